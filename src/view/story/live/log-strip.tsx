/**
 * A log as what it is: cells that are appended at one end, and readers who stand at places of their own. All places are
 * the run's; nothing is remembered here.
 */
import type { CSSProperties } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { streamLiveWords as words } from '../../../content/story-streams'
import type { Answer, Question } from '../../../protocol'
import { LIGHT_STRIDE } from '../../../protocol'
import { formatClock, formatCount } from '../../kit/format'
import { formatShortAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { Breakable } from './breakable'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const VISITS: Extract<Question, { type: 'log' }> = { type: 'log', topic: 'visits', partition: 0, around: -1 }
const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'visits' }
const NEWEST = 7

/** The newest business events of a company in cells, and how old what each system knows is. */
export function Sky({ client }: InstrumentProps) {
  const worlds = useRunState(client, (state) => state.worlds)
  if (worlds === null) return null
  const { rows, feeds } = worlds.lights
  const count = rows.length / LIGHT_STRIDE
  const cells = Array.from({ length: Math.min(NEWEST, count) }, (_, i) => {
    const at = (count - Math.min(NEWEST, count) + i) * LIGHT_STRIDE
    return { number: rows[at], system: worlds.score.systems[rows[at + 1]]?.name ?? '', feed: feeds[rows[at + 2]] }
  }).sort((a, b) => a.number - b.number)
  return (
    <div className="sky">
      <p>{words.newest}</p>
      <ol className="cell-strip">
        {cells.map(({ number, system, feed }) => (
          <li key={number} className={`is-${feed}`}>
            <b>{formatCount(number)}</b>
            <span>{feed}</span>
            <small>{system}</small>
          </li>
        ))}
      </ol>
      <p>{words.ages}</p>
      <ul className="sky-ages">
        {worlds.score.systems.map(({ id, name, stream }) => (
          <li key={id}>
            <span>{name}</span>
            <b>{formatShortAge(stream.ageUs)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Places = Extract<Answer, { type: 'readers' }>['view']['readers'][number]['places']

/** Records of the first partition that a reader has not taken yet; null before it knows where it stands. */
function countBehind(ends: readonly number[], places: Places): number | null {
  const position = places[0]?.position ?? -1
  return position < 0 || ends.length === 0 ? null : Math.max(0, ends[0] - position)
}

function tellBehind(behind: number | null): string {
  if (behind === null) return '–'
  return behind === 0 ? words.atTheEnd : words.behind(formatCount(behind))
}

/** The end of the log, cell by cell, and who has read how far. */
export function Cells({ client }: InstrumentProps) {
  const log = useAsked(client, VISITS)
  const readers = useAsked(client, READERS)
  const leader = log?.log.replicas.toSorted((a, b) => b.logEndOffset - a.logEndOffset)[0]
  if (leader === undefined) return null
  const cells = leader.batches
    .flatMap((batch) => Array.from({ length: batch.count }, (_, i) => ({ batch, i, offset: batch.baseOffset + i })))
    .slice(-4)
  return (
    <div className="cells">
      <ol className="cell-strip is-visits">
        {cells.map(({ batch, i, offset }) => {
          const text = batch.texts[i]
          return (
            <li key={offset} className={text === undefined ? '' : 'is-hot'}>
              <b>{offset}</b>
              <span>
                <Breakable name={text?.value ?? words.visitor} />
              </span>
              <small>
                {localizeDecimal(formatClock(batch.appendTimeUs))} {batch.acknowledged ? '✓' : '…'}
              </small>
            </li>
          )
        })}
      </ol>
      <ul className="cells-readers">
        {readers?.view.readers.map(({ consumer, name, places }) => {
          const behind = countBehind(readers.view.ends, places)
          return (
            <li key={consumer}>
              <b>{name}</b> {tellBehind(behind)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Every reader at its own place in the whole log. */
export function Readers({ client }: InstrumentProps) {
  const answer = useAsked(client, READERS)
  const acknowledged = useRunState(client, (state) => state.measures?.acknowledged ?? 0)
  if (answer === null) return null
  const { ends, readers } = answer.view
  const end = ends[0] ?? 0
  return (
    <div className="readers">
      <p className="readers-door">
        <b>{words.door}</b>{' '}
        {acknowledged === end ? words.written(formatCount(end)) : words.writtenSoFar(formatCount(acknowledged))}
      </p>
      <ul>
        {readers.map(({ consumer, name, read, places }) => {
          const position = Math.max(0, places[0]?.position ?? 0)
          return (
            <li key={consumer} style={{ '--cells': Math.max(1, end) } as CSSProperties}>
              <b>{name}</b>
              <span>{tellBehind(countBehind(ends, places))}</span>
              <small>{words.hasRead(formatCount(read))}</small>
              <div className="readers-log" aria-hidden="true">
                <i style={{ width: `${(position / Math.max(1, end)) * 100}%` }} />
                <em style={{ left: `${(position / Math.max(1, end)) * 100}%` }} />
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
