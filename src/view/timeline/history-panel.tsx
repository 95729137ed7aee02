/** Runs (branches), what was done so far with an undo for each, and the seed. */
import { useId, useState } from 'react'
import { timelineWords as words } from '../../content/en/timeline'
import { CopyButton } from '../kit/copy-button'
import { formatClock } from '../kit/format'
import { UndoIcon } from '../kit/icons'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { describeCommand, type FlagNames } from './flags'

const SEED_MAX = 4_294_967_295

export function HistoryPanel({ names }: { readonly names: FlagNames }) {
  const actions = useSimActions()
  const commands = useSim((s) => s.commands)
  const branches = useSim((s) => s.branches)
  const current = useSim((s) => s.currentBranch)
  return (
    <div className="history">
      <h3>{words.history}</h3>
      {commands.length === 0 ? <p>{words.historyEmpty}</p> : null}
      <ol>
        {commands.map((entry) => {
          const what = describeCommand(entry.command, names)
          return (
            <li key={entry.index}>
              <button type="button" className="history-time mono" onClick={() => actions.seek(entry.timeUs)}>
                {formatClock(entry.timeUs)}
              </button>
              <span>{what}</span>
              {entry.fromScenario ? (
                <em>{words.historyScript}</em>
              ) : (
                <button
                  type="button"
                  className="btn btn-small btn-icon"
                  aria-label={words.undoOf(what)}
                  title={words.undoOf(what)}
                  onClick={() => actions.undo(entry.index)}
                >
                  <UndoIcon />
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {commands.some((entry) => !entry.fromScenario) ? <p className="hint">{words.undoKey}</p> : null}
      <h3>{words.branches}</h3>
      <p className="branches">
        {branches.map((branch) => (
          <button
            key={branch.index}
            type="button"
            className={`btn btn-small ${branch.index === current ? 'btn-yes' : ''}`}
            aria-pressed={branch.index === current}
            onClick={() => actions.switchBranch(branch.index)}
          >
            {words.branch(branch.name, formatClock(branch.forkedAtUs))}
          </button>
        ))}
      </p>
      <p className="hint">{words.branchesHint}</p>
      <SeedForm />
    </div>
  )
}

function SeedForm() {
  const client = useSimClient()
  const actions = useSimActions()
  const seed = useSim((s) => s.structure?.seed ?? 0)
  const [text, setText] = useState('')
  const id = useId()
  const value = Number(text)
  const isBad = text !== '' && !(/^\d{1,10}$/.test(text) && value <= SEED_MAX)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const session = client.readSession()
        if (text === '' || isBad || session === null) return
        actions.loadSession({ ...session, scenario: { ...session.scenario, seed: value } })
        setText('')
      }}
    >
      <h3>
        <label htmlFor={id}>{words.seedTitle}</label>
      </h3>
      <p className="hint">{words.seedText}</p>
      <p className="seed-row">
        <input
          id={id}
          className="field mono"
          inputMode="numeric"
          placeholder={String(seed)}
          value={text}
          aria-invalid={isBad}
          onChange={(event) => setText(event.target.value.trim())}
        />
        <button type="submit" className="btn btn-small" disabled={text === '' || isBad}>
          {words.seedChange}
        </button>
        <CopyButton text={String(seed)} label={words.seedCopy} doneLabel={words.copied} />
      </p>
      {isBad ? <p role="alert">{words.seedBad(SEED_MAX)}</p> : null}
    </form>
  )
}
