/** The subjects with their versions and ids, and the level of the chosen one. */
import { useId } from 'react'
import { registryWords as words } from '../../../content/registry'
import type { RegistryScore, RegistrySubject } from '../../../core/company'
import { ScrollBox } from '../../kit/scroll-box'
import { Sentence } from '../../kit/sentence'
import { useSimActions } from '../../kit/sim-context'

interface ShelfProps {
  readonly registry: RegistryScore
  readonly chosen: string
  readonly onChoose: (subject: string) => void
}

export function SubjectShelf({ registry, chosen, onChoose }: ShelfProps) {
  const names = registry.subjects.map(({ subject }) => subject)
  const empty = [...new Set([chosen, words.newName])].filter((name) => !names.includes(name))
  const subject = registry.subjects.find((row) => row.subject === chosen) ?? null
  return (
    <div className="registry-shelf">
      <h3>{words.subjects}</h3>
      <ScrollBox className="registry-subjects">
        <ul>
          {registry.subjects.map((row) => (
            <SubjectRow key={row.subject} row={row} isChosen={row.subject === chosen} onChoose={onChoose} />
          ))}
          {empty.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="registry-subject is-new"
                aria-pressed={chosen === name}
                onClick={() => onChoose(name)}
              >
                <b>{name}</b>
                <span>{name === words.newName ? words.newSubject : words.notYet}</span>
              </button>
            </li>
          ))}
        </ul>
      </ScrollBox>
      <LevelSelect name={chosen} subject={subject} global={registry.level} />
    </div>
  )
}

interface RowProps {
  readonly row: RegistrySubject
  readonly isChosen: boolean
  readonly onChoose: (subject: string) => void
}

function SubjectRow({ row, isChosen, onChoose }: RowProps) {
  const { subject, versions } = row
  const latest = versions.at(-1)
  return (
    <li>
      <button
        type="button"
        className={latest === undefined ? 'registry-subject is-new' : 'registry-subject'}
        aria-pressed={isChosen}
        onClick={() => onChoose(subject)}
      >
        <b>{subject}</b>
        <span>{latest === undefined ? words.notYet : words.shortVersion(latest.version, latest.id)}</span>
      </button>
      {isChosen && versions.length > 1 ? (
        <ol className="registry-versions">
          {versions.map(({ version, id }) => (
            <li key={version}>{words.version(version, id)}</li>
          ))}
        </ol>
      ) : null}
    </li>
  )
}

interface LevelProps {
  readonly name: string
  readonly subject: RegistrySubject | null
  readonly global: RegistryScore['level']
}

function LevelSelect({ name, subject, global }: LevelProps) {
  const { issue } = useSimActions()
  const id = useId()
  const level = subject?.level ?? global
  const setLevel = (compatibility: string): void =>
    issue({
      kind: 'RequestRegistry',
      method: 'PUT',
      path: `/config/${encodeURIComponent(name)}`,
      body: { compatibility },
    })
  return (
    <div className="registry-level">
      <label htmlFor={id}>{words.level}</label>
      <select
        id={id}
        className="field"
        value={level}
        disabled={subject === null}
        onChange={(event) => setLevel(event.target.value)}
      >
        {Object.keys(words.levelHints).map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
      <p className="fine">
        {words.levelHints[level]} ({subject?.hasOwnLevel === true ? words.ownLevel : words.globalLevel})
      </p>
      {subject?.topic == null ? null : (
        <p className="fine">
          {words.records(subject.records)}. <Sentence text={words.writers(subject.writers)} />
        </p>
      )}
      {subject?.topic != null && subject.writers === 0 && subject.validated ? (
        <p className="registry-closed" role="status">
          {words.closedDoor}
        </p>
      ) : null}
      {subject === null || subject.versions.length === 0 ? null : <DeleteButton name={name} />}
    </div>
  )
}

/** In two steps, as the registry wants it: hidden first, then for good. */
function DeleteButton({ name }: { readonly name: string }) {
  const { issue } = useSimActions()
  const remove = (): void => {
    const path = `/subjects/${encodeURIComponent(name)}`
    issue({ kind: 'RequestRegistry', method: 'DELETE', path, body: {} })
    issue({ kind: 'RequestRegistry', method: 'DELETE', path: `${path}?permanent=true`, body: {} })
  }
  return (
    <p className="registry-delete">
      <button type="button" className="btn btn-small" onClick={remove}>
        {words.remove}
      </button>
    </p>
  )
}
