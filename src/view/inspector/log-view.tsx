/**
 * A partition's log as each replica holds it, on one axis of offsets: leader epochs in their colours, log end and high
 * watermark where they stand, and under a replica what was cut from it.
 *
 * The one thing a reader would get wrong: followers hear of the high watermark with a fetch, so each replica has one of its
 * own, and the leader's is the one that counts.
 */
import { type CSSProperties, useRef, useState } from 'react'
import { logWords as words } from '../../content/reading'
import type { LogCut, LogHistory } from '../../core'
import type { LogView, PartitionView } from '../../protocol'
import { formatClock, formatCount } from '../kit/format'
import { useSim } from '../kit/sim-context'
import { Part } from './facts'
import { type Column, chooseColumns } from './log-columns'
import { CutList } from './log-cuts'
import { RecordReader } from './record-reader'
import { useAnswer } from './use-answer'
import { useWidth } from './use-width'
import '../kit/epochs.css'

type Replica = LogView['replicas'][number]

/** A cut is seen to happen for so long. */
const SNIP_US = 2_500_000
const LEAST_COLUMNS = 5

export function PartitionLog({ partition }: { readonly partition: PartitionView }) {
  const { topic, partition: number } = partition
  const answer = useAnswer({ type: 'log', topic, partition: number, around: -1 })
  const history = useAnswer({ type: 'log-history', topic, partition: number })?.history ?? NO_HISTORY
  const [chosen, choose] = useState<{ readonly broker: number; readonly offset: number } | null>(null)
  if (answer === null) return null
  const { replicas } = answer.log
  const leader = replicas.find(({ broker }) => broker === partition.leader)
  return (
    <Part title={words.title}>
      {replicas.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Strips
            replicas={replicas}
            partition={partition}
            history={history}
            onRead={(broker, offset) => choose({ broker, offset })}
          />
          {(leader?.stable?.open ?? []).map(({ producer, epoch, firstOffset }) => (
            <p key={`${producer} ${firstOffset}`}>{words.openTransaction(producer, epoch, formatCount(firstOffset))}</p>
          ))}
          {leader?.compaction === undefined ? null : (
            <p>
              {words.compacted(
                leader.broker,
                formatCount(leader.compaction.firstDirty),
                leader.compaction.gone,
                formatCount(leader.compaction.gone),
              )}
              {leader.compaction.horizonUs < 0
                ? null
                : ` ${words.tombstones(formatClock(leader.compaction.horizonUs))}`}
            </p>
          )}
          <CutList history={history} />
          <RecordReader
            topic={topic}
            partition={number}
            brokers={replicas.map(({ broker }) => broker)}
            chosen={chosen ?? { broker: (leader ?? replicas[0]).broker, offset: -1 }}
            onChoose={choose}
          />
        </>
      )}
    </Part>
  )
}

const NO_HISTORY: LogHistory = { cuts: [], leaders: [] }

interface StripsProps {
  readonly replicas: readonly Replica[]
  readonly partition: PartitionView
  readonly history: LogHistory
  readonly onRead: (broker: number, offset: number) => void
}

function Strips({ replicas, partition, history, onRead }: StripsProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const latest = new Map(history.cuts.map((cut) => [cut.broker, cut]))
  const places = listPlaces(replicas, partition, [...latest.values()])
  const end = Math.max(...replicas.map(({ logEndOffset }) => logEndOffset), 0)
  const last = Math.max(end, ...[...latest.values()].map(({ fromOffset }) => fromOffset))
  const cell = Math.max(27, String(last).length * 6.7 + 7)
  const columns = chooseColumns(places, last, Math.max(LEAST_COLUMNS, Math.floor((width - 8) / cell) - 1))
  const epochs = [...new Set(replicas.flatMap((replica) => replica.epochs.map(({ epoch }) => epoch)))]
  return (
    <div ref={box} className="log-strips" style={{ '--log-columns': columns.length + 1 } as CSSProperties}>
      <p className="log-epochs">
        {epochs.slice(-4).map((epoch) => (
          <span key={epoch} className={`log-key epoch-${epoch % 5}`}>
            {words.epoch(epoch, leaderOf(history, epoch))}
          </span>
        ))}
        <span className="log-key is-hw" title={words.hwLong}>
          {words.hw}
        </span>
        {replicas.some(({ stable }) => stable !== undefined) ? (
          <span className="log-key" title={words.lsoLong}>
            {words.lso}
          </span>
        ) : null}
        <span className="log-key is-leo" title={words.leoLong}>
          {words.leo}
        </span>
      </p>
      {replicas.map((replica) => (
        <Strip
          key={replica.broker}
          replica={replica}
          partition={partition}
          columns={columns}
          cut={latest.get(replica.broker)}
          onRead={onRead}
        />
      ))}
    </div>
  )
}

/** Where something is: log ends and high watermark, what was cut, where epochs begin. */
function listPlaces(replicas: readonly Replica[], partition: PartitionView, cuts: readonly LogCut[]): number[] {
  const leader = replicas.find(({ broker }) => broker === partition.leader) ?? replicas[0]
  const begins = leader.epochs.map(({ startOffset }) => startOffset).filter((offset) => offset > 0)
  const ends = replicas.map(({ logEndOffset }) => logEndOffset - 1).sort((one, other) => other - one)
  return [
    leader.logEndOffset - 1,
    leader.highWatermark,
    // The last offset that the cleaner has looked at.
    (leader.compaction?.firstDirty ?? 0) - 1,
    ...cuts.slice(-2).map(({ toOffset }) => toOffset),
    ...begins.slice(-2),
    ...ends,
  ].filter((offset, i, all) => offset >= 0 && all.indexOf(offset) === i)
}

