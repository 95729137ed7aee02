/** Runs (branches), what was done so far with an undo for each, and the seed. */
import { useId, useState } from 'react'
import { tellTitle } from '../../content/scenarios'
import { skiesWords } from '../../content/skies'
import { timelineWords as words } from '../../content/timeline'
import type { CommandRecord } from '../../protocol'
import { usePredicting } from '../../state/predict-store'
import { CopyButton } from '../kit/copy-button'
import { formatClock, formatCount, splitSpan } from '../kit/format'
import { TwoSkiesIcon, UndoIcon } from '../kit/icons'
import { useSee, useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { describeCommand, type FlagNames } from './flags'

const SEED_MAX = 4_294_967_295

export function HistoryPanel({ names }: { readonly names: FlagNames }) {
  const actions = useSimActions()
  const commands = useSim((s) => s.commands)
  const { canSeek, canCommand } = useSimClient()
  return (
    <div className="history">
      <h3>{words.history}</h3>
      {commands.length === 0 ? <p>{words.historyEmpty}</p> : null}
      <ol>
        {commands.map((entry) => {
          const what = describeCommand(entry.command, names)
          return (
            <li key={entry.index}>
              {canSeek ? (
                <button type="button" className="history-time mono" onClick={() => actions.seek(entry.timeUs)}>
                  {formatClock(entry.timeUs)}
                </button>
              ) : (
                <span className="mono">{formatClock(entry.timeUs)}</span>
              )}
              <span>
                {what}
                {entry.refused === null ? null : <em className="is-refused">{words.historyRefused(entry.refused)}</em>}
              </span>
              {canCommand && entry.refused === null ? <Without entry={entry} what={what} /> : null}
              {entry.fromScenario ? (
                <em>{words.historyScript}</em>
              ) : canCommand ? (
                <button
                  type="button"
                  className="btn btn-small btn-icon"
                  aria-label={words.undoOf(what)}
                  title={words.undoOf(what)}
                  onClick={() => actions.undo(entry.index)}
                >
                  <UndoIcon />
                </button>
              ) : null}
            </li>
          )
        })}
      </ol>
      {canCommand && commands.some((entry) => !entry.fromScenario) ? <p className="hint">{words.undoKey}</p> : null}
      {canCommand ? <Branches /> : null}
    </div>
  )
}

/** Two skies: the run, and the same without this. */
function Without({
  entry: { timeUs, command, fromScenario },
  what,
}: {
  readonly entry: CommandRecord
  readonly what: string
}) {
  const see = useSee()
  return (
    <button
      type="button"
      className="btn btn-small btn-icon history-without"
      aria-label={skiesWords.without(what)}
      title={skiesWords.without(what)}
      onClick={() => see({ skies: { kind: 'without', timeUs, command, isScripted: fromScenario } })}
    >
      <TwoSkiesIcon />
    </button>
  )
}

/** The runs side by side: this one and another, or four under other promises. */
function SideBySide() {
  const see = useSee()
  const isPredicting = usePredicting(({ isOn }) => isOn)
  const branches = useSim((s) => s.branches)
  return (
    <>
      <h3>{skiesWords.open}</h3>
      <p className="branches">
        {branches.map(({ index, name, left }) =>
          left === null ? null : (
            <button
              key={index}
              type="button"
              className="btn btn-small"
              onClick={() => see({ skies: { kind: 'branch', name, session: left } })}
            >
              {skiesWords.compareWith(name)}
            </button>
          ),
        )}
        <button type="button" className="btn btn-small" onClick={() => see({ skies: { kind: 'lanes' } })}>
          {skiesWords.openLanes}
        </button>
      </p>
      <p className="hint">{skiesWords.lanesHint}</p>
      <p className="branches">
        <button type="button" className="btn btn-small" onClick={() => see({ skies: { kind: 'sweep' } })}>
          {skiesWords.openSweep}
        </button>
      </p>
      <p className="hint">{skiesWords.sweepHint}</p>
      <p className="branches">
        <button
          type="button"
          className="btn btn-small"
          aria-pressed={isPredicting}
          onClick={() => usePredicting.setState({ isOn: !isPredicting })}
        >
          {skiesWords.openPredict}
        </button>
      </p>
      <p className="hint">{skiesWords.predictHint}</p>
    </>
  )
}

/** The runs that were kept, and another seed: who takes no commands has one run. */
function Branches() {
  const actions = useSimActions()
  const branches = useSim((s) => s.branches)
  const current = useSim((s) => s.currentBranch)
  return (
    <>
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
            {branches.some((other) => other.title !== branch.title)
              ? words.branchOf(branch.name, tellTitle(branch.scenarioId, branch.title))
              : words.branch(branch.name, formatClock(branch.forkedAtUs))}
          </button>
        ))}
      </p>
      {branches.length > 1 ? <BranchTable /> : null}
      <p className="hint">{words.branchesHint}</p>
      <SideBySide />
      <SeedForm />
    </>
  )
}

/** The runs side by side: the one on screen as it stands, the others as they were left. */
function BranchTable() {
  const branches = useSim((s) => s.branches)
  const current = useSim((s) => s.currentBranch)
  const left = useSim((s) => s.leftBranches)
  const now = useSim((s) => s.timeUs)
  const measures = useSim((s) => s.measures)
  const topic = useSim((s) => s.focus?.topic ?? '')
  const rows = branches.flatMap(({ index, name }) => {
    const here = index === current && measures !== null ? { ...measures, topic, timeUs: now } : left[index]
    return here === undefined || here.topic !== topic ? [] : [{ index, name, ...here }]
  })
  return (
    <table>
      <caption className="visually-hidden">{words.branchTableOf(topic)}</caption>
      <thead>
        <tr>
          {words.branchTable.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.index} className={row.index === current ? 'is-current' : undefined}>
            <th scope="row">{row.name}</th>
            <td>{formatClock(row.timeUs)}</td>
            <td>{formatCount(row.acknowledged)}</td>
            <td>{formatCount(row.lost)}</td>
            <td>{splitSpan(row.withoutWritesUs).join('\u00a0')}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
