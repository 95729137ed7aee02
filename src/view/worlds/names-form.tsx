/** A visitor's own systems, by name. Nothing changes until the whole list is good. */
import { useState } from 'react'
import { writeNumber } from '../../content/numbers'
import { worldsWords as words } from '../../content/worlds'
import { EVENTS_MOST, readNames, readNumber, SEED_MOST } from './company'

interface NamesFormProps {
  readonly names: readonly string[]
  readonly eventsPerDay: number
  readonly seed: number
  readonly onUse: (names: readonly string[], eventsPerDay: number, seed: number) => void
  readonly onCancel: () => void
}

export function NamesForm({ names, eventsPerDay, seed, onUse, onCancel }: NamesFormProps) {
  const [text, setText] = useState(names.join('\n'))
  const [rate, setRate] = useState(String(eventsPerDay))
  const [chance, setChance] = useState(String(seed))
  const [isTried, setTried] = useState(false)
  const reading = readNames(text)
  const events = readNumber(rate, 1, EVENTS_MOST)
  const number = readNumber(chance, 0, SEED_MOST)
  const errors = {
    few: words.namesFew,
    many: words.namesMany(reading.names.length),
    long: words.namesLong,
    hidden: words.namesHidden,
  }
  return (
    <form
      className="worlds-card names-form"
      aria-labelledby="names-title"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.error === null && isGood(events) && isGood(number)) onUse(reading.names, events, number)
      }}
    >
      <h2 id="names-title">{words.namesTitle}</h2>
      <label>
        {words.namesLabel}
        <textarea
          rows={10}
          value={text}
          aria-invalid={isTried && reading.error !== null}
          aria-describedby="names-hint"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p id="names-hint" className="fine">
        {words.namesHint}
      </p>
      <p className="names-numbers">
        <label>
          {words.namesEvents}
          <input inputMode="numeric" value={rate} onChange={(event) => setRate(event.currentTarget.value)} />
        </label>
        <label>
          {words.namesSeed}
          <input inputMode="numeric" value={chance} onChange={(event) => setChance(event.currentTarget.value)} />
        </label>
      </p>
      {isTried && reading.error !== null ? <p role="alert">{errors[reading.error]}</p> : null}
      {isTried && !isGood(events) ? <p role="alert">{words.namesBadEvents(writeNumber(EVENTS_MOST))}</p> : null}
      {isTried && !isGood(number) ? <p role="alert">{words.namesBadSeed(SEED_MOST)}</p> : null}
      <p className="join-buttons">
        <button type="submit" className="btn btn-hot">
          {words.namesUse}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {words.namesCancel}
        </button>
      </p>
    </form>
  )
}

function isGood(value: number | null | 'bad'): value is number {
  return typeof value === 'number'
}
