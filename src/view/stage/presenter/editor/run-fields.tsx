/** Where the run of a moment begins: which world, when, and how fast it goes. */
import { tellTitle } from '../../../../content/scenarios'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import type { MomentRun } from '../../../../protocol'
import { takeCommands, takeSession } from '../../../../state/stage/moment-session'
import { changeMoment, changeRun, fromBeginning } from '../../../../state/stage/talk-edits'
import { Faults, Field, findErrors, NumberField } from './field'
import type { MomentPartProps } from './moment-form'
import type { Draft } from './use-draft'

const GOES_ON = ''
const WRITTEN = ' '

export function RunFields({ draft, worlds, client }: MomentPartProps) {
  const { talk, errors, index } = draft
  const moment = talk.moments[index]
  const { run } = moment
  const at = `$.moments[${index}].run`
  const fit = worlds.filter(({ business }) => (business !== null) === (moment.view === 'worlds'))
  const choose = (world: string): void => {
    if (world === WRITTEN) return
    draft.edit(changeMoment(talk, index, { run: world === GOES_ON ? null : fromBeginning(world), commands: [] }))
  }
  const takeNow = (): void => {
    const session = client.readSession()
    if (session === null) return
    const { playing: isPlaying, speed } = client.store.getState()
    const taken = takeSession(session, worlds, { isPlaying, speed })
    draft.edit(changeMoment(talk, index, { run: taken, commands: takeCommands(taken, session) }))
  }
  return (
    <fieldset>
      <legend>{words.run}</legend>
      <Field label={words.begins} at={`${at}.world`} errors={errors}>
        {(marks) => (
          <select
            {...marks}
            value={run === null ? GOES_ON : run.scenario === null ? run.world : WRITTEN}
            onChange={({ target }) => choose(target.value)}
          >
            {index === 0 && run !== null ? null : <option value={GOES_ON}>{words.goesOn}</option>}
            {run === null || run.scenario === null ? null : (
              <option value={WRITTEN}>{words.writtenOut(run.scenario.title)}</option>
            )}
            {fit.map(({ id, title }) => (
              <option key={id} value={id}>
                {tellTitle(id, title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {run === null ? null : <RunPace draft={draft} run={run} />}
      <button type="button" className="btn btn-small" onClick={takeNow}>
        {words.takeNow}
      </button>
      {run === null || run.done.length === 0 ? null : <p>{words.doneBefore(run.done.length)}</p>}
      <Faults errors={[...findErrors(errors, `${at}.done`), ...errors.filter(({ place }) => place === at)]} />
    </fieldset>
  )
}

function RunPace({ draft, run }: { readonly draft: Draft; readonly run: MomentRun }) {
  const { talk, errors, index } = draft
  const { id } = talk.moments[index]
  const at = `$.moments[${index}].run`
  return (
    <div className="edit-pair">
      <NumberField
        label={words.at}
        at={`${at}.atMs`}
        errors={errors}
        value={Math.round(run.atMs * 1_000) / 1_000_000}
        onChange={(seconds) => draft.edit(changeRun(talk, index, { atMs: seconds * 1_000 }), `${id} at`)}
      />
      <NumberField
        label={words.speed}
        at={`${at}.speed`}
        errors={errors}
        value={run.speed}
        onChange={(speed) => draft.edit(changeRun(talk, index, { speed }), `${id} speed`)}
      />
      <label className="edit-tick">
        <input
          type="checkbox"
          checked={run.isPlaying}
          onChange={({ target }) => draft.edit(changeRun(talk, index, { isPlaying: target.checked }))}
        />
        {words.plays}
      </label>
    </div>
  )
}
