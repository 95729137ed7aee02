/** One system, looked at closely: what it knows in each world, how late it hears, and what can be done to it. */
import { breakWords, systemWords as words } from '../../content/worlds-day'
import type { KnowledgeScore, SystemScore, WorldsScore } from '../../core/company'
import { meanBatchAge } from '../../economics'
import { formatCount } from '../kit/format'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { Window } from '../kit/window'
import { formatAge } from './day-format'

interface SystemWindowProps {
  readonly system: SystemScore
  readonly runs: WorldsScore['runs']
  readonly onClose: () => void
}

export function SystemWindow({ system, runs, onClose }: SystemWindowProps) {
  const { issue } = useSimActions()
  const { canCommand } = useSimClient()
  const { id, name, up, emits, needs, batch, stream, outside } = system
  const p = runs.runs === 0 ? 0 : runs.failed / runs.runs
  const closed = needs.length === 0 || p >= 1 ? null : meanBatchAge(runs.intervalUs, runs.expectedRunUs, p)
  const say = (us: number | null): string => (us === null ? '–' : formatAge(us))
  const rows: readonly (readonly [string, (side: KnowledgeScore) => string])[] = [
    [words.state, (side) => sayState(side, up)],
    [words.age, ({ ageUs }) => formatAge(ageUs)],
    [words.mean, ({ meanWithWaitingUs }) => say(meanWithWaitingUs)],
    [words.p95, ({ p95DelayUs }) => say(p95DelayUs)],
    [words.waiting, ({ waiting }) => formatCount(waiting)],
    [words.missing, ({ missing }) => formatCount(missing)],
  ]
  return (
    <Window title={name} closeLabel={words.close} onClose={onClose}>
      <p>
        {words.emits(emits.join(', ') || words.nothing)} {words.needs(needs.join(', ') || words.nothing)}
      </p>
      {outside > 0 ? <p>{words.outside(formatCount(outside))}</p> : null}
      <table className="number-table">
        <thead>
          <tr>
            <td />
            <th scope="col" className="ink-batch">
              Batchland
            </th>
            <th scope="col" className="ink-stream">
              Streamscape
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, read]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="ink-batch">{read(batch)}</td>
              <td className="ink-stream">{read(stream)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.closed}</th>
            <td className="ink-batch">{say(closed)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {canCommand ? (
        <p className="file-tools">
          <button
            type="button"
            className={up ? 'btn btn-bad' : 'btn btn-yes'}
            onClick={() => issue({ kind: up ? 'StopSystem' : 'StartSystem', system: id })}
          >
            {up ? breakWords.stop : breakWords.start}
          </button>
        </p>
      ) : null}
    </Window>
  )
}

function sayState({ ageUs, dirty, connected, standsStill }: KnowledgeScore, up: boolean): string {
  if (!up) return words.down
  if (!connected) return words.building
  if (standsStill) return words.still
  if (dirty) return words.dirty
  return ageUs > 0 ? words.late : words.ok
}
