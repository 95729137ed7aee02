/**
 * Many runs, in the place of the playground's one: what is varied, and what came of it. The one thing a reader would get
 * wrong: the run that is open stands still meanwhile and is not touched; a run of the sweep is opened by its link.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { writeNumber } from '../../content/numbers'
import { tellTitle } from '../../content/scenarios'
import { sweepWords as words } from '../../content/sweep'
import type { SessionState } from '../../protocol'
import { makeShareLink } from '../../state/share'
import { CloseIcon } from '../kit/icons'
import { useSee, useSimClient } from '../kit/sim-context'
import { countWorkers } from '../kit/work-pool'
import { listKnobs } from './knobs'
import { countRuns, proposeForm, readForm, type SweepFaults, type SweepForm } from './plan'
import { SweepFields } from './sweep-form'
import { SweepResults } from './sweep-results'
import { findKept, keepSweep, noteOpened, type Sweep, useSweep } from './use-sweep'
import './sweep.css'

export function SweepPage() {
  const client = useSimClient()
  const see = useSee()
  const [session] = useState(() => client.readSession())
  const leave = useCallback(() => see({ skies: null }), [see])
  useStandStill()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    return () => document.getElementById('history')?.focus()
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [leave])
  return (
    <main className="sweep">
      <header className="sweep-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <button type="button" className="btn btn-small" title={words.closeKey} onClick={leave}>
          <CloseIcon />
          {words.close}
        </button>
      </header>
      {session === null ? <p className="sweep-card">{words.starting}</p> : <SweepOf session={session} />}
    </main>
  )
}

/** The playground's own run stands still, and leaves with its world. */
function useStandStill(): void {
  const main = useSimClient()
  const see = useSee()
  useEffect(() => {
    const { playing, pause } = main.store.getState()
    if (playing) pause()
    const stop = main.store.subscribe(({ structure }) => structure === null && see({ skies: null }))
    return () => {
      stop()
      const { structure, play } = main.store.getState()
      if (playing && structure !== null) play()
    }
  }, [main, see])
}

function SweepOf({ session }: { readonly session: SessionState }) {
  const [before] = useState(() => findKept(session))
  const base = before?.base ?? session
  const [form, setForm] = useState<SweepForm>(
    () => before?.form ?? proposeForm(base, listKnobs(base.scenario)[0].knobs[0]),
  )
  const sweep = useSweep(before)
  const reading = readForm(base, form)
  // What is wrong is said at once where somebody types; a proposal is never wrong by itself.
  const faults: SweepFaults = reading.ok ? {} : reading.faults
  const { plan, isRunning, tookMs } = sweep
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept when it has ended, as it was asked.
  useEffect(() => {
    if (plan !== null && !isRunning) keepSweep({ base, form, state: sweep, tookMs })
  }, [plan, isRunning, tookMs])
  const linkOf = useCallback((run: SessionState) => makeShareLink(run, '').url, [])
  const { scenario, commands } = base
  return (
    <>
      <p className="sweep-caption">
        {words.caption(tellTitle(scenario.id, scenario.title), commands.length + scenario.commands.length)}
      </p>
      <div className="sweep-columns">
        <form
          className="sweep-card sweep-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (reading.ok) sweep.start(reading.plan)
          }}
        >
          <h2>{words.form}</h2>
          <SweepFields base={base} form={form} faults={faults} onForm={setForm} />
          <p className="sweep-start">
            <button type="submit" className="btn btn-yes" disabled={isRunning || !reading.ok}>
              {words.start}
            </button>
            <span className="hint">
              {reading.ok ? words.plan(writeNumber(countRuns(reading.plan)), countWorkers()) : ''}
            </span>
          </p>
          <Progress sweep={sweep} />
        </form>
        {plan === null ? (
          <section className="sweep-card sweep-empty">
            <p>{words.empty}</p>
          </section>
        ) : (
          <SweepResults plan={plan} outcomes={sweep.outcomes} linkOf={linkOf} onOpen={noteOpened} />
        )}
      </div>
    </>
  )
}

function Progress({ sweep }: { readonly sweep: Sweep }) {
  const { plan, done, isRunning, failed, failure, isBroken, tookMs, leftMs, cancel } = sweep
  if (plan === null) return null
  const all = countRuns(plan)
  const [told, most] = [writeNumber(done), writeNumber(all)]
  return (
    <div className="sweep-progress">
      {isRunning ? (
        <>
          <progress max={all} value={done} aria-label={words.progress(told, most)} />
          <span>
            {words.progress(told, most)}
            {leftMs === null ? '' : `, ${words.left(writeNumber(Math.ceil(leftMs / 1000)))}`}
          </span>
          <button type="button" className="btn btn-small btn-bad" onClick={cancel}>
            {words.cancel}
          </button>
        </>
      ) : (
        <span role="status">
          {isBroken
            ? words.broken
            : done < all
              ? words.cancelled(told, most)
              : words.allDone(most, writeNumber(Math.round(tookMs / 100) / 10))}
        </span>
      )}
      {failed === 0 ? null : (
        <p className="sweep-fault" role="alert">
          {words.failed(writeNumber(failed), failure)}
        </p>
      )}
    </div>
  )
}
