/** Reads one record of a replica's log: an offset is typed, or a cell of the drawing was clicked. */
import { useEffect, useId, useState } from 'react'
import { logWords as words } from '../../content/reading'
import { formatCount } from '../kit/format'
import { RecordCard } from '../kit/record-card'
import { useAnswer } from './use-answer'

interface Place {
  readonly broker: number
  /** -1 for none yet. */
  readonly offset: number
}

interface RecordReaderProps {
  readonly topic: string
  readonly partition: number
  readonly brokers: readonly number[]
  readonly chosen: Place
  readonly onChoose: (place: Place) => void
}

export function RecordReader({ topic, partition, brokers, chosen, onChoose }: RecordReaderProps) {
  const [text, setText] = useState('')
  const id = useId()
  useEffect(() => setText(chosen.offset < 0 ? '' : String(chosen.offset)), [chosen.offset])
  const typed = Number(text)
  const isBad = text.trim() === '' || !Number.isInteger(typed) || typed < 0
  return (
    <div className="record-reader">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBad) onChoose({ broker: chosen.broker, offset: typed })
        }}
      >
        <label htmlFor={id}>{words.read}</label>
        <input
          id={id}
          className="field mono"
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className="field"
          aria-label={words.readOf(chosen.broker)}
          value={chosen.broker}
          onChange={(event) => onChoose({ broker: Number(event.target.value), offset: chosen.offset })}
        >
          {brokers.map((broker) => (
            <option key={broker}>{broker}</option>
          ))}
        </select>
        <button type="submit" className="btn btn-small" disabled={isBad}>
          {words.readIt}
        </button>
      </form>
      {chosen.offset < 0 ? null : <Read topic={topic} partition={partition} place={chosen} />}
    </div>
  )
}

function Read({ topic, partition, place }: { readonly topic: string; readonly partition: number; place: Place }) {
  const { broker, offset } = place
  const answer = useAnswer({ type: 'record', topic, partition, broker, offset })
  if (answer === null) return null
  return (
    <div aria-live="polite">
      {answer.record === null ? (
        <p>{words.notThere(formatCount(offset), broker)}</p>
      ) : (
        <RecordCard record={answer.record} />
      )}
    </div>
  )
}
