/**
 * Two worlds: one company, one clock, the same events, once wired to each other and once around a log. The one thing a
 * reader would get wrong: the company lives in the address and everything else in the run, so that Back undoes a change
 * of the company and Undo a command.
 */
import { useRef, useState } from 'react'
import { worldsWords as words } from '../../content/worlds'
import { dayWords, exportWords, transportWords } from '../../content/worlds-day'
import { theatreWords } from '../../content/worlds-theatre'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { InputErrors } from '../kit/input-errors'
import { later } from '../kit/later'
import { PageFrame } from '../kit/page-frame'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { useCalm } from '../kit/use-calm'
import { FailedScreen } from '../shell'
import { ComputingBar } from '../shell/computing-bar'
import { CompanyEntry } from './company-entry'
import { formatMoment, showRunNames } from './day-format'
import { ExportRow } from './export-row'
import { followEvent } from './follow'
import { FollowBar, useFollowNext } from './follow-bar'
import { type Looking, NOTHING } from './looking'
import { sayBlast } from './metrics'
import { type Door, goTo, PageDoors } from './page-doors'
import { ScoreBand } from './score-band'
import { useOutOfSight } from './score-line'
import { showIndustry } from './things'
import { type Run, useRun } from './use-run'
import { useWorldsKeys } from './use-worlds-keys'
import { type BenchName, Workbench } from './workbench'
import { WorldPanels } from './world-panels'
import { WorldsNarrator } from './worlds-narrator'
import { WorldsTransport } from './worlds-transport'
import './worlds.css'
import './worlds-drawing.css'
import './worlds-day.css'
import './worlds-follow.css'
import './worlds-stage.css'
import './worlds-company.css'
import './page-doors.css'

/** Not needed for the first picture. */
const Windows = later(
  () => import('./worlds-windows'),
  (m) => m.WorldsWindows,
)

/** Below the first picture. */
const SystemsSection = later(
  () => import('./systems-section'),
  (m) => m.SystemsSection,
)

/** What stands below the picture is told anew so often while the run plays. */
const BELOW_MS = 1_000

/** Another company, or one system more, is told at once: what is pressed below is about these. */
function nameCompany(worlds: FoldedWorlds | null): string {
  return worlds === null ? '' : [worlds.company, worlds.seed, ...worlds.score.systems.map(({ id }) => id)].join()
}

export function WorldsPage() {
  const run = useRun()
  const told = useSim((state) => state.worlds)
  const status = useSim((state) => state.status)
  const client = useSimClient()
  const scenario = useSim(() => client.readSession()?.scenario ?? null)
  showRunNames(scenario?.business ?? null)
  showIndustry(scenario?.id ?? '')
  // Between two companies the one before stays in sight, and what was opened stays open.
  const last = useRef(told)
  if (told !== null) last.current = told
  const worlds = told ?? last.current
  const isComputing = useSim(({ computing }) => computing !== null)
  const calm = useCalm(
    worlds,
    nameCompany(worlds),
    useSim(({ playing }) => playing),
    BELOW_MS,
  )
  return (
    <PageFrame
      ground="paper"
      print="landscape"
      className={isComputing ? 'worlds is-computing' : 'worlds'}
      aria-busy={isComputing}
    >
      <h1 className="visually-hidden">
        {words.title}: {words.lead}
      </h1>
      {run.bad === null ? null : (
        <p className="worlds-bad" role="alert">
          <b>{words.badLinkTitle}.</b> {words.badLink(run.bad.place, run.bad.value, words.linkExpects[run.bad.place])}
        </p>
      )}
      {run.badRun.length > 0 ? <InputErrors errors={run.badRun} title={words.badLinkTitle} /> : null}
      <Notice />
      <ComputingBar format={formatMoment} />
      {status === 'failed' ? (
        <FailedScreen />
      ) : worlds === null ? (
        <Starting />
      ) : (
        <>
          <Day run={run} worlds={worlds} />
          {client.canCommand ? <SystemsSection run={run} worlds={calm ?? worlds} /> : null}
        </>
      )}
    </PageFrame>
  )
}

