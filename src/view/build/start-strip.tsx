/** Worlds to begin with: an empty canvas, templates, and the text of a real cluster. */
import { useId, useState } from 'react'
import { buildWords as words } from '../../content/build'
import { tellFault } from '../../content/input-faults'
import { type Draft, EMPTY_DRAFT } from './draft'
import { type PasteError, readPasted } from './paste'
import { TemplateArt } from './template-art'
import { openTemplate, TEMPLATES, type TemplateId } from './templates'
import type { Bench } from './use-bench'

const pictured = new Map<TemplateId, Draft>()
/** Built once, to be drawn. */
function drawn(id: TemplateId): Draft {
  const draft = pictured.get(id) ?? openTemplate(id)
  pictured.set(id, draft)
  return draft
}

export function StartStrip({ bench }: { readonly bench: Bench }) {
  return (
    <section className="build-card start-strip" aria-label={words.start}>
      <b>{words.start}</b>
      <button type="button" className="btn" onClick={() => bench.step('template', null, EMPTY_DRAFT)}>
        <TemplateArt draft={EMPTY_DRAFT} />
        {words.templates.empty}
      </button>
      {TEMPLATES.map((id) => (
        <button key={id} type="button" className="btn" onClick={() => bench.step('template', null, openTemplate(id))}>
          <TemplateArt draft={drawn(id)} />
          {words.templates[id]}
        </button>
      ))}
      <details>
        <summary>{words.paste}</summary>
        <Paste bench={bench} />
      </details>
    </section>
  )
}

function Paste({ bench }: { readonly bench: Bench }) {
  const id = useId()
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<readonly PasteError[]>([])
  const [taken, setTaken] = useState('')
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault()
        const pasted = readPasted(text)
        setErrors(pasted.ok ? [] : pasted.errors)
        if (pasted.ok) bench.step('paste', null, pasted.draft)
        setTaken(pasted.ok ? tellTaken(pasted.draft) : '')
      }}
    >
      <label htmlFor={id}>{words.pasteText}</label>
      <small>{words.pasteHint}</small>
      <textarea
        id={id}
        className="field mono"
        rows={6}
        spellCheck={false}
        value={text}
        aria-invalid={errors.length > 0}
        onChange={(event) => {
          setText(event.target.value)
          setTaken('')
        }}
      />
      {errors.length === 0 ? null : (
        <ul className="build-fault" role="alert">
          {errors.map(({ line, code, text, fault }) => (
            <li key={`${line} ${code} ${text}`}>
              {line === 0 ? null : <b>{words.pasteLine(line)}: </b>}
              {words.pasteFaults[code]} {fault === undefined ? null : tellFault(fault).message}{' '}
              {text === '' ? null : <code>{text}</code>}
            </li>
          ))}
        </ul>
      )}
      <p className="paste-deeds">
        <button type="submit" className="btn btn-yes">
          {words.pasteTake}
        </button>
        <output>{taken}</output>
      </p>
    </form>
  )
}

/** Said beside the button, where whoever pressed it looks. */
function tellTaken({ scenario }: Draft): string {
  return words.pasteTaken(scenario.brokers.length, scenario.topics.length)
}