export function leaderOf({ leaders }: LogHistory, epoch: number): number | null {
  return leaders.find((known) => known.epoch === epoch)?.leader ?? null
}

interface StripProps {
  readonly replica: Replica
  readonly partition: PartitionView
  readonly columns: readonly Column[]
  readonly cut: LogCut | undefined
  readonly onRead: (broker: number, offset: number) => void
}

function Strip({ replica, partition, columns, cut, onRead }: StripProps) {
  const { broker, logEndOffset, highWatermark, stable } = replica
  const nowUs = useSim((s) => s.timeUs)
  const isNew = cut !== undefined && nowUs >= cut.timeUs && nowUs - cut.timeUs < SNIP_US
  return (
    <section className="log-strip" aria-label={words.label(broker, logEndOffset, highWatermark)}>
      <p className={`log-name is-${stateOf(partition, broker)}`}>
        <b>{broker}</b>
        <span>
          {words.hw} {formatCount(highWatermark)}
        </span>
        {stable === undefined ? null : (
          <span>
            {words.lso} {formatCount(stable.lastStableOffset)}
          </span>
        )}
        <span>
          {words.leo} {formatCount(logEndOffset)}
        </span>
      </p>
      <div className="log-cells">
        {columns.map((column) =>
          typeof column === 'number' ? (
            <Cell key={column} offset={column} replica={replica} onRead={() => onRead(broker, column)} />
          ) : (
            <Gap key={`gap ${column.from}`} gap={column} end={logEndOffset} />
          ),
        )}
        {logEndOffset > lastOffset(columns) ? <i className="log-end" /> : null}
      </div>
      {cut === undefined ? null : <CutCells cut={cut} columns={columns} isNew={isNew} />}
    </section>
  )
}

function lastOffset(columns: readonly Column[]): number {
  const last = columns.at(-1)
  return last === undefined ? -1 : typeof last === 'number' ? last : last.to - 1
}

function stateOf({ leader, isr, observers }: PartitionView, broker: number): string {
  if (broker === leader) return 'lead'
  return isr.includes(broker) ? 'in' : observers.includes(broker) ? 'observer' : 'out'
}

interface CellProps {
  readonly offset: number
  readonly replica: Replica
  readonly onRead: () => void
}

/** For the mouse; by keyboard an offset is typed into the form below. */
function Cell({ offset, replica, onRead }: CellProps) {
  const { logEndOffset, highWatermark, epochs } = replica
  const mark = offset === highWatermark ? 'has-hw' : ''
  if (offset >= logEndOffset) return <i className={`log-none ${offset === logEndOffset ? 'is-end' : ''} ${mark}`} />
  if (isGone(replica, offset))
    return <i className={`log-none is-gone ${mark}`} title={words.gone(formatCount(offset))} />
  const began = epochs.findLast(({ startOffset }) => startOffset <= offset)
  const epoch = began?.epoch ?? 0
  const isBelow = offset < highWatermark
  const begins = began?.startOffset === offset && offset > 0 ? 'begins' : ''
  const label = words.cell(formatCount(offset), epoch, isBelow)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`log-cell epoch-${epoch % 5} ${isBelow ? '' : 'is-open'} ${mark} ${begins}`}
      title={label}
      aria-label={label}
      onClick={onRead}
    >
      {offset}
    </button>
  )
}

function isGone({ compaction }: Replica, offset: number): boolean {
  const { holes = [] } = compaction ?? {}
  return holes.some((from, i) => i % 2 === 0 && from <= offset && offset < holes[i + 1])
}

function Gap({ gap, end }: { readonly gap: { readonly from: number; readonly to: number }; readonly end: number }) {
  const isIn = end > gap.from
  return (
    <i
      className={`log-gap ${isIn ? '' : 'is-empty'} ${isIn && end < gap.to ? 'is-end' : ''}`}
      title={words.leftOut(formatCount(gap.from), formatCount(gap.to - 1))}
    >
      {isIn ? '···' : ''}
    </i>
  )
}

/** Under the strip, at the offsets that they had. */
function CutCells({
  cut,
  columns,
  isNew,
}: {
  readonly cut: LogCut
  readonly columns: readonly Column[]
  isNew: boolean
}) {
  const epochAt = (offset: number): number =>
    cut.pieces.find(({ baseOffset, count }) => offset >= baseOffset && offset < baseOffset + count)?.leaderEpoch ?? -1
  return (
    <div className={`log-cells log-cut ${isNew ? 'is-new' : ''}`} aria-hidden="true">
      {columns.map((column) => {
        const from = typeof column === 'number' ? column : column.from
        const to = typeof column === 'number' ? column + 1 : column.to
        if (to <= cut.toOffset || from >= cut.fromOffset) return <i key={from} className="log-none" />
        const epoch = epochAt(Math.max(from, cut.toOffset))
        const scissors = from <= cut.toOffset && cut.toOffset < to ? 'is-cut-here' : ''
        return (
          <i key={from} className={`log-piece ${epoch < 0 ? '' : `epoch-${epoch % 5}`} ${scissors}`}>
            {typeof column === 'number' ? <s>{column}</s> : '···'}
          </i>
        )
      })}
      {isNew ? <b className="log-snip">{words.snip}</b> : null}
    </div>
  )
}
