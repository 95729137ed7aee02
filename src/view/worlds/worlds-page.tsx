/**
 * Two worlds: one company, one clock, the same events, once wired to each other and once around a log. The one thing a
 * reader would get wrong: the company lives in the address and everything else in the run, so that Back undoes a change
 * of the company and Undo a command.
 */
import { useRef, useState } from 'react'
import { worldsWords as words } from '../../content/worlds'
import { dayWords, exportWords } from '../../content/worlds-day'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { InputErrors } from '../kit/input-errors'
import { Motion } from '../kit/motion'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { FailedScreen } from '../shell'
import { ComputingBar } from '../shell/computing-bar'
import { BreakWindow } from './break-window'
import { CompanyEntry } from './company-entry'
import { formatMoment, showRunNames } from './day-format'
import { ExportRow } from './export-row'
import type { MetricId } from './metrics'
import { NumberWindow } from './number-window'
import { PairWindow } from './pair-window'
import { ScoreBand } from './score-band'
import { useOutOfSight } from './score-line'
import { SystemWindow } from './system-window'
import { SystemsSection } from './systems-section'
import { type Run, useRun } from './use-run'
import { Workbench } from './workbench'
import { WorldPanels } from './world-panels'
import { WorldsTransport } from './worlds-transport'
import './worlds.css'
import './worlds-drawing.css'
import './worlds-day.css'

type Looking =
  | { readonly at: 'nothing' | 'pair' | 'faults' }
  | { readonly at: 'number'; readonly metric: MetricId }
  | { readonly at: 'system'; readonly id: string }

const NOTHING: Looking = { at: 'nothing' }

export function WorldsPage() {
  const run = useRun()
  const told = useSim((state) => state.worlds)
  const status = useSim((state) => state.status)
  const client = useSimClient()
  showRunNames(useSim(() => client.readSession()?.scenario.business ?? null))
  // Between two companies the one before stays in sight, and what was opened stays open.
  const last = useRef(told)
  if (told !== null) last.current = told
  const worlds = told ?? last.current
  const isComputing = useSim(({ computing }) => computing !== null)
  return (
    <Motion>
      <main className={isComputing ? 'worlds is-computing' : 'worlds'} aria-busy={isComputing}>
        <h1 className="visually-hidden">
          {words.title}: {words.lead}
        </h1>
        {run.bad === null ? null : (
          <p className="worlds-bad" role="alert">
            <b>{words.badLinkTitle}.</b> {words.badLink(run.bad.place, run.bad.value)}
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
            <SystemsSection run={run} worlds={worlds} />
          </>
        )}
      </main>
    </Motion>
  )
}

function Day({ run, worlds }: { readonly run: Run; readonly worlds: FoldedWorlds }) {
  const timeUs = useSim((state) => state.timeUs)
  const [looking, look] = useState<Looking>(NOTHING)
  const band = useRef<HTMLElement>(null)
  const hasScore = useOutOfSight(band)
  const { company, seed, score } = worlds
  return (
    <>
      <p className="print-only print-early">{dayWords.computingPrint}</p>
      <p className="print-only">
        <b>{exportWords.printTitle(company)}</b>{' '}
        {exportWords.printed(formatMoment(score.timeUs), formatCount(score.events), seed)}
      </p>
      <WorldPanels
        worlds={worlds}
        timeUs={timeUs}
        onSystem={(id) => look({ at: 'system', id })}
        onPair={() => look({ at: 'pair' })}
      />
      <ScoreBand ref={band} worlds={worlds} timeUs={timeUs} onMetric={(metric) => look({ at: 'number', metric })} />
      <WorldsTransport worlds={worlds} hasScore={hasScore} onBreak={() => look({ at: 'faults' })} />
      <CompanyEntry run={run} worlds={worlds}>
        <ExportRow worlds={worlds} />
      </CompanyEntry>
      <Workbench />
      <p className="print-only">{exportWords.printFoot}</p>
      <Windows looking={looking} look={look} worlds={worlds} />
    </>
  )
}

function Windows(props: {
  readonly looking: Looking
  readonly look: (looking: Looking) => void
  readonly worlds: FoldedWorlds
}) {
  const { looking, look, worlds } = props
  const client = useSimClient()
  const { ask, pause } = useSimActions()
  const close = (): void => look(NOTHING)
  if (looking.at === 'pair') return <PairWindow worlds={worlds} onClose={close} />
  if (looking.at === 'faults') return <BreakWindow score={worlds.score} onClose={close} />
  if (looking.at === 'number') {
    const showArticle = (article: number): void => {
      void ask({ type: 'article', article })
      pause()
      look({ at: 'pair' })
    }
    return (
      <NumberWindow
        metric={looking.metric}
        worlds={worlds}
        digest={client.getLatestFrame()?.digest ?? ''}
        onArticle={showArticle}
        onClose={close}
      />
    )
  }
  const system = looking.at === 'system' ? worlds.score.systems.find(({ id }) => id === looking.id) : undefined
  return system === undefined ? null : <SystemWindow system={system} runs={worlds.score.runs} onClose={close} />
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
