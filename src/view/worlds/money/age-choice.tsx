/** How old an answer may be, which ways are young enough for it, and how often the more frequent batch runs. */
import { useId, useState } from 'react'
import { verdictWords, moneyWords as words } from '../../../content/money'
import { type Assumed, ageHours, EVERY_MOST, type MoneyAdvice, type MoneyFacts, oftenHours } from '../../../economics'
import { formatAge } from '../day-format'
import type { Assume } from './money-range'
import { nameWay } from './money-words'

const HOUR_US = 3_600_000_000

interface AgeChoiceProps {
  readonly facts: MoneyFacts
  readonly assumed: Assumed
  readonly advice: MoneyAdvice
  readonly onAssume: Assume
}

export function AgeChoice({ facts, assumed, advice, onAssume }: AgeChoiceProps) {
  return (
    <>
      <fieldset className="verdict-ages">
        <legend>{verdictWords.tolerated}</legend>
        {verdictWords.ages.map((label, i) => (
          <label key={label} className={i === assumed.tolerated ? 'is-on' : ''}>
            <input
              type="radio"
              name="tolerated"
              checked={i === assumed.tolerated}
              onChange={() => onAssume({ ...assumed, tolerated: i })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ul className="money-ages">
        {(['nightly', 'often'] as const).map((way) => (
          <li key={way} className={advice.isFresh[way] ? 'is-fresh' : 'is-old'}>
            {words.ageOf(nameWay(way, facts, assumed), formatAge(ageHours(facts, assumed, way) * HOUR_US))}
            {advice.isFresh[way] ? ' ✓' : ` ✗ ${words.tooOld}`}
          </li>
        ))}
        <li>
          {words.meanAges}. {words.runTakes(formatAge(facts.runHours * HOUR_US))}
        </li>
      </ul>
      <EveryField facts={facts} assumed={assumed} onAssume={onAssume} />
    </>
  )
}

function EveryField({ facts, assumed, onAssume }: Omit<AgeChoiceProps, 'advice'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const noteId = useId()
  const text = typed ?? String(assumed.everyMinutes)
  const isBad = readMinutes(text) === null
  const real = oftenHours(facts, assumed)
  const isSlow = real * 60 > assumed.everyMinutes
  return (
    <>
      <label className="money-every range-field">
        {words.every}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={text}
          aria-invalid={isBad}
          aria-describedby={isBad || isSlow ? noteId : undefined}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            const minutes = readMinutes(value)
            if (minutes !== null) onAssume({ ...assumed, everyMinutes: minutes })
          }}
          onBlur={() => (isBad ? undefined : setTyped(null))}
        />
      </label>
      {isBad ? (
        <span className="range-fault" id={noteId} role="alert">
          {words.everyFault(EVERY_MOST)}
        </span>
      ) : isSlow ? (
        <span className="fine" id={noteId}>
          {words.everyRun(formatAge(real * HOUR_US))}
        </span>
      ) : null}
    </>
  )
}

function readMinutes(text: string): number | null {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return minutes >= 1 && minutes <= EVERY_MOST ? minutes : null
}
