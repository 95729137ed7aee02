/**
 * How long until something is of use: claims on a line of months, and below it what the steps take that a run can measure.
 * The one thing a reader would get wrong: the two are of different things, and the card says what no run knows.
 */
import { economicsWords as words } from '../../content/economics'
import { writeNumber } from '../../content/numbers'
import {
  CLAIMS_READ,
  SOONER_CLAIMED,
  soonerByItsFigures,
  WAIT_IDS,
  WAIT_MOST,
  WAITS,
  type WaitId,
} from '../../economics'
import { Seal } from './seal'
import type { Meter } from './use-meter'

const STEPS = ['topicMs', 'firstReadMs', 'secondReaderMs', 'brokerLostMs'] as const

interface TimeProps extends Pick<Meter, 'steps'> {
  /** Of the run in which the steps are measured. */
  readonly seed: number
}

export function TimeToValue({ seed, steps }: TimeProps) {
  const { sooner } = words
  return (
    <section className="economics-card sooner" aria-labelledby="sooner">
      <header>
        <h3 id="sooner">{sooner.title}</h3>
        <p>{sooner.text}</p>
      </header>
      <dl className="sooner-waits">
        {WAIT_IDS.map((id) => (
          <WaitRow key={id} id={id} />
        ))}
      </dl>
      <p>
        {sooner.conflict(SOONER_CLAIMED, soonerByItsFigures())} <Seal label="VENDOR" date={CLAIMS_READ} />{' '}
        <Seal label="DERIVED" />
      </p>
      <h4>
        {sooner.measured(seed)} <Seal label="DERIVED" />
      </h4>
      {steps === null ? (
        <p role="status">{sooner.measuring}</p>
      ) : steps === 'failed' ? (
        <p role="alert">{sooner.failed}</p>
      ) : (
        <dl className="sooner-steps">
          {STEPS.map((step) => (
            <div key={step}>
              <dt>{sooner.steps[step]}</dt>
              <dd>{sooner.seconds(writeNumber(steps[step] / 1_000, { maximumSignificantDigits: 2 }))}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="economics-fine">{sooner.notMeasured}</p>
    </section>
  )
}

/** Solid until the least that is said, pale from there to the most. */
function WaitRow({ id }: { readonly id: WaitId }) {
  const { least, most, label } = WAITS[id]
  return (
    <div>
      <dt>
        {words.sooner.waits[id]}{' '}
        {label === 'VENDOR' ? <Seal label={label} date={CLAIMS_READ} /> : <Seal label={label} />}
      </dt>
      <dd>
        <svg viewBox={`0 0 ${WAIT_MOST} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="is-most" width={Math.max(most, 0.12)} height="1" />
          <rect className="is-least" width={least} height="1" />
        </svg>
        <b>{words.sooner.months(least, most)}</b>
      </dd>
    </div>
  )
}
