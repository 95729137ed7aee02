/** Packers at twelve ropes: what is unread, who holds on, and what comes in and goes out in a second. */
import { fridayWords as words } from '../../../content/story-friday'
import type { Question } from '../../../protocol'
import { formatCount, formatMs } from '../../kit/format'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'orders' }

export function PackingHall({ client }: InstrumentProps) {
  const answer = useAsked(client, READERS)
  const producers = useRunState(client, (state) => state.structure?.producers)
  const p50 = useRunState(client, (state) => state.measures?.produceLatencyP50Us)
  if (answer === null || producers === undefined || p50 === undefined) return null
  const { ends, readers } = answer.view
  const places = new Map(readers.flatMap((reader) => reader.places.map((place) => [place.partition, place.position])))
  const unread = ends.reduce((sum, end, partition) => sum + end - Math.max(0, places.get(partition) ?? 0), 0)
  const holding = readers.filter((reader) => reader.places.length > 0)
  const written = producers.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0)
  const pulled = holding.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0)
  return (
    <dl className="lunch">
      <div>
        <dt>{words.hall.unread}</dt>
        <dd className={unread > 1_000 ? 'is-no' : ''}>{formatCount(unread)}</dd>
      </div>
      <div>
        <dt>{words.hall.packers}</dt>
        <dd>{holding.length}</dd>
      </div>
      <div>
        <dt>{words.hall.flow}</dt>
        <dd>{words.flow(written, pulled)}</dd>
      </div>
      <div>
        <dt>{words.hall.shop}</dt>
        <dd>{words.shopWaits(formatMs(p50 / 1_000))}</dd>
      </div>
    </dl>
  )
}
