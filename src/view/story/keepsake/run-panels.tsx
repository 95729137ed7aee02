/** Panels 4 and 5: the run from its beginning to its end, with what was done to it and what it came to; and the link. */
import type { ReactNode } from 'react'
import { keepsakeWords as words } from '../../../content/keepsake'
import type { Moment } from '../../../story/keepsake-moments'
import { formatCount, splitSpan } from '../../kit/format'
import { describeCommand } from '../../timeline/flags'
import { formatAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { drawBye, drawLine } from './art'
import { namesOf, tellTime } from './deed-panel'
import type { ClusterFigures, CompanyFigures, Span } from './figures'
import { KeepBalloon, KeepPanel } from './panels'
import type { SheetProps } from './sheet'
import type { KeepsakeRun } from './use-keepsake-run'

export function DidPanel({ moment, work, isColumn }: SheetProps) {
  const { run } = work
  return (
    <KeepPanel name="line" label={words.did} draw={drawLine} isColumn={isColumn}>
      <h2 className="keep-heading is-small">{words.did}</h2>
      <p className="keep-seed">{run === null ? '–' : words.seed(run.seed)}</p>
      {run === null ? null : <Line moment={moment} run={run} />}
      <dl className="keep-tiles">{run === null ? null : <Tiles run={run} />}</dl>
    </KeepPanel>
  )
}

/** A day of a company is shown around the deed, a cluster's run from its beginning. */
const AROUND = 0.12

function beginOf({ kind, atS, endS }: Moment): number {
  return kind === 'cluster' ? 0 : Math.max(0, (atS - (endS - atS) * 0.5 - endS * 0.0001 - AROUND) * 1_000_000)
}

function Line({ moment, run }: { readonly moment: Moment; readonly run: KeepsakeRun }) {
  const structure = useRunState(run.client, (state) => state.structure)
  const endUs = moment.endS * 1_000_000
  const fromUs = beginOf(moment)
  const share = (us: number): number => Math.max(0, Math.min(100, ((us - fromUs) / (endUs - fromUs)) * 100))
  const names = namesOf(structure)
  const { figures } = run
  const silences = figures.kind === 'cluster' ? figures.silences : []
  const hold = figures.kind === 'cluster' ? figures.hold : null
  const done = moment.done.filter(({ by }) => by.atS * 1_000_000 >= fromUs)
  const told = done.map(({ by, isReaders }) => {
    const what = describeCommand(by.command, names)
    return { what: isReaders ? words.byYou(what) : what, isReaders, at: share(by.atS * 1_000_000), by }
  })
  const rows = layFlags(told)
  return (
    <section className="keep-line" aria-label={words.timeline(tellTime(moment, fromUs), tellTime(moment, endUs))}>
      <ol className="keep-flags">
        {told.map(({ what, isReaders, at, by }, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: what was done keeps its order.
            key={i}
            className={`keep-flag${isReaders ? ' is-own' : ''}${at > END_AT ? ' is-end' : ''}${rows[i] === null ? ' is-crowded' : ''}`}
            style={{ left: `${at}%`, bottom: `${(rows[i] ?? 0) * 50}%` }}
          >
            {what} <small>{tellTime(moment, by.atS * 1_000_000)}</small>
          </li>
        ))}
      </ol>
      <div className="keep-track">
        {hold === null ? null : <Stretch kind="hold" span={hold} share={share} label={words.holding} />}
        {silences.map((span) => (
          <Stretch key={span.fromUs} kind="silence" span={span} share={share} label={words.noYes} />
        ))}
        {done.map(({ by }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same.
          <i key={i} className="keep-tick" style={{ left: `${share(by.atS * 1_000_000)}%` }} />
        ))}
      </div>
      <p className="keep-ends">
        <span>{tellTime(moment, fromUs)}</span>
        <span>
          {silences.length === 0 ? null : <em className="is-silence">{words.noYes}</em>}
          {hold === null ? null : <em className="is-hold">{words.holding}</em>}
        </span>
        <span>{tellTime(moment, endUs)}</span>
      </p>
    </section>
  )
}

/** Behind this part of the track words stand before their second. */
const END_AT = 62
/** Of the track, a letter, and what stands around the words. */
const LETTER = 0.76
const AROUND_WORDS = 8
/** The heading stands over the beginning of the upper row. */
const UPPER_FROM = 34

interface Flag {
  readonly what: string
  readonly isReaders: boolean
  readonly at: number
}

/** By flag: its row, or null where there is no room; what the reader did finds its place first. */
function layFlags(flags: readonly Flag[]): readonly (number | null)[] {
  const taken: (readonly [row: number, from: number, to: number])[] = []
  const rows: (number | null)[] = flags.map(() => null)
  for (const isOwn of [true, false])
    flags.forEach(({ what, isReaders, at }, i) => {
      if (isReaders !== isOwn) return
      const width = what.length * LETTER + AROUND_WORDS
      const [from, to] = at > END_AT ? [at - width, at] : [at, at + width]
      const isFree = (row: number): boolean =>
        (row === 0 || from > UPPER_FROM) && taken.every(([other, a, b]) => other !== row || to < a || from > b)
      const row = isFree(0) ? 0 : isFree(1) ? 1 : null
      rows[i] = row
      if (row !== null) taken.push([row, from, to])
    })
  return rows
}

interface StretchProps {
  readonly kind: 'silence' | 'hold'
  readonly span: Span
  readonly share: (us: number) => number
  readonly label: string
}

function Stretch({ kind, span, share, label }: StretchProps) {
  const left = share(span.fromUs)
  return (
    <span
      className={`keep-stretch is-${kind}`}
      title={label}
      style={{ left: `${left}%`, width: `${Math.max(0.4, share(span.toUs) - left)}%` }}
    />
  )
}

function Tiles({ run: { figures } }: { readonly run: KeepsakeRun }) {
  return figures.kind === 'cluster' ? <ClusterTiles figures={figures} /> : <CompanyTiles figures={figures} />
}

function ClusterTiles({ figures }: { readonly figures: ClusterFigures }) {
  const { tiles } = words
  const { noYesUs, acknowledged, lost, waiting, waitedThenYes, silences } = figures
  const [value, unit] = splitSpan(noYesUs)
  const isOver = silences.filter((span) => span.isOver).length
  return (
    <>
      <Tile name="no-yes" label={tiles.noYes} isBad={noYesUs > 0}>
        {noYesUs === 0 ? tiles.never : value} <small>{noYesUs === 0 ? '' : unit}</small>
      </Tile>
      {waitedThenYes === null ? (
        <Tile name="waiting" label={tiles.waiting} isBad={waiting > 50}>
          {formatCount(waiting)} <small>{tiles.orders(waiting)}</small>
        </Tile>
      ) : (
        <Tile name="waited" label={isOver > 1 ? tiles.waitedLongest : tiles.waited}>
          {formatCount(waitedThenYes)} <small>{tiles.orders(waitedThenYes)}</small>
        </Tile>
      )}
      <Tile name="acknowledged" label={tiles.acknowledged}>
        {formatCount(acknowledged)} <small>{tiles.orders(acknowledged)}</small>
      </Tile>
      <Tile name="lost" label={tiles.lost} isBad={lost > 0} isGood={lost === 0}>
        {formatCount(lost)} <small>{tiles.ofThem}</small>
      </Tile>
    </>
  )
}

function CompanyTiles({ figures }: { readonly figures: CompanyFigures }) {
  const { tiles } = words
  const { oversoldBatch, oversoldStream, ageBatchUs, ageStreamUs } = figures
  return (
    <>
      <Tile name="oversold-batch" label={tiles.oversoldBatch} isBad={oversoldBatch > 0}>
        {formatCount(oversoldBatch)} <small>{tiles.pairs(oversoldBatch)}</small>
      </Tile>
      <Tile name="oversold-stream" label={tiles.oversoldStream} isGood={oversoldStream === 0}>
        {formatCount(oversoldStream)} <small>{tiles.pairs(oversoldStream)}</small>
      </Tile>
      <Tile name="age-batch" label={tiles.ageBatch}>
        {formatAge(ageBatchUs)}
      </Tile>
      <Tile name="age-stream" label={tiles.ageStream} isGood>
        {formatAge(ageStreamUs)}
      </Tile>
    </>
  )
}

interface TileProps {
  readonly name: string
  readonly label: string
  readonly isBad?: boolean
  readonly isGood?: boolean
  readonly children: ReactNode
}

function Tile({ name, label, isBad = false, isGood = false, children }: TileProps) {
  return (
    <div className={`keep-tile${isBad ? ' is-bad' : ''}${isGood ? ' is-good' : ''}`} data-tile={name}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const DRAW_BYE = { 1: () => drawBye(1), 2: () => drawBye(2) } as const

export function ByePanel({ choices: { issue }, isColumn, link }: SheetProps) {
  return (
    <KeepPanel name="bye" label={words.link} draw={DRAW_BYE[issue]} isColumn={isColumn}>
      <KeepBalloon
        box={{ x: 142, y: 14, width: 158, height: 76 }}
        toward={[112, 104]}
        isColumn={isColumn}
        who={issue === 2 ? 'Murphy' : 'Jax'}
      >
        {issue === 2 ? words.balloonAgain : words.balloonMore}
      </KeepBalloon>
      <KeepBalloon box={{ x: 474, y: 8, width: 250, height: 70 }} toward={[428, 98]} isColumn={isColumn} who="Ada">
        {words.balloonLink}
      </KeepBalloon>
      <p className="keep-link">
        <b>{words.link}</b>
        <span className="keep-url">{link === '' ? words.linkWaits : link}</span>
      </p>
    </KeepPanel>
  )
}
