/** Faults by hand: one list of what can go wrong, each of them in both worlds at once. */
import { breakWords as words } from '../../content/worlds-day'
import type { WorldsScore } from '../../core/company'
import { useSim, useSimActions } from '../kit/sim-context'
import { Window } from '../kit/window'
import { makeSurge } from './surge'

const BAD_RECORDS = 20
const SLOW_MS = 20_000

interface BreakWindowProps {
  readonly score: WorldsScore
  readonly onClose: () => void
}

export function BreakWindow({ score, onClose }: BreakWindowProps) {
  const { issue } = useSimActions()
  const { systems, runs } = score
  return (
    <Window title={words.title} closeLabel={words.close} wide onClose={onClose}>
      <p>{words.lead}</p>
      <h3>{words.systems}</h3>
      <ul className="break-list">
        {systems.map(({ id, name, up, slowMs, emits }) => (
          <li key={id}>
            <b className={up ? '' : 'is-down'}>{name}</b>
            <button
              type="button"
              className="btn btn-small"
              aria-label={`${up ? words.stop : words.start}: ${name}`}
              onClick={() => issue({ kind: up ? 'StopSystem' : 'StartSystem', system: id })}
            >
              {up ? words.stop : words.start}
            </button>
            <button
              type="button"
              className="btn btn-small"
              aria-label={`${words.spoil}: ${name}`}
              title={words.spoilTip}
              disabled={emits.length === 0 || !up}
              onClick={() => issue({ kind: 'SpoilOutput', system: id, records: BAD_RECORDS })}
            >
              {words.spoil}
            </button>
            <button
              type="button"
              className="btn btn-small"
              aria-label={`${slowMs > 0 ? words.fast : words.slow}: ${name}`}
              title={words.slowTip}
              onClick={() => issue({ kind: 'SlowSystem', system: id, delayMs: slowMs > 0 ? 0 : SLOW_MS })}
            >
              {slowMs > 0 ? words.fast : words.slow}
            </button>
            <button
              type="button"
              className="btn btn-small"
              aria-label={`${words.remove}: ${name}`}
              disabled={systems.length <= 2}
              onClick={() => issue({ kind: 'RemoveSystem', system: id })}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <h3>{words.sites}</h3>
      <Sites systems={systems} />
      <h3>{words.rush}</h3>
      <p className="join-buttons">
        {words.rushes.map((factor) => (
          <button
            key={factor}
            type="button"
            className="btn btn-small"
            disabled={score.surgeFactor > 1}
            onClick={() => issue(makeSurge(factor, score.timeUs))}
          >
            {words.rushOf(factor)}
          </button>
        ))}
      </p>
      <h3 id="break-interval">{words.interval}</h3>
      <div className="verdict-ages" role="radiogroup" aria-labelledby="break-interval">
        {words.intervals.map(([minutes, label]) => {
          const isOn = runs.intervalUs === minutes * 60_000_000
          return (
            <label key={minutes} className={isOn ? 'is-on' : ''}>
              <input
                type="radio"
                name="interval"
                checked={isOn}
                onChange={() => issue({ kind: 'SetBatchInterval', intervalMinutes: minutes })}
              />
              {label}
            </label>
          )
        })}
      </div>
      <p className="fine">{words.intervalText}</p>
    </Window>
  )
}

function Sites({ systems }: { readonly systems: WorldsScore['systems'] }) {
  const { issue } = useSimActions()
  const sites = useSim(({ structure }) => structure?.sites)
  return (
    <ul className="break-list">
      {(sites ?? []).map(({ id, name, up }) => {
        const here = systems.filter(({ site }) => site === id).map((system) => system.name)
        return (
          <li key={id}>
            <button
              type="button"
              className={up ? 'btn btn-small btn-bad' : 'btn btn-small'}
              onClick={() => issue({ kind: up ? 'KillSite' : 'HealSite', site: id })}
            >
              {up ? words.kill(name) : words.heal(name)}
            </button>
            <span className="fine">{words.siteText(here.length === 0 ? words.nobody : here.join(', '))}</span>
          </li>
        )
      })}
    </ul>
  )
}
