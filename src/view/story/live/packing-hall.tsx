/** Packers at their ropes: what is unread, who holds on, and what comes in and goes out in a second. */
import { streamLiveWords as words } from '../../../content/story-streams'
import type { Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'orders' }

export function PackingHall({ client }: InstrumentProps) {
  const answer = useAsked(client, READERS)
  const producers = useRunState(client, (state) => state.structure?.producers)
  if (answer === null || producers === undefined) return null
  const { ends, readers } = answer.view
  const places = new Map(readers.flatMap((reader) => reader.places.map((place) => [place.partition, place.position])))
  const unread = ends.reduce((sum, end, partition) => sum + end - Math.max(0, places.get(partition) ?? 0), 0)
  const holding = readers.filter((reader) => reader.places.length > 0)
  const written = producers.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0)
  const pulled = holding.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0)
  return (
    <div className="ropes">
      <p>
        <b>{words.sum(formatCount(unread))}</b>
      </p>
      <p>
        {holding.length} · {words.inAndOut(written, pulled)}
      </p>
    </div>
  )
}
