/** A moment: what it is called, what is said, what stands on the wall, and a question to the room. */
import { showWords } from '../../../../content/show'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import type { Scenario } from '../../../../core'
import { INSTRUMENT_NAMES, type Moment } from '../../../../protocol'
import type { SimClient } from '../../../../state'
import { changeMoment, setView } from '../../../../state/stage/talk-edits'
import { Field, NumberField } from './field'
import { PlannedCommands } from './planned-commands'
import { RunFields } from './run-fields'
import type { Draft } from './use-draft'

export interface MomentPartProps {
  readonly draft: Draft
  readonly worlds: readonly Scenario[]
  readonly client: SimClient
}

/** What is offered first: observer 23 holds the rod. */
const FIRST_PANEL = '9.3.1'

export function MomentForm(props: MomentPartProps) {
  const { draft } = props
  const { talk, errors, index } = draft
  const moment = talk.moments[index]
  const at = `$.moments[${index}]`
  const set = (change: Partial<Moment>, field: string): void =>
    draft.edit(changeMoment(talk, index, change), `${moment.id} ${field}`)
  const shows = moment.view === 'instrument' ? moment.of : moment.view
  const show = (view: string): void =>
    draft.edit(
      view === 'scene' || view === 'worlds'
        ? setView(talk, index, view, '', props.worlds)
        : view === 'panel'
          ? setView(talk, index, view, FIRST_PANEL, props.worlds)
          : setView(talk, index, 'instrument', view, props.worlds),
    )
  return (
    <section className="edit-form" aria-label={words.moment(index + 1)}>
      <Field label={words.momentTitle} at={`${at}.title`} errors={errors}>
        {(marks) => (
          <input {...marks} value={moment.title} onChange={({ target }) => set({ title: target.value }, 'title')} />
        )}
      </Field>
      <div className="edit-pair">
        <NumberField
          label={words.seconds}
          at={`${at}.seconds`}
          errors={errors}
          value={moment.seconds}
          onChange={(seconds) => set({ seconds }, 'seconds')}
        />
        <Field label={words.shows} at={`${at}.view`} errors={errors}>
          {(marks) => (
            <select {...marks} value={shows} onChange={({ target }) => show(target.value)}>
              <option value="scene">{words.views.scene}</option>
              <option value="worlds">{words.views.worlds}</option>
              <option value="panel">{words.views.panel}</option>
              <optgroup label={words.views.instrument}>
                {INSTRUMENT_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {showWords.tiles[name]}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Field>
      </div>
      <Field label={words.caption} at={`${at}.caption`} errors={errors}>
        {(marks) => (
          <input
            {...marks}
            value={moment.caption}
            onChange={({ target }) => set({ caption: target.value }, 'caption')}
          />
        )}
      </Field>
      <Field label={words.notes} at={`${at}.notes`} errors={errors}>
        {(marks) => (
          <textarea
            {...marks}
            rows={5}
            title={words.notesTip}
            value={moment.notes}
            onChange={({ target }) => set({ notes: target.value }, 'notes')}
          />
        )}
      </Field>
      {moment.view !== 'panel' ? (
        <RunFields {...props} />
      ) : (
        <Field label={words.panel} at={`${at}.of`} errors={errors}>
          {(marks) => <input {...marks} value={moment.of} onChange={({ target }) => set({ of: target.value }, 'of')} />}
        </Field>
      )}
      {moment.run === null ? null : <PlannedCommands {...props} />}
      <PollFields draft={draft} />
    </section>
  )
}

function PollFields({ draft }: { readonly draft: Draft }) {
  const { talk, errors, index } = draft
  const { id, poll } = talk.moments[index]
  const at = `$.moments[${index}].poll`
  const set = (question: string, choices: readonly string[]): void => {
    const isNone = question === '' && choices.every((choice) => choice === '')
    draft.edit(changeMoment(talk, index, { poll: isNone ? null : { question, choices } }), `${id} poll`)
  }
  return (
    <fieldset>
      <legend>{words.poll}</legend>
      <Field label={words.question} at={`${at}.question`} errors={errors}>
        {(marks) => (
          <input
            {...marks}
            value={poll?.question ?? ''}
            onChange={({ target }) => set(target.value, poll?.choices ?? [])}
          />
        )}
      </Field>
      <Field label={words.choices} at={`${at}.choices`} errors={errors}>
        {(marks) => (
          <textarea
            {...marks}
            rows={3}
            value={(poll?.choices ?? []).join('\n')}
            onChange={({ target }) => set(poll?.question ?? '', target.value === '' ? [] : target.value.split('\n'))}
          />
        )}
      </Field>
    </fieldset>
  )
}
