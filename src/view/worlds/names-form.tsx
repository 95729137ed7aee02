/** A visitor's own systems, by name. Nothing changes until the whole list is good. */
import { useState } from 'react'
import { worldsWords as words } from '../../content/en/worlds'
import { readNames } from './company'

interface NamesFormProps {
  readonly names: readonly string[]
  readonly onUse: (names: readonly string[]) => void
  readonly onCancel: () => void
}

export function NamesForm({ names, onUse, onCancel }: NamesFormProps) {
  const [text, setText] = useState(names.join('\n'))
  const [isTried, setTried] = useState(false)
  const reading = readNames(text)
  const errors = { few: words.namesFew, many: words.namesMany(reading.names.length), long: words.namesLong }
  return (
    <form
      className="worlds-card names-form"
      aria-labelledby="names-title"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (reading.error === null) onUse(reading.names)
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
      {isTried && reading.error !== null ? <p role="alert">{errors[reading.error]}</p> : null}
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
