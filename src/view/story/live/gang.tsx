/**
 * Instruments of an attack: records with their numbers, who stands still before which, what the seller claims, and jobs that
 * run on. All is read from the run; what a person has stepped over is the run's own count.
 */
import { useMemo } from 'react'
import { gangWords as words } from '../../../content/story-gang'
import type { LogBatch, Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { useProgress } from '../../kit/story-progress'
import { formatAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { useNames } from './company'
import './gang.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

type LogQuestion = Extract<Question, { type: 'log' }>
const LOG_END: LogQuestion = { type: 'log', topic: 'stock', partition: 0, around: -1 }
const READERS = 10
/** As its client is called in a log. */
const GANG_PRODUCER = 'Batch Script'

export interface Cell {
  readonly offset: number
  readonly isBad: boolean
}

/** The log of the leader, record by record; who wrote it says whether it is one of the gang's. */
function cellsOf(batches: readonly LogBatch[]): readonly Cell[] {
  return batches.flatMap(({ baseOffset, count, producer }) =>
    Array.from({ length: count }, (_, i) => ({ offset: baseOffset + i, isBad: producer === GANG_PRODUCER })),
  )
}

function useCells(client: InstrumentProps['client'], around: number, count: number): readonly Cell[] {
  const question = useMemo((): LogQuestion => (around < 0 ? LOG_END : { ...LOG_END, around }), [around])
  const log = useAsked(client, question)
  const leader = log?.log.replicas.toSorted((a, b) => b.logEndOffset - a.logEndOffset)[0]
  const cells = leader === undefined ? [] : cellsOf(leader.batches)
  if (around < 0) return cells.slice(-count)
  const at = cells.findIndex(({ offset }) => offset === around)
  const first = Math.max(0, at - 2)
  return cells.slice(first, first + count)
}

interface LogCellsProps {
  readonly cells: readonly Cell[]
  /** The record before which somebody stands. */
  readonly at?: number | undefined
}

function LogCells({ cells, at }: LogCellsProps) {
  return (
    <ol className="gang-cells">
      {cells.map(({ offset, isBad }) => (
        <li key={offset} className={`${isBad ? 'is-bad' : ''}${offset === at ? ' is-here' : ''}`}>
          <b>{formatCount(offset)}</b>
          <small>{isBad ? `✗ ${words.gangs}` : words.ours}</small>
        </li>
      ))}
    </ol>
  )
}

export function useGovernance(client: InstrumentProps['client']) {
  return useRunState(client, (state) => state.worlds?.governance ?? null)
}

function Standing({ client }: Pick<InstrumentProps, 'client'>) {
  const governance = useGovernance(client)
  if (governance === null) return null
  const { length } = governance.stopped
  return (
    <p className={`gang-standing ${length > 0 ? 'is-no' : 'is-yes'}`}>
      {length > 0 ? words.stuckOf(length, READERS) : words.nobodyStuck(READERS)}
    </p>
  )
}

/** The newest records of the topic, and how many readers stand still. */
export function RiverMouth({ client }: InstrumentProps) {
  const cells = useCells(client, -1, 5)
  return (
    <div className="gang gang-river">
      <p className="gang-place">{words.partition}</p>
      <LogCells cells={cells} />
      <Standing client={client} />
    </div>
  )
}

/** Each record with its number, as they come. */
export function Numbers({ client }: InstrumentProps) {
  const cells = useCells(client, -1, 6)
  return (
    <div className="gang gang-river is-numbers">
      <p className="gang-place">{words.partition}</p>
      <LogCells cells={cells} />
    </div>
  )
}

type Stopped = NonNullable<ReturnType<typeof useGovernance>>['stopped'][number]

/** The record before which most of them stand; one that was helped on by hand stands before another. */
export function findCrowd(stopped: readonly Pick<Stopped, 'offset'>[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { offset } of stopped) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  return [...counts].sort(([a, some], [b, more]) => more - some || a - b)[0]?.[0]
}

/** Ten readers before one record. */
export function Stuck({ client }: InstrumentProps) {
  const governance = useGovernance(client)
  const nameOf = useNames(client)
  const crowd = findCrowd(governance?.stopped ?? [])
  const here = governance?.stopped.find(({ offset }) => offset === crowd)
  const cells = useCells(client, here?.offset ?? -1, 6)
  const systems = useRunState(client, (state) => state.worlds?.score.systems)
  if (governance === null || systems === undefined) return null
  const { stopped, attack, skipped } = governance
  // On the way to the panel's seconds nothing has been thrown yet, and nobody could stand still.
  if (attack === null) return null
  return (
    <div className="gang gang-stuck">
      <h4>{here === undefined ? words.notStuck : words.stuckAt(formatCount(here.offset))}</h4>
      <p className="gang-place">{words.partition}</p>
      <LogCells cells={cells} at={here?.offset} />
      {here === undefined ? null : (
        <p className="gang-exception">
          <code>{here.exception}</code> {words.firstByte}
        </p>
      )}
      <ul className="gang-readers">
        {systems.map(({ id }) => {
          const row = stopped.find(({ system }) => system === id)
          return (
            <li key={id} className={row === undefined ? 'is-yes' : 'is-no'}>
              <span>{nameOf(id)}</span>
              <b>{row === undefined ? '✓' : `✗ ${formatAge(row.ageUs)}`}</b>
            </li>
          )
        })}
      </ul>
      <p className="gang-left">
        {skipped > 0
          ? words.byHand(formatCount(skipped), formatCount(attack.accepted - skipped))
          : words.badEach(formatCount(attack.accepted))}
      </p>
    </div>
  )
}

/** What the seller says, and on the back what is known about it. */
export function Placards({ panel }: InstrumentProps) {
  const isTurned = useProgress((progress) => progress.deeds[panel.id] !== undefined)
  return (
    <ul className="gang placards">
      {words.placards.map(({ claim, label, back }) => (
        <li key={claim} className={isTurned ? 'is-turned' : ''}>
          <b>{claim}</b>
          {isTurned ? (
            <>
              <em>{label}</em>
              <span>{back}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
