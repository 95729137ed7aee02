/**
 * The page of economics: the bill that a run draws, what a sceptic asks of it, and who pays. The one thing a reader would
 * get wrong: all three views are of one case, which is the address; a figure without a seal beside it is a fault.
 */
import { useMemo, useRef } from 'react'
import { economicsWords as words } from '../../content/economics'
import { CASE_VERSION, type Case, type Plan } from '../../economics'
import { CopyButton } from '../kit/copy-button'
import { PageFrame } from '../kit/page-frame'
import { Beliefs } from './beliefs'
import { BillView } from './bill-view'
import { ChargeView } from './charge-view'
import { saveCsv } from './csv'
import type { Measured } from './measured'
import { PictureButton } from './picture-button'
import { PresetChoice } from './preset-choice'
import { Printed } from './printed'
import { ScepticView } from './sceptic-view'
import { SealLegend } from './seal'
import { addressOf, keepCase, openCase, useCase, VIEWS, type View } from './use-case'
import { type Meter, useMeter } from './use-meter'
import { useTrials } from './use-trials'
import './economics.css'
import './bill.css'
import './charts.css'
import './sceptic.css'
import './charge.css'
import './beliefs.css'
import './economics-print.css'

export function EconomicsPage() {
  const { view, of, fault } = useCase()
  const meter = useMeter()
  return (
    <PageFrame
      ground="night"
      print="landscape"
      className={meter.measured === null ? 'economics page-wait' : 'economics'}
    >
      <h1 className="visually-hidden">{words.title}</h1>
      {fault === null ? null : (
        <p className="economics-fault" role="alert">
          {'version' in fault ? words.otherVersion(fault.version, CASE_VERSION) : words.badPart(fault.part)}
        </p>
      )}
      {meter.measured === null ? (
        <>
          <Ways view={view} of={of} />
          <Measuring meter={meter} />
        </>
      ) : (
        <Views view={view} of={of} measured={meter.measured} steps={meter.steps} />
      )}
    </PageFrame>
  )
}

function Ways({ view, of, children }: { readonly view: View; readonly of: Case; readonly children?: React.ReactNode }) {
  return (
    <div className="economics-ways">
      <nav aria-label={words.views}>
        {VIEWS.map((name) => (
          <a
            key={name}
            className={`economics-way ${name === view ? 'is-on' : ''}`}
            href={addressOf(name, of)}
            aria-current={name === view ? 'page' : undefined}
          >
            {words.view[name]}
          </a>
        ))}
      </nav>
      {children}
    </div>
  )
}

function Measuring({ meter: { share, hasFailed, again } }: { readonly meter: Meter & { readonly again: () => void } }) {
  return (
    <div className="economics-card economics-wait" role="status">
      <p>{hasFailed ? words.meterFailed : words.measuring}</p>
      {hasFailed ? (
        <button type="button" className="btn" onClick={again}>
          {words.again}
        </button>
      ) : (
        <progress max={1} value={share} aria-label={words.measuring} />
      )}
    </div>
  )
}

interface ViewsProps {
  readonly view: View
  readonly of: Case
  readonly measured: Measured
  readonly steps: Meter['steps']
}

/** What each view is shown. */
export interface ViewProps {
  readonly of: Case
  readonly plan: Plan
  readonly measured: Measured
  readonly steps: Meter['steps']
  readonly trials: ReturnType<typeof useTrials>
  readonly onCase: (next: Case) => void
}

const BODIES = { bill: BillView, sceptic: ScepticView, chargeback: ChargeView } as const satisfies Readonly<
  Record<View, unknown>
>

function Views({ view, of, measured, steps }: ViewsProps) {
  const { shares } = measured
  const { isTuned, years } = of
  const plan = useMemo<Plan>(() => ({ shares, isTuned, years }), [shares, isTuned, years])
  const trials = useTrials(of, plan)
  const Body = BODIES[view]
  const picture = useRef<HTMLDivElement>(null)
  const props: ViewProps = { of, plan, measured, steps, trials, onCase: (next) => keepCase(view, next) }
  return (
    <>
      <Ways view={view} of={of}>
        <div className="economics-tools">
          <PresetChoice of={of} onPick={(next) => openCase(view, next)} />
          <CopyButton text={window.location.href} label={words.copyLink} doneLabel={words.copied} />
          <button type="button" className="btn btn-small" onClick={() => saveCsv(props)}>
            {words.csv}
          </button>
          <PictureButton view={view} of={picture} />
          <button type="button" className="btn btn-small" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </Ways>
      <div className="economics-picture" ref={picture}>
        <Body {...props} />
      </div>
      <Beliefs of={of} onCase={props.onCase} />
      <footer className="economics-foot">
        <p>{words.foot(of.seed, measured.run.seed)}</p>
        <SealLegend />
      </footer>
      <Printed {...props} />
    </>
  )
}
