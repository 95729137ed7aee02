/**
 * Change a schema: subjects on the left, the schema in the middle, what the registry says to it on the right.
 *
 * The one thing a reader would get wrong: the verdict while typing is a question and changes nothing. Only Register and
 * the level are commands of the run, so that undo, seek and a shared link hold for them.
 */
import { useRef, useState } from 'react'
import { registryWords as words } from '../../../content/registry'
import type { RegistrySubject } from '../../../core/company'
import { type SchemaType, showSchema } from './edit-schema'
import { LastAnswer } from './last-answer'
import './registry.css'
import { RegistryHead } from './registry-head'
import { SchemaEditor } from './schema-editor'
import { SubjectShelf } from './subject-shelf'
import { useCheck, useRegistry } from './use-registry'
import { VerdictPanel } from './verdict-panel'

export interface Draft {
  readonly text: string
  readonly type: SchemaType
}

const FIRST = 'orders-value'

export function RegistryCard() {
  const registry = useRegistry()
  const [chosen, setChosen] = useState(FIRST)
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const editor = useRef<HTMLTextAreaElement>(null)
  const subject = registry?.subjects.find((row) => row.subject === chosen) ?? null
  const draft = Object.hasOwn(drafts, chosen) ? drafts[chosen] : draftOf(subject)
  const check = useCheck(chosen, draft.type, draft.text)
  if (registry === null) return <p className="fine">{words.asking}</p>
  const change = (next: Draft | null): void => {
    const { [chosen]: _, ...others } = drafts
    setDrafts(next === null ? others : { ...others, [chosen]: next })
  }
  const show = (start: number, end: number): void => {
    editor.current?.focus()
    editor.current?.setSelectionRange(start, end)
  }
  return (
    <section className="worlds-card registry-card" aria-labelledby="registry-title">
      <RegistryHead check={check} />
      <div className="registry-body">
        <SubjectShelf registry={registry} chosen={chosen} onChoose={setChosen} />
        <div className="registry-desk">
          <SchemaEditor ref={editor} name={chosen} subject={subject} draft={draft} check={check} onChange={change} />
          <LastAnswer last={registry.last} />
        </div>
        <VerdictPanel key={chosen} subject={subject} text={draft.text} check={check} onShow={show} />
      </div>
    </section>
  )
}

function draftOf(subject: RegistrySubject | null): Draft {
  const latest = subject?.versions.at(-1)
  if (latest !== undefined) return { text: showSchema(latest.schema), type: latest.schemaType }
  const written = subject?.written ?? null
  return written === null ? { text: words.newSchema, type: 'JSON' } : { text: showSchema(written), type: 'AVRO' }
}
