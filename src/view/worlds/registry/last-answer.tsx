/** What the registry has answered to the last request of this run, refused or not: told by the run, not by this page. */
import { registryWords as words } from '../../../content/registry'
import type { RegistryAnswer } from '../../../core/company'
import { Sentence } from '../../kit/sentence'
import { useSim, useSimActions } from '../../kit/sim-context'

const DAY_US = 86_400_000_000

function formatTime(timeUs: number): string {
  const seconds = Math.floor((timeUs % DAY_US) / 1_000_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

export function LastAnswer({ last }: { readonly last: RegistryAnswer | null }) {
  const { undo } = useSimActions()
  const commands = useSim((s) => s.commands)
  const own = commands.findLast(({ fromScenario, command }) => !fromScenario && command.kind === 'RequestRegistry')
  return (
    <>
      <div role="status">
        {last === null ? null : (
          <div className={last.refusal === null ? 'registry-answer' : 'registry-answer is-refused'}>
            <b>{words.answered(formatTime(last.timeUs))}</b> <Answer last={last} />
          </div>
        )}
      </div>
      {own === undefined ? null : (
        <p className="registry-buttons">
          <button type="button" className="btn btn-small" onClick={() => undo(own.index)}>
            {words.undo}
          </button>
          <span className="fine">
            {own.command.kind === 'RequestRegistry' ? words.undoHint(own.command.method, own.command.path) : null}
          </span>
        </p>
      )}
    </>
  )
}

function Answer({ last }: { readonly last: RegistryAnswer }) {
  if (last.refusal !== null) {
    const { code, message } = last.refusal
    const status = code.length > 3 ? `${code.slice(0, 3)} · ${code}` : code
    return (
      <details>
        <summary>
          {words.answeredRefused(status)} <span className="fine">({words.whole})</span>
        </summary>
        <code>{message}</code>
      </details>
    )
  }
  const { change, subject, version, schemaId, level } = last
  if (change === 'registered') return <Sentence text={words.answeredAs(subject, version, schemaId)} />
  if (change === 'level') return <Sentence text={words.answeredLevel(subject, level)} />
  return <Sentence text={words.answeredDeleted(subject, version)} />
}
