/**
 * Many trials, drawn while one looks: how often which of the two is cheaper. The one thing a reader would get wrong: the
 * chance is that of these ranges; whoever believes others has another one.
 */
import { useState, useSyncExternalStore } from 'react'
import { economicsWords as words } from '../../content/economics'
import { writeNumber } from '../../content/numbers'
import { type DifferenceOutcome, SEED_MOST, SHAPES, TRIAL_COUNTS } from '../../economics'
import { short } from '../kit/hand-drawn'
import { writeMoney } from '../kit/money-format'
import { useIsPhone } from '../kit/use-is-phone'
import type { ViewProps } from './economics-page'
import { writeShare } from './figures'
import { Seal } from './seal'

export function Dice({ of, trials, onCase }: ViewProps) {
  const { outcome, progress, asked, isDrawing, hasFailed, cancel } = trials
  const [one, other] = of.pair.map((option) => words.options[option])
  return (
    <section className="economics-card dice" data-label="DERIVED" aria-labelledby="dice-title">
      <header>
        <h3 id="dice-title">{words.dice(writeNumber(outcome?.trials ?? of.trials))}</h3>
        <span className="dice-progress" role="status">
          {hasFailed ? (
            words.trialsFailed
          ) : isDrawing ? (
            <>
              <Drawn progress={progress} asked={asked} />
              <button type="button" className="btn btn-small btn-bad" onClick={cancel}>
                {words.cancel}
              </button>
            </>
          ) : null}
        </span>
        <Seal label="DERIVED" />
      </header>
      {outcome === null ? null : (
        <>
          <p className="dice-sides">
            <b className="is-one">{writeShare(outcome.difference.cheaper)}</b> <span>{words.isCheaper(one)}</span>
            <span className="is-right">{words.isCheaper(other)}</span>{' '}
            <b className="is-other">{writeShare(1 - outcome.difference.cheaper)}</b>
          </p>
          <Histogram difference={outcome.difference} />
          <Percentiles difference={outcome.difference} trials={outcome.trials} seed={of.seed} />
        </>
      )}
      <Choices of={of} onCase={onCase} />
    </section>
  )
}

function Drawn({ progress, asked }: Pick<ViewProps['trials'], 'progress' | 'asked'>) {
  const drawn = useSyncExternalStore(progress.subscribe, progress.read)
  return <progress max={asked} value={drawn} aria-label={words.drawn10k(writeNumber(drawn))} />
}

const [WIDE, SLIM, HEIGHT, FLOOR] = [540, 340, 190, 160]

function Histogram({ difference }: { readonly difference: DifferenceOutcome }) {
  const { bins, low, middle, high } = difference
  const width = useIsPhone() ? SLIM : WIDE
  const [from, until] = [bins[0].from, bins[bins.length - 1].until]
  const x = (money: number): number => ((money - from) / (until - from || 1)) * width
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const marks = [
    ['P10', low],
    ['P50', middle],
    ['P90', high],
  ] as const
  return (
    <svg className="dice-bars" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={words.histogram}>
      {bins.map((bin) => (
        <rect
          key={bin.from}
          className={bin.until <= 0 || bin.from < 0 ? 'is-one' : 'is-other'}
          x={short(x(bin.from))}
          y={short(FLOOR - (bin.count / most) * 140)}
          width={short(x(bin.until) - x(bin.from))}
          height={short((bin.count / most) * 140)}
        />
      ))}
      <line className="chart-floor" x1="0" x2={width} y1={FLOOR} y2={FLOOR} />
      <path className="tornado-post" d={`M${short(x(0) - 3)} 8h6V${FLOOR}h-6Z`} />
      {marks.map(([name, money]) => (
        <g key={name} className="dice-mark" transform={`translate(${short(x(money))} ${FLOOR})`}>
          <path d="M0 0V-30" />
          <rect x="-17" y="-46" width="34" height="17" />
          <text y="-33">{name}</text>
        </g>
      ))}
      {[from, ...(from < 0 && until > 0 ? [0] : []), until].map((money) => (
        <text
          key={money}
          className={`dice-tick ${money === from ? 'is-first' : money === until ? 'is-last' : ''}`}
          x={short(x(money))}
          y={FLOOR + 20}
        >
          {writeMoney(money)}
        </text>
      ))}
    </svg>
  )
}

interface PercentilesProps {
  readonly difference: DifferenceOutcome
  readonly trials: number
  readonly seed: number
}

function Percentiles({ difference, trials, seed }: PercentilesProps) {
  const { low, middle, high, mean, standardError, cheaper } = difference
  const sure = Math.sqrt((cheaper * (1 - cheaper)) / trials)
  return (
    <p className="dice-figures">
      <b>P10 {writeMoney(low)}</b> <b>P50 {writeMoney(middle)}</b> <b>P90 {writeMoney(high)}</b>
      <span>
        {words.standardError(
          writeMoney(mean),
          writeMoney(standardError),
          writeNumber(sure * 100, { maximumSignificantDigits: 2 }),
          seed,
        )}
      </span>
    </p>
  )
}

function Choices({ of, onCase }: Pick<ViewProps, 'of' | 'onCase'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const isBad = typed !== null && !isSeed(typed)
  return (
    <div className="dice-choices">
      <label>
        {words.trialCount}{' '}
        <select value={of.trials} onChange={(event) => onCase({ ...of, trials: Number(event.currentTarget.value) })}>
          {TRIAL_COUNTS.map((count) => (
            <option key={count} value={count}>
              {writeNumber(count)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.shape}{' '}
        <select
          value={of.shape}
          onChange={(event) => {
            const shape = SHAPES.find((known) => known === event.currentTarget.value)
            if (shape !== undefined) onCase({ ...of, shape })
          }}
        >
          {SHAPES.map((shape) => (
            <option key={shape} value={shape}>
              {words.shapes[shape]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.seed}{' '}
        <input
          type="text"
          inputMode="numeric"
          maxLength={10}
          value={typed ?? String(of.seed)}
          aria-invalid={isBad}
          onChange={(event) => {
            const text = event.currentTarget.value
            setTyped(text)
            if (isSeed(text)) onCase({ ...of, seed: Number(text) })
          }}
          onBlur={() => (isBad ? undefined : setTyped(null))}
        />
      </label>
      {isBad ? (
        <span className="range-fault" role="alert">
          {words.badSeed(writeNumber(SEED_MOST))}
        </span>
      ) : null}
    </div>
  )
}

function isSeed(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= SEED_MOST
}
