/**
 * What happens by itself in a moment, each with its time. The one thing a reader would get wrong: only the commonest
 * faults can be chosen here; whatever else can be done is done in the run beside and taken over with its times.
 */
import { useState } from 'react'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import type { Command, Scenario } from '../../../../core'
import { takeCommands } from '../../../../state/stage/moment-session'
import { listPlanned, setCommands } from '../../../../state/stage/talk-edits'
import { describeCommand, type FlagNames } from '../../../timeline/flags'
import { Faults, findErrors, NumberField } from './field'
import type { MomentPartProps } from './moment-form'

/** Seconds after the beginning that are offered. */
const AFTER_S = 5

function namesOf(scenario: Scenario | undefined): FlagNames {
  const site = (id: string): string => scenario?.sites.find((one) => one.id === id)?.name ?? id
  const clients = [...(scenario?.producers ?? []), ...(scenario?.consumers ?? [])]
  return { site, client: (id) => clients.find((one) => one.id === id)?.name ?? id }
}

export function PlannedCommands({ draft, worlds, client }: MomentPartProps) {
  const { talk, errors, index } = draft
  const { id, run, commands } = talk.moments[index]
  const [after, setAfter] = useState(AFTER_S)
  const [picked, pick] = useState('')
  const scenario = run?.scenario ?? worlds.find((world) => world.id === run?.world)
  const names = namesOf(scenario)
  const at = `$.moments[${index}].commands`
  const choices = scenario === undefined ? [] : listPlanned(scenario)
  const chosen = choices.find((command) => JSON.stringify(command) === picked) ?? choices[0]
  const add = (command: Command): void =>
    draft.edit(setCommands(talk, index, [...commands, { atMs: Math.max(0, after || 0) * 1_000, command }]))
  const session = client.readSession()
  const done = run === null || session === null ? [] : takeCommands(run, session)
  return (
    <fieldset>
      <legend>{words.planned}</legend>
      {commands.length === 0 ? <p>{words.plannedNone}</p> : null}
      <ul className="edit-commands">
        {commands.map(({ atMs, command }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same command may stand here twice.
          <li key={k}>
            <NumberField
              label={words.after}
              className="is-bare"
              at={`${at}[${k}].atMs`}
              errors={errors}
              value={atMs / 1_000}
              onChange={(seconds) =>
                draft.edit(
                  setCommands(talk, index, commands.with(k, { atMs: seconds * 1_000, command })),
                  `${id} command`,
                )
              }
            />
            <span>{describeCommand(command, names)}</span>
            <button
              type="button"
              className="edit-step"
              aria-label={words.unplan(describeCommand(command, names))}
              onClick={() => draft.edit(setCommands(talk, index, commands.toSpliced(k, 1)))}
            >
              ✕
            </button>
            <Faults errors={findErrors(errors, `${at}[${k}].command`)} />
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : (
        <div className="edit-plan">
          <input
            type="number"
            min={0}
            step="any"
            aria-label={words.after}
            value={Number.isNaN(after) ? '' : after}
            onChange={({ target }) => setAfter(target.valueAsNumber)}
          />
          <select aria-label={words.what} value={JSON.stringify(chosen)} onChange={({ target }) => pick(target.value)}>
            {choices.map((command) => (
              <option key={JSON.stringify(command)} value={JSON.stringify(command)}>
                {describeCommand(command, names)}
              </option>
            ))}
          </select>
          <button type="button" className="btn btn-small" onClick={() => add(chosen)}>
            {words.plan}
          </button>
        </div>
      )}
      <button
        type="button"
        className="btn btn-small"
        disabled={done.length === 0 || JSON.stringify(done) === JSON.stringify(commands)}
        onClick={() => draft.edit(setCommands(talk, index, done))}
      >
        {words.takeOver}
      </button>
      <Faults errors={errors.filter(({ place }) => place === at)} />
    </fieldset>
  )
}
