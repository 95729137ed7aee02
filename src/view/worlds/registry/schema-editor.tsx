/**
 * The schema as text: typed, or changed by one click, and registered.
 *
 * The one thing a reader would get wrong: a broken text can be sent too. The registry refuses it (42201) and nothing is
 * lost; only what a link to this run could not carry is held back here.
 */
import { type Ref, useId, useState } from 'react'
import { registryWords as words } from '../../../content/registry'
import type { RegistryCheck, RegistrySubject } from '../../../core/company'
import { type InputError, parseCommand } from '../../../protocol'
import { InputErrors } from '../../kit/input-errors'
import { useSimActions } from '../../kit/sim-context'
import { compactJson, editSchema, SCHEMA_EDITS, type SchemaType } from './edit-schema'
import { findPlace, lineOf } from './json-place'
import type { Draft } from './registry-card'
import { shownProblems } from './shown-problems'

/** As the registry of a company takes them, characters. */
const SCHEMA_MOST = 65_536

interface EditorProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly name: string
  readonly subject: RegistrySubject | null
  readonly draft: Draft
  readonly check: RegistryCheck | null
  /** null takes the latest version again. */
  readonly onChange: (draft: Draft | null) => void
}

export function SchemaEditor({ ref, name, subject, draft, check, onChange }: EditorProps) {
  const { issue } = useSimActions()
  const [errors, setErrors] = useState<readonly InputError[]>([])
  const id = useId()
  const { text, type } = draft
  const latest = subject?.versions.at(-1)?.version ?? 0
  /** How long a text was that was not taken; 0 after the next one that was. */
  const [refused, refuse] = useState(0)
  const tooLong = Math.max(refused, text.length > SCHEMA_MOST ? text.length : 0)
  const change = (next: string): void => {
    refuse(next.length > SCHEMA_MOST ? next.length : 0)
    if (next.length <= SCHEMA_MOST) onChange({ text: next, type })
  }
  const register = (): void => {
    const path = `/subjects/${encodeURIComponent(name)}/versions`
    const schema = compactJson(text)
    const command = parseCommand({ kind: 'RequestRegistry', method: 'POST', path, body: { schema, schemaType: type } })
    setErrors(command.ok ? [] : command.errors)
    if (command.ok) issue(command.command)
  }
  return (
    <div className="registry-editor">
      <div className="registry-editor-head">
        <label htmlFor={id}>{words.editor(name)}</label>
        <TypeSelect type={type} onChange={(next) => onChange({ text, type: next })} />
      </div>
      <EditChips draft={draft} onChange={onChange} />
      <NumberedText
        ref={ref}
        id={id}
        text={text}
        badLines={listBadLines(text, check)}
        isBad={tooLong > 0 || check?.ok === false}
        onChange={change}
        onRefuse={refuse}
      />
      <p className="registry-buttons">
        <button type="button" className="btn btn-hot" disabled={text.length > SCHEMA_MOST} onClick={register}>
          {words.register}
        </button>
        {latest === 0 ? null : (
          <button type="button" className="btn" onClick={() => onChange(null)}>
            {words.back(latest)}
          </button>
        )}
        <span className="fine" role="status">
          {tooLong > 0 ? words.tooLong(tooLong, SCHEMA_MOST) : words.registerHint(latest + 1)}
        </span>
      </p>
      {errors.length === 0 ? null : <InputErrors errors={errors} title={words.notTaken} />}
    </div>
  )
}

function TypeSelect({ type, onChange }: { readonly type: SchemaType; readonly onChange: (type: SchemaType) => void }) {
  return (
    <label className="registry-type">
      {words.type}{' '}
      <select className="field" value={type} onChange={(event) => onChange(event.target.value as SchemaType)}>
        <option value="AVRO">{words.types.AVRO}</option>
        <option value="JSON">{words.types.JSON}</option>
      </select>
    </label>
  )
}

function EditChips({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const names = draft.type === 'AVRO' ? words.edits : words.jsonEdits
  return (
    <fieldset className="registry-chips">
      <legend>{words.editsTitle}</legend>
      {SCHEMA_EDITS.map((edit) => {
        const next = draft.text.length > SCHEMA_MOST ? null : editSchema(draft.text, draft.type, edit)
        return (
          <button
            key={edit}
            type="button"
            className="btn btn-small"
            disabled={next === null}
            onClick={() => next !== null && onChange({ ...draft, text: next })}
          >
            {edit === 'required' || edit === 'optional' ? '+ ' : ''}
            {names[edit]}
          </button>
        )
      })}
    </fieldset>
  )
}

function listBadLines(text: string, check: RegistryCheck | null): ReadonlySet<number> {
  const lines = new Set<number>()
  if (check === null || !check.ok) return lines
  for (const { place, path } of shownProblems(check, null))
    if (place === 'new') lines.add(lineOf(text, findPlace(text, path).start))
  return lines
}

interface TextProps {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly id: string
  readonly text: string
  readonly badLines: ReadonlySet<number>
  readonly isBad: boolean
  readonly onChange: (text: string) => void
  /** Called with the length of a text that is not taken. */
  readonly onRefuse: (length: number) => void
}

/** Most lines that get a number; a longer text is typed without them. */
const LINES_MOST = 2_000

/**
 * A text of megabytes is kept out before it is laid out as lines, which takes the browser seconds: what is pasted or
 * dropped is looked at while it is still on its way.
 */
function NumberedText({ ref, id, text, badLines, isBad, onChange, onRefuse }: TextProps) {
  const keepOut = (event: { preventDefault: () => void }, data: DataTransfer | null): void => {
    const length = data?.getData('text/plain').length ?? 0
    if (length <= SCHEMA_MOST) return
    event.preventDefault()
    onRefuse(length)
  }
  const [top, setTop] = useState(0)
  const lines = text.split('\n').length
  return (
    <div className="registry-text">
      <div className="registry-lines" aria-hidden="true">
        <ol style={{ transform: `translateY(${-top}px)` }}>
          {Array.from({ length: Math.min(lines, LINES_MOST) }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
            <li key={line} className={badLines.has(line) ? 'is-bad' : undefined}>
              {badLines.has(line) ? '✗' : line + 1}
            </li>
          ))}
        </ol>
      </div>
      <textarea
        ref={ref}
        id={id}
        className="mono"
        wrap="off"
        rows={18}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-invalid={isBad}
        value={text}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        onPaste={(event) => keepOut(event, event.clipboardData)}
        onDrop={(event) => keepOut(event, event.dataTransfer)}
        onChange={(event) => onChange(event.target.value)}
        // The page's own keys do not hear what is typed here.
        onKeyDown={(event) => event.stopPropagation()}
      />
    </div>
  )
}
