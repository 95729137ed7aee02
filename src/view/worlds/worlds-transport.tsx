/** The one control of time for both worlds, and the three buttons that everybody looks for. */
import { transportWords as words } from '../../content/worlds-day'
import type { FoldedWorlds } from '../../state'
import { PauseIcon, PlayIcon, UndoIcon } from '../kit/icons'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { makeAddNext } from './add-next'
import { DAY_US, formatAge, formatMoment, formatTimeOfDay } from './day-format'
import { ScoreLine } from './score-line'
import { BLACK_FRIDAY, makeSurge } from './surge'

const PACES = [0, 1, 60, 3600, 86_400, 604_800]

interface WorldsTransportProps {
  readonly worlds: FoldedWorlds
  readonly onBreak: () => void
  /** The tiles of the score are out of sight. */
  readonly hasScore: boolean
}

export function WorldsTransport({ worlds, onBreak, hasScore }: WorldsTransportProps) {
  const actions = useSimActions()
  const playing = useSim((state) => state.playing)
  const timeUs = useSim((state) => state.timeUs)
  const { canCommand, isLive } = useSimClient()
  return (
    <section className="worlds-transport" aria-label={words.bar}>
      {hasScore ? <ScoreLine score={worlds.score} /> : null}
      {isLive ? null : (
        <button
          type="button"
          className="btn btn-hot transport-play"
          aria-label={playing ? words.pause : words.play}
          onClick={() => (playing ? actions.pause() : actions.play())}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
      )}
      <b className="transport-time">{formatMoment(worlds.score.timeUs)}</b>
      {isLive ? null : <Paces />}
      <DayTrack worlds={worlds} timeUs={timeUs} />
      {canCommand ? <Commands worlds={worlds} timeUs={timeUs} onBreak={onBreak} /> : null}
    </section>
  )
}

interface CommandsProps {
  readonly worlds: FoldedWorlds
  readonly timeUs: number
  readonly onBreak: () => void
}

/** What changes the run, for who may. */
function Commands({ worlds, timeUs, onBreak }: CommandsProps) {
  const actions = useSimActions()
  const undoable = useSim(({ commands }) => lastOwn(commands))
  const addNext = makeAddNext(worlds.score)
  const surge = worlds.score.surgeFactor
  return (
    <div className="transport-actions">
      <button
        type="button"
        className="btn"
        disabled={undoable === undefined}
        aria-label={words.undo}
        title={undoable === undefined ? words.undo : words.undoTip(words.commands[undoable.command.kind] ?? words.undo)}
        onClick={() => undoable !== undefined && actions.undo(undoable.index)}
      >
        <UndoIcon />
      </button>
      <button type="button" className="btn" onClick={onBreak}>
        {words.break}
      </button>
      <button
        type="button"
        className="btn btn-yes"
        disabled={addNext === null}
        title={addNext === null ? '' : words.addTip(addNext.system.name)}
        onClick={() => addNext !== null && actions.issue(addNext)}
      >
        {words.addOne}
      </button>
      <button
        type="button"
        className="btn black-friday"
        disabled={surge > 1}
        onClick={() => actions.issue(makeSurge(BLACK_FRIDAY, timeUs))}
      >
        {surge > 1 ? words.surge(surge) : words.blackFriday}
      </button>
    </div>
  )
}

function lastOwn<C extends { readonly fromScenario: boolean }>(commands: readonly C[]): C | undefined {
  for (let i = commands.length - 1; i >= 0; i--) if (!commands[i].fromScenario) return commands[i]
  return undefined
}

function Paces() {
  const { setSpeed } = useSimActions()
  const speed = useSim((state) => state.speed)
  const achieved = useSim((state) => state.achievedSpeed)
  const playing = useSim((state) => state.playing)
  const isSlow = playing && speed >= 3600 && achieved > 0 && achieved < speed * 0.7
  return (
    <div className="paces">
      <span id="paces-label">
        {words.pace} {isSlow ? <small>({words.achieved(formatAge(achieved * 1_000_000))})</small> : null}
      </span>
      <div role="radiogroup" aria-labelledby="paces-label" className="pace-row">
        {PACES.map((pace, i) => (
          <label key={pace} className={pace === speed ? 'pace is-on' : 'pace'}>
            <input
              type="radio"
              name="pace"
              className="visually-hidden"
              checked={pace === speed}
              onChange={() => setSpeed(pace)}
            />
            {words.paces[i]}
          </label>
        ))}
      </div>
      <label className="pace-select">
        <span className="visually-hidden">{words.pace}</span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
          {PACES.map((pace, i) => (
            <option key={pace} value={pace}>
              {words.paces[i]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1]
const MINUTE_US = 60_000_000

function DayTrack({ worlds, timeUs }: { readonly worlds: FoldedWorlds; readonly timeUs: number }) {
  const { seek } = useSimActions()
  const { canSeek } = useSimClient()
  const frontierUs = useSim((state) => state.frontierUs)
  // At midnight the next day is there to go to.
  const days = Math.floor(Math.max(timeUs, frontierUs) / DAY_US) + 1
  const spanUs = days * DAY_US
  const share = (us: number): string => `${(us / spanUs) * 100}%`
  const flags = worlds.flags.filter(({ kind }) => kind !== 'SystemStarted').slice(-40)
  return (
    <div className="day-track">
      <div className="day-flags">
        {flags.map(({ id, kind, timeUs: at }) => (
          <button
            key={id}
            type="button"
            className={`day-flag flag-${kind}`}
            style={{ left: share(at) }}
            title={words.flagTip(formatMoment(at), words.flags[kind] ?? kind)}
            aria-label={words.flagTip(formatMoment(at), words.flags[kind] ?? kind)}
            disabled={!canSeek}
            onClick={() => seek(at)}
          />
        ))}
      </div>
      <input
        type="range"
        min={0}
        max={spanUs / MINUTE_US}
        step={1}
        disabled={!canSeek}
        value={Math.floor(timeUs / MINUTE_US)}
        aria-label={words.time}
        aria-valuetext={formatMoment(timeUs)}
        onChange={(event) => seek(Number(event.currentTarget.value) * MINUTE_US)}
      />
      <div className="day-ticks" aria-hidden="true">
        {QUARTERS.map((quarter) => (
          <span key={quarter} style={{ left: `${quarter * 100}%` }}>
            {days === 1
              ? quarter === 1
                ? '24:00'
                : formatTimeOfDay(quarter * DAY_US)
              : formatMoment(quarter * spanUs)}
          </span>
        ))}
      </div>
    </div>
  )
}
