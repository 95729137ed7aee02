/**
 * Boards that fill the screen: what an engineer would look at, large enough for the back row. The one thing a reader would
 * get wrong: they show the partition that is in focus; of many partitions the table lists the first ones and says so.
 */
import type { CSSProperties } from 'react'
import { instrumentWords } from '../../../content/instruments'
import { logWords } from '../../../content/reading'
import { showWords as words } from '../../../content/show'
import type { BoardName, FocusView, LogView, Measures } from '../../../protocol'
import { readSlips } from '../../inspector/describe-view'
import { useAnswer } from '../../inspector/use-answer'
import { formatCount } from '../../kit/format'
import '../../kit/epochs.css'
import './boards.css'

interface BoardProps {
  readonly name: BoardName
  readonly focus: FocusView
  readonly measures: Measures
}

export function Board({ name, focus, measures }: BoardProps) {
  return (
    <section className={`wall-board is-${name}`}>
      <h2>{name === 'describe' ? `kafka-topics --describe --topic ${focus.topic}` : words.tiles[name]}</h2>
      {name === 'rate' ? <Rate history={measures.acknowledgedHistory} /> : null}
      {name === 'log' ? <Logs focus={focus} /> : null}
      {name === 'describe' ? <Described focus={focus} /> : null}
    </section>
  )
}

/** A bar for each half second: where none is, nothing was acknowledged. */
function Rate({ history }: { readonly history: readonly number[] }) {
  // The newest one is still filling.
  const full = history.slice(0, -1)
  const most = Math.max(1, ...full)
  const now = formatCount((full.at(-1) ?? 0) + (full.at(-2) ?? 0))
  return (
    <>
      <div className="board-rate" role="img" aria-label={instrumentWords.sparkline(now)}>
        {full.map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place.
          <i key={i} style={{ '--to': count / most } as CSSProperties} />
        ))}
      </div>
      <p className="board-note is-apart">
        <span>{instrumentWords.halfMinuteAgo}</span>
        <b>{instrumentWords.perSecond(now)}</b>
      </p>
    </>
  )
}

/** Of a partition's replicas the bars begin where they still differ, and a little before. */
const LEAST_SPAN = 20
const BEFORE = 0.3
const MOST_REPLICAS = 8

/** The share of the bar at which an offset stands; 0 where it lies before the beginning. */
export function makeScale(replicas: LogView['replicas']): (offset: number) => number {
  const ends = replicas.flatMap(({ logEndOffset, highWatermark }) => [logEndOffset, highWatermark])
  const [least, most] = [Math.min(...ends), Math.max(...ends, 1)]
  const from = Math.max(0, most - Math.max(LEAST_SPAN, (most - least) * (1 + BEFORE)))
  return (offset) => Math.max(0, (offset - from) / (most - from))
}

function Logs({ focus }: { readonly focus: FocusView }) {
  const answer = useAnswer({ type: 'log', topic: focus.topic, partition: focus.partition, around: -1 })
  const all = answer?.log.replicas ?? []
  const replicas = all.slice(0, MOST_REPLICAS)
  const at = makeScale(replicas)
  const stateOf = (broker: number): string => focus.replicas.find((one) => one.broker === broker)?.state ?? ''
  return (
    <>
      <p className="board-note">
        <b className="mono">{`${focus.topic}-${focus.partition}`}</b>
        <span>
          <i className="board-hw" /> {logWords.hw}: {logWords.hwLong}
        </span>
      </p>
      <ul className="board-logs">
        {replicas.map(({ broker, logEndOffset, highWatermark, epochs }) => (
          <li key={broker} className={`is-${stateOf(broker)}`}>
            <b>{broker}</b>
            <span className="board-bar">
              <i
                className={`board-log epoch-${(epochs.at(-1)?.epoch ?? 0) % 5}`}
                style={{ '--to': at(logEndOffset) } as CSSProperties}
              />
              <i className="board-hw" style={{ '--to': at(highWatermark) } as CSSProperties} />
            </span>
            <span className="mono">{`${logWords.leo} ${formatCount(logEndOffset)}`}</span>
          </li>
        ))}
      </ul>
      {all.length > MOST_REPLICAS ? (
        <p className="board-note">{words.moreReplicas(all.length - MOST_REPLICAS)}</p>
      ) : null}
    </>
  )
}

const MOST_ROWS = 12
/** So few are written larger. */
const SHORT = 4

function Described({ focus }: { readonly focus: FocusView }) {
  const answer = useAnswer({ type: 'describe', topic: focus.topic })
  const [topic = [], ...partitions] = readSlips(answer?.text ?? '')
  const columns = partitions[0]?.map(([name]) => name) ?? []
  const shown = partitions.slice(0, MOST_ROWS)
  return (
    <>
      <table className={`board-table mono ${shown.length <= SHORT ? 'is-short' : ''}`}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((fields) => (
            <tr key={fields[0]?.[1]}>
              {fields.map(([name, value]) => (
                <td key={name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {partitions.length > MOST_ROWS ? (
        <p className="board-note">{words.morePartitions(partitions.length - MOST_ROWS)}</p>
      ) : null}
      <p className="board-note mono">
        {topic
          .filter(([name]) => name !== 'Topic' && name !== 'TopicId')
          .map(([name, value]) => (
            <span key={name}>{name === '' ? value : `${name}: ${value}`}</span>
          ))}
      </p>
    </>
  )
}
