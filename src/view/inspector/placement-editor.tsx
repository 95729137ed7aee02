/** Placement constraints as JSON: read, edit, paste, copy; a bad document names each fault and changes nothing. */
import { useEffect, useId, useState } from 'react'
import { tellFault } from '../../content/input-faults'
import { inspectorWords as words } from '../../content/inspector'
import type { PlacementConstraints } from '../../core'
import { readPlacementText } from '../../protocol'
import { CopyButton } from '../kit/copy-button'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { Part } from './facts'

/** Equal as data, however it is laid out. */
function isSame(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other))
  } catch {
    return false
  }
}

export function PlacementEditor({ topic, json }: { readonly topic: string; readonly json: string }) {
  const { showNotice } = useSimActions()
  const { canCommand } = useSimClient()
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const shown = text ?? json
  useEffect(() => setText((typed) => (typed !== null && isSame(typed, json) ? null : typed)), [json])
  const result = text === null || text.trim() === '' ? null : readPlacementText(text)
  const paste = () => {
    navigator.clipboard
      .readText()
      .then(setText)
      .catch((error: Error) => showNotice(error.message))
  }
  return (
    <Part
      title={
        <label htmlFor={id}>
          <code>{words.placement}</code>
        </label>
      }
    >
      {json === '' ? <p>{words.placementNone}</p> : null}
      <textarea
        id={id}
        className="field mono placement"
        spellCheck={false}
        rows={9}
        value={shown}
        readOnly={!canCommand}
        aria-invalid={result !== null && !result.ok}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="actions">
        <CopyButton text={shown} label={words.copy} doneLabel={words.copied} />
        {canCommand ? (
          <>
            <button type="button" className="btn btn-small" onClick={paste}>
              {words.placementPaste}
            </button>
            <PlacementButtons topic={topic} isSet={json !== ''} typed={result?.ok === true ? result.value : null} />
          </>
        ) : null}
      </div>
      {result !== null && !result.ok ? (
        <div className="input-errors" role="alert">
          <strong>{words.placementErrors}</strong>
          <ul>
            {result.errors.map((error) => {
              const { message, value } = tellFault({ ...error, cure: '' })
              return (
                <li key={`${error.path} ${message}`}>
                  <code>{error.path}</code> {message} <code className="found">{value}</code>
                </li>
              )
            })}
          </ul>
        </div>
      ) : null}
      <p className="hint">{words.placementNote}</p>
    </Part>
  )
}

interface PlacementButtonsProps {
  readonly topic: string
  readonly isSet: boolean
  /** What stands in the field, null for nothing new and for what is wrong. */
  readonly typed: PlacementConstraints | null
}

function PlacementButtons({ topic, isSet, typed }: PlacementButtonsProps) {
  const { issue } = useSimActions()
  return (
    <>
      <button
        type="button"
        className="btn btn-small btn-yes"
        disabled={typed === null}
        // What was typed stays until the cluster shows it: a refusal must not throw it away.
        onClick={() => typed !== null && issue({ kind: 'AlterPlacement', topic, placement: typed })}
      >
        {words.placementApply}
      </button>
      <button
        type="button"
        className="btn btn-small"
        disabled={!isSet}
        onClick={() => issue({ kind: 'AlterPlacement', topic, placement: null })}
      >
        {words.placementRemove}
      </button>
    </>
  )
}
