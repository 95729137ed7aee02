/** The night as a strip: where the run stands, the alarm and the limit, and a way back. */
import type { CSSProperties } from 'react'
import { incidentWords as words } from '../../content/incidents'
import { PauseIcon, PlayIcon } from '../kit/icons'
import { useSim, useSimActions } from '../kit/sim-context'
import { formatNight } from './night-clock'
import type { Level } from './use-level'

const SPEEDS = [0.5, 1, 2, 5, 10]

/** From when to when writes did not go through, as far as the symptoms tell; the last may last. */
function listOutages(view: Level['view'], nowUs: number): (readonly [fromUs: number, toUs: number])[] {
  const outages: (readonly [number, number])[] = []
  let fromUs = -1
  for (const { kind, timeUs } of view?.symptoms ?? []) {
    if (kind === 'stopped') fromUs = timeUs
    if (kind !== 'resumed' || fromUs < 0) continue
    outages.push([fromUs, timeUs])
    fromUs = -1
  }
  return fromUs < 0 || nowUs < fromUs ? outages : [...outages, [fromUs, nowUs]]
}

export function TimeStrip({ level }: { readonly level: Level }) {
  const { incident, view } = level
  const timeUs = useSim((s) => s.timeUs)
  const playing = useSim((s) => s.playing)
  const speed = useSim((s) => s.speed)
  const { play, pause, seek, setSpeed } = useSimActions()
  const endUs = incident.world.watch.untilMs * 1000
  const place = (ms: number): string => `${((ms * 100_000) / endUs).toFixed(2)}%`
  return (
    <footer className="time-strip paper-dots">
      <button
        type="button"
        className="strip-play"
        aria-label={playing ? words.pauseButton : words.playButton}
        onClick={playing ? pause : play}
      >
        {playing ? <PauseIcon /> : <PlayIcon />}
      </button>
      <span className="strip-clock mono">{formatNight(timeUs)}</span>
      <label className="strip-speed">
        <span className="visually-hidden">{words.speed}</span>
        <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {[...new Set([...SPEEDS, speed])]
            .sort((a, b) => a - b)
            .map((one) => (
              <option key={one} value={one}>
                {words.times(one)}
              </option>
            ))}
        </select>
      </label>
      <div className="strip-track">
        {listOutages(view, timeUs).map(([fromUs, toUs]) => (
          <span
            key={fromUs}
            className="strip-outage"
            style={{ left: place(fromUs / 1000), width: place((toUs - fromUs) / 1000) }}
          />
        ))}
        <span className="strip-mark is-alarm" style={{ left: place(incident.alarmMs) }}>
          {words.alarm(formatNight(incident.alarmMs * 1000))}
        </span>
        <span className="strip-mark is-limit" style={{ left: place(incident.limitMs) }}>
          {words.limit}
        </span>
        <input
          type="range"
          min={0}
          max={endUs}
          step={100_000}
          value={Math.min(endUs, timeUs)}
          aria-label={words.moment}
          aria-valuetext={formatNight(timeUs)}
          style={{ '--at': `${Math.min(100, (timeUs * 100) / endUs).toFixed(2)}%` } as CSSProperties}
          onChange={(event) => {
            pause()
            seek(Number(event.target.value))
          }}
        />
      </div>
      <button type="button" className="btn btn-hot strip-rewind" onClick={level.rewind}>
        <span aria-hidden="true">◀◀</span> {view?.bad == null ? words.rewindStart : words.rewind}
      </button>
    </footer>
  )
}
