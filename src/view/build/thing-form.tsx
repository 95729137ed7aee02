/** What is picked, written down: each value under its own name, and what is wrong with it at its field. */
import { useId, useState } from 'react'
import { buildWords as words } from '../../content/build'
import { tellFault } from '../../content/input-faults'
import { addLink, isSame, siteOf, type Thing } from './draft'
import type { DraftFault } from './faults'
import { type Field, listFields, writeField } from './fields'
import { type Bench, nameThing } from './use-bench'

interface FormProps {
  readonly bench: Bench
  readonly thing: Thing
  readonly faults: readonly DraftFault[]
}

export function ThingForm({ bench, thing, faults }: FormProps) {
  const { draft, copyPicked, removePicked, pick, step } = bench
  const fields = listFields(draft, thing)
  const others = listUnjoined(bench, thing)
  if (fields.length === 0) return null
  return (
    <section className="build-card thing-form" aria-label={words.form}>
      <h2>{nameThing(draft, thing)}</h2>
      {fields.map((field) => (
        <FieldRow
          key={`${thing.kind} ${thing.id} ${field.key}`}
          field={field}
          fault={faults.find((one) => isSame(one.thing, thing) && one.field === field.key)}
          onWrite={(value) => {
            const written = writeField(draft, thing, field, value)
            if (typeof written === 'string') return written
            step('set', written.thing, written.draft)
            if (!isSame(written.thing, thing)) pick(written.thing)
            return null
          }}
        />
      ))}
      <p className="thing-deeds">
        {others.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="btn btn-small"
            onClick={() => {
              const added = addLink(draft, thing.id, id)
              step('add', added.thing, added.draft)
            }}
          >
            {words.join(name)}
          </button>
        ))}
        {thing.kind === 'link' ? null : (
          <button type="button" className="btn btn-small" onClick={copyPicked}>
            {words.duplicate}
          </button>
        )}
        <button type="button" className="btn btn-small btn-bad" onClick={removePicked}>
          {words.remove}
        </button>
        <button type="button" className="btn btn-small btn-yes" onClick={() => pick(null)}>
          {words.done}
        </button>
      </p>
    </section>
  )
}

/** Sites that no link joins to this one. */
function listUnjoined({ draft }: Bench, thing: Thing) {
  if (thing.kind !== 'site' || siteOf(draft, thing) === null) return []
  const { sites, links } = draft.scenario
  return sites.filter(
    ({ id }) =>
      id !== thing.id &&
      !links.some(({ from, to }) => (from === id && to === thing.id) || (to === id && from === thing.id)),
  )
}

interface RowProps {
  readonly field: Field
  readonly fault: DraftFault | undefined
  /** Returns what is wrong with the value when no draft can hold it. */
  readonly onWrite: (value: string) => string | null
}

function FieldRow({ field, fault, onWrite }: RowProps) {
  const id = useId()
  // What is being typed; null while the value of the draft is shown, whoever changed it.
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const text = typed ?? (field.value === 'NaN' ? '' : field.value)
  const write = (value: string | null): void => {
    if (value === null) return
    const reason = value === field.value ? null : onWrite(value)
    setRefused(reason)
    // What is no number, or no placement, stays as it was typed.
    const isKept = reason !== null || (field.type === 'number' && !Number.isFinite(Number(value.replace(',', '.'))))
    setTyped(isKept ? value : null)
  }
  const label = words.fields[field.key] ?? field.key.replace(/^configs\./, '')
  const problem = refused ?? (fault === undefined ? null : tellProblem(fault))
  const shared = {
    id,
    className: 'field mono',
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : `${id}-fault`,
  }
  return (
    <p className={field.type === 'json' ? 'thing-field is-tall' : 'thing-field'}>
      <label htmlFor={id}>{label}</label>
      {field.type === 'choice' ? (
        <select {...shared} value={text} onChange={(event) => write(event.target.value)}>
          {field.choices?.map((one) => (
            <option key={one} value={one}>
              {field.names?.get(one) ?? words.kinds[one] ?? one}
            </option>
          ))}
        </select>
      ) : field.type === 'json' ? (
        <textarea
          {...shared}
          rows={4}
          spellCheck={false}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => write(typed)}
        />
      ) : (
        <input
          {...shared}
          autoComplete="off"
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => write(typed)}
          onKeyDown={(event) => event.key === 'Enter' && write(typed)}
        />
      )}
      {problem === null ? null : (
        <span id={`${id}-fault`} className="build-fault" role="alert">
          {problem}
        </span>
      )}
    </p>
  )
}

function tellProblem({ error }: DraftFault): string {
  const { message, cure } = tellFault(error)
  return `${message} ${cure}`
}
