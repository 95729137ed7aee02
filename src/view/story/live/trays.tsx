/**
 * Four jobs and four ways to move their data. Where a card belongs is what `giveAdvice` says of it, with the ages of this
 * company's own runs; a card in another tray slides back with the reason.
 *
 * The one thing a reader would get wrong: money comes first. Where a log costs more than the wires that there are, an
 * answer that must be fresh is no reason for one; so few systems can ask each other.
 *
 * Simplification: an hourly run is taken to last as long as a run of last night, though it has fewer rows to carry.
 */
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { fridayWords as words } from '../../../content/story-friday'
import type { WorldsScore } from '../../../core/company'
import {
  type Advice,
  breakEvenLinks,
  giveAdvice,
  ILLUSTRATIVE_COST,
  meanBatchAge,
  type Verdict,
} from '../../../economics'
import { useProgress } from '../../kit/story-progress'
import { formatAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import './friday.css'
import type { InstrumentProps } from './live-view'
import { formatTenths, formatWholeDollars } from './money'

const HOUR = 3_600
const DAY = 24 * HOUR
const YEARS = 3
/** The deed that lays all cards. */
const DEAL = 'deal'

const TRAYS = ['nightly', 'hourly', 'ask', 'stream'] as const
type Tray = (typeof TRAYS)[number]

const TRAY_OF: Readonly<Record<Verdict, Tray>> = {
  'stay-with-batch': 'nightly',
  'micro-batch': 'hourly',
  'direct-calls': 'ask',
  streams: 'stream',
}

interface Job {
  readonly id: keyof typeof words.cards
  readonly systems: number
  readonly wires: number
  /** Connections to a log that would do the same. */
  readonly links: number
  readonly toleratedS: number
}

/** The last pair is everybody's, so its wires are the company's own; the others are told in the story. */
const listJobs = ({ systems, batch, stream }: WorldsScore): readonly Job[] => [
  { id: 'payroll', systems: 2, wires: 1, links: 2, toleratedS: 2 * DAY },
  { id: 'points', systems: 3, wires: 3, links: 4, toleratedS: HOUR },
  { id: 'price', systems: 2, wires: 1, links: 2, toleratedS: 1 },
  {
    id: 'pair',
    systems: systems.length,
    wires: batch.connections,
    links: stream.connections,
    toleratedS: 60,
  },
]

function costOf(job: Job) {
  return { ...ILLUSTRATIVE_COST, directLinks: job.wires, hubLinks: job.links }
}

function advise(job: Job, nightS: number, hourS: number): Advice {
  return giveAdvice({
    toleratedAgeSeconds: job.toleratedS,
    batchAgeSeconds: nightS,
    microBatchAgeSeconds: hourS,
    cost: costOf(job),
    years: YEARS,
  })
}

export function Trays({ client, panel, choose }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  const isDealt = useProgress((progress) => progress.deeds[panel.id] === DEAL)
  const [laid, lay] = useState<readonly Job['id'][]>([])
  const [picked, pick] = useState<Job['id'] | null>(null)
  const [told, tell] = useState<string | null>(null)
  if (score === undefined || score.runs.runs === 0) return null
  const runS = score.runs.expectedRunUs / 1_000_000
  const ages = { nightly: meanBatchAge(DAY, runS), hourly: meanBatchAge(HOUR, runS) }
  const jobs = listJobs(score).map((job) => ({ job, advice: advise(job, ages.nightly, ages.hourly) }))
  const isLaid = (id: Job['id']): boolean => isDealt || laid.includes(id)
  const explain = ({ job, advice }: (typeof jobs)[number]): string =>
    `${words.verdicts[advice.verdict]} ${words.paysFrom(formatTenths(breakEvenLinks(costOf(job), YEARS)))}`
  const put = (id: Job['id'], tray: Tray): void => {
    const found = jobs.find(({ job }) => job.id === id)
    if (found === undefined || isLaid(id)) return
    pick(null)
    if (TRAY_OF[found.advice.verdict] !== tray) {
      tell(words.back(words.cards[id], explain(found)))
      return
    }
    const next = [...laid, id]
    lay(next)
    tell(`${words.cards[id]}: ${explain(found)}`)
    if (next.length === jobs.length) choose(DEAL)
  }
  const ageIn: Readonly<Record<Tray, string>> = {
    nightly: words.ageInTray.nightly(formatAge(ages.nightly * 1_000_000)),
    hourly: words.ageInTray.hourly(formatAge(ages.hourly * 1_000_000)),
    ask: words.now,
    stream: words.now,
  }
  return (
    <div className="trays">
      {jobs.every(({ job }) => isLaid(job.id)) ? null : (
        <ul className="trays-hand">
          {jobs.map(({ job }) =>
            isLaid(job.id) ? null : (
              <Card key={job.id} job={job} isPicked={picked === job.id} onPick={pick} onPut={put} />
            ),
          )}
        </ul>
      )}
      <ol className="trays-row">
        {TRAYS.map((tray, i) => (
          <li key={tray}>
            <button
              type="button"
              className={`tray is-${tray}`}
              disabled={picked === null}
              onClick={() => picked !== null && put(picked, tray)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                put(event.dataTransfer.getData('text/plain') as Job['id'], tray)
              }}
            >
              <b>
                {i + 1} {words.trays[tray]}
              </b>
              <small>{ageIn[tray]}</small>
              {jobs
                .filter(({ job, advice }) => isLaid(job.id) && TRAY_OF[advice.verdict] === tray)
                .map((found) => (
                  <span key={found.job.id} className="tray-card">
                    <strong>{words.cards[found.job.id]}</strong> {explain(found)}
                  </span>
                ))}
            </button>
          </li>
        ))}
      </ol>
      <p className="trays-told" role="status">
        {isDealt ? words.allDealt : (told ?? words.pick)}
      </p>
      <p className="trays-note">
        <b>{words.illustrative}</b>{' '}
        {words.assumptions(
          ILLUSTRATIVE_COST.directMonths,
          ILLUSTRATIVE_COST.hubMonths,
          formatWholeDollars(ILLUSTRATIVE_COST.engineerYear),
          formatWholeDollars(ILLUSTRATIVE_COST.platformSetUp),
          formatWholeDollars(ILLUSTRATIVE_COST.platformYear),
        )}
      </p>
    </div>
  )
}

interface CardProps {
  readonly job: Job
  readonly isPicked: boolean
  readonly onPick: (id: Job['id'] | null) => void
  readonly onPut: (id: Job['id'], tray: Tray) => void
}

function Card({ job: { id, systems, wires }, isPicked, onPick, onPut }: CardProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const tray = TRAYS[Number(event.key) - 1]
    if (tray === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    onPut(id, tray)
  }
  const onDragStart = (event: DragEvent): void => {
    event.dataTransfer.setData('text/plain', id)
    event.dataTransfer.effectAllowed = 'move'
    onPick(id)
  }
  const age = words.tolerated[id]
  return (
    <li>
      <button
        type="button"
        className="job-card"
        aria-pressed={isPicked}
        draggable
        onClick={() => onPick(isPicked ? null : id)}
        onKeyDown={onKeyDown}
        onDragStart={onDragStart}
      >
        <b>{words.cards[id]}</b>
        <small>{wires === 1 ? words.jobOne(systems, age) : words.job(systems, wires, age)}</small>
      </button>
    </li>
  )
}