/** Where each door leads, by the id of what takes the focus there. */
const PLACES: Readonly<Record<Door, string>> = {
  day: 'day',
  company: 'company',
  money: 'money',
  streams: 'bench-tab-streams',
}

function Day({ run, worlds }: { readonly run: Run; readonly worlds: FoldedWorlds }) {
  const { canCommand } = useSimClient()
  const timeUs = useSim((state) => state.timeUs)
  const [looking, look] = useState<Looking>(NOTHING)
  const actions = useSimActions()
  const speed = useSim((state) => state.speed)
  const band = useRef<HTMLElement>(null)
  /** Of this run, made when it is printed. */
  const [link, setLink] = useState('')
  const hasScore = useOutOfSight(band)
  const { company, seed, score } = worlds
  const [isEntered, setEntered] = useState(false)
  const [bench, setBench] = useState<BenchName | null>(null)
  const openDoor = (door: Door): void => {
    if (door === 'company') setEntered(true)
    if (door === 'streams') setBench('streams')
    // What was only now opened is there with the next picture.
    requestAnimationFrame(() => goTo(PLACES[door]))
  }
  useWorldsKeys({ onHelp: () => look({ at: 'keys' }), onFollow: useFollowNext(worlds) })
  return (
    <>
      <p className="print-only print-early">{dayWords.computingPrint}</p>
      <p className="print-only">
        <b>{exportWords.printTitle(company)}</b>{' '}
        {exportWords.printed(formatMoment(score.timeUs), formatCount(score.events), seed)}
      </p>
      <PrintedFault worlds={worlds} />
      <WorldsNarrator worlds={worlds} />
      {canCommand ? <PageDoors onDoor={openDoor} /> : null}
      <FollowBar worlds={worlds} onPair={() => look({ at: 'pair' })} />
      <WorldPanels
        worlds={worlds}
        timeUs={timeUs}
        onSystem={(id) => look({ at: 'system', id })}
        onPair={() => look({ at: 'pair' })}
        onEvent={(number) => void followEvent(actions, { by: 'number', number }, () => actions.setSpeed(speed))}
      />
      <ScoreBand ref={band} worlds={worlds} timeUs={timeUs} onMetric={(metric) => look({ at: 'number', metric })} />
      <WorldsTransport worlds={worlds} hasScore={hasScore} onBreak={() => look({ at: 'faults' })} />
      <CompanyEntry run={run} worlds={worlds} isOpen={isEntered} setOpen={setEntered}>
        <ExportRow worlds={worlds} onPrint={setLink} />
      </CompanyEntry>
      {canCommand ? <Workbench current={bench} setCurrent={setBench} /> : null}
      <p className="print-only">{exportWords.printFoot}</p>
      {link === '' ? null : <p className="print-only print-link">{theatreWords.printLink(link)}</p>}
      {looking.at === 'nothing' ? null : <Windows looking={looking} look={look} worlds={worlds} />}
    </>
  )
}

/** On paper: what went wrong last, and what became of it in both worlds. */
function PrintedFault({ worlds: { score, flags } }: { readonly worlds: FoldedWorlds }) {
  const { fault } = score
  if (fault === null) return null
  const flag = flags.findLast(({ timeUs }) => timeUs === fault.timeUs)
  const what = flag === undefined ? '' : (transportWords.flags[flag.kind] ?? flag.kind)
  const [there, here] = [sayBlast(fault.batch, fault), sayBlast(fault.stream, fault)]
  return <p className="print-only">{theatreWords.printFault(formatMoment(fault.timeUs), what, there, here)}</p>
}

function Starting() {
  return (
    <p className="worlds-starting" role="status">
      {dayWords.starting}
    </p>
  )
}

function Notice() {
  const notice = useSim((state) => state.notice)
  const { dismissNotice } = useSimActions()
  if (notice === null) return null
  return (
    <p className="worlds-bad" role="alert">
      {typeof notice === 'string' ? notice : notice()}{' '}
      <button type="button" className="btn btn-small" onClick={dismissNotice}>
        OK
      </button>
    </p>
  )
}
