/** What the symbols mean, drawn by the same code that draws them on the scene. */

import type { SceneWords } from '../../content/scene'
import { formatCount } from '../kit/format'
import { PAINTS } from '../kit/paints'
import { SceneDefs } from './defs'
import { Lantern, type LanternState } from './lantern'
import { SceneIds } from './scene-ids'

const STATES: readonly LanternState[] = [
  'leader',
  'in-sync',
  'catching-up',
  'observer',
  'promoted',
  'fenced',
  'offline',
  'none',
]
const LIGHTS = [
  ['produce', PAINTS.yellow, ''],
  ['replicate', PAINTS.cyan, ''],
  ['observe', '#B9C8FF', '3 6'],
  ['promoted', PAINTS.orange, '3 6'],
  ['consume', PAINTS.mint, ''],
  ['refused', '', ''],
  ['dropped', '', ''],
] as const

/** One state as a small picture; also for tables and inspectors. */
export function LanternIcon({ state, size = 44 }: { readonly state: LanternState; readonly size?: number }) {
  return (
    <svg
      className="lantern-icon"
      width={size}
      height={size}
      viewBox="-27 -37 54 56"
      aria-hidden="true"
      focusable="false"
    >
      <Lantern state={state} radius={13} glow={false} />
    </svg>
  )
}

interface LegendProps {
  readonly words: SceneWords
  /** What one light stands for now. */
  readonly recordsPerLight?: number
}

export function Legend({ words, recordsPerLight = 1 }: LegendProps) {
  return (
    <SceneIds>
      <SceneDefs />
      <div className="legend">
        <h3>{words.legendLanterns}</h3>
        <dl>
          {STATES.map((state) => (
            <div key={state} className="legend-row">
              <dt>
                <LanternIcon state={state} />
                {words.replicaState[state]}
              </dt>
              <dd>{words.replicaStateMeaning[state]}</dd>
            </div>
          ))}
        </dl>
        <h3>{words.legendLights}</h3>
        <ul>
          {LIGHTS.map(([kind, color, dash]) => (
            <li key={kind} className="legend-row">
              <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true" focusable="false">
                {color === '' ? null : (
                  <path
                    d="M2 12Q18 4 40 10"
                    fill="none"
                    stroke={color}
                    strokeWidth="2.4"
                    strokeDasharray={dash || undefined}
                    strokeLinecap="round"
                  />
                )}
                {kind === 'refused' ? (
                  <>
                    <circle cx="22" cy="10" r="7" fill="#FFE9B0" stroke={PAINTS.inkNight} strokeWidth="2.4" />
                    <path d="M18 6l8 8m0-8l-8 8" stroke={PAINTS.bad} strokeWidth="3" />
                  </>
                ) : kind === 'dropped' ? (
                  <>
                    <path d="M22 0V10" stroke={PAINTS.ochre} strokeWidth="3" strokeDasharray="2 4" />
                    <circle cx="22" cy="13" r="5.5" fill="#6d5a3c" stroke={PAINTS.inkNight} strokeWidth="2.4" />
                    <circle cx="22" cy="13" r="2" fill="#FFD98A" />
                  </>
                ) : (
                  <circle cx="27" cy="8" r="5.6" fill={color} />
                )}
              </svg>
              {words.recordKind[kind]}
            </li>
          ))}
        </ul>
        <p>{words.recordsPerLight(formatCount(recordsPerLight))}</p>
      </div>
    </SceneIds>
  )
}
