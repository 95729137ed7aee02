/** The plaque on the rod: how many are in sync, and how many were promised. */

import type { Ref } from 'react'
import type { SceneWords } from '../../content/scene'
import type { FocusView, Measures } from '../../protocol'
import { countIsr } from '../kit/count-isr'
import type { SceneLayout } from './layout-types'
import type { RodParts } from './rod-break'
import { heightOnRod, type RodPose } from './rod-geometry'
import type { SceneSelection } from './selection'

/** How far the balloon of clients that shout reaches from the left edge. */
const SHOUT_RIGHT = 400
/** Half of a crown on a phone, and a little air. */
const CROWN = 22

/** Where the plaque hangs in this pose: on the rod, or tilted where the rod was, away from the leader's shout. */
export function placePlaque(
  layout: SceneLayout,
  pose: RodPose,
  leaderX: number | null,
  { hangs }: RodParts,
  /** The clients shout, from the left. */
  isLeftTaken: boolean,
): { x: number; y: number; tilt: number } {
  const { rod } = layout
  const middle = (rod.left + rod.right) / 2
  const leftEnd = rod.left + rod.plaqueWidth * 0.62
  const rightEnd = rod.right - rod.plaqueWidth * 0.62
  // Without a leader it is the clients who shout: from the left, or on a phone in the left half.
  const idle =
    layout.mode === 'stack'
      ? rightEnd
      : Math.max(rod.plaqueX, SHOUT_RIGHT * Math.max(0.8, Math.min(1.25, layout.scale)) + rod.plaqueWidth / 2)
  const besideShout = SHOUT_RIGHT * Math.max(0.8, Math.min(1.25, layout.scale)) + rod.plaqueWidth / 2
  const away =
    hangs !== null && hangs.broken !== 0
      ? hangs.broken === 1
        ? rightEnd
        : layout.mode === 'stack'
          ? leftEnd
          : Math.min(besideShout, hangs.from - rod.plaqueWidth * 0.6)
      : leaderX === null
        ? idle
        : leaderX >= middle
          ? isLeftTaken && layout.mode === 'wide'
            ? besideShout
            : leftEnd
          : rightEnd
  // Where the rod was is room for it, which matters where sites stand in rows.
  const drop = 24 - (layout.mode === 'stack' && isInRows(layout) ? 36 * pose[3] : 0)
  const x = clearOfCrown(layout, rod.plaqueX + (away - rod.plaqueX) * pose[3], leaderX)
  return { x, y: heightOnRod(rod, pose, x) + drop * rod.scale, tilt: -8 * pose[3] }
}

function isInRows(layout: SceneLayout): boolean {
  return layout.sites.some((site) => site.row > 0)
}

/** On a phone the plaque hangs as low as crowns reach, so it gives way to the leader's. */
function clearOfCrown({ mode, rod }: SceneLayout, x: number, leaderX: number | null): number {
  const reach = rod.plaqueWidth / 2 + CROWN
  if (mode === 'wide' || leaderX === null || Math.abs(leaderX - x) >= reach) return x
  const left = leaderX - reach
  const right = leaderX + reach
  const isLeftFree = left - rod.plaqueWidth / 2 >= rod.left
  const isRightFree = right + rod.plaqueWidth / 2 <= rod.right
  return isLeftFree && (x <= leaderX || !isRightFree) ? left : isRightFree ? right : x
}

interface PlaqueProps {
  readonly plaqueRef: Ref<HTMLDivElement>
  readonly layout: SceneLayout
  readonly focus: FocusView
  readonly measures: Measures
  readonly words: SceneWords
  readonly onSelect: (selection: SceneSelection) => void
  /** Sets `min.insync.replicas` of the topic; null where nobody takes commands. */
  readonly onMinIsr: ((topic: string, to: number) => void) | null
}

export function Plaque({ plaqueRef, layout, focus, measures, words, onSelect, onMinIsr }: PlaqueProps) {
  const name = `${focus.topic}-${focus.partition}`
  const { inSync, minIsr, obstacle } = measures
  const bad = obstacle !== null
  // Who does not answer is in the set until the controllers or the leader strike it off.
  const isr = countIsr(focus)
  const isSplit = isr !== inSync
  // Enough are there, and yet each yes waits: acks=all asks for all of the set, not for min.insync.replicas of it.
  const waits = obstacle === 'isr-silent' && !isSplit
  const width = layout.rod.plaqueWidth
  return (
    <div className="scene-plaque-anchor" ref={plaqueRef} style={{ width }}>
      <span className="scene-chains" style={{ height: 20 * layout.rod.scale }} aria-hidden="true" />
      <button
        type="button"
        className={`scene-plaque${bad ? ' is-bad' : ''}`}
        style={{ fontSize: `${Math.max(9, (16 * width) / 184).toFixed(1)}px` }}
        aria-label={`${words.plaqueLabel(inSync, minIsr, name)}${isSplit ? `, ${words.isrAnswers(isr, inSync)}` : ''}`}
        title={obstacle === 'isr-silent' ? words.waitsForAll(isr, name) : name}
        onClick={() => onSelect({ kind: 'partition', topic: focus.topic, partition: focus.partition })}
      >
        <span className="scene-plaque-head">
          <b>{isSplit ? words.isrAnswers(isr, inSync) : waits ? words.waitsForEach : words.inSync}</b>
          {layout.mode === 'wide' && !isSplit && !waits ? <span className="scene-plaque-name">{name}</span> : null}
        </span>
        <span className="scene-plaque-count">
          <b>{inSync}</b> {waits ? words.ofIsr : words.ofMin(minIsr)}
        </span>
      </button>
      {onMinIsr === null || layout.mode === 'stack' ? null : (
        <MinIsrKnob
          minIsr={minIsr}
          most={focus.replicas.length}
          words={words}
          onSet={(to) => onMinIsr(focus.topic, to)}
        />
      )}
    </div>
  )
}

interface MinIsrKnobProps {
  readonly minIsr: number
  readonly most: number
  readonly words: SceneWords
  readonly onSet: (to: number) => void
}

/** The promise itself: how many must have a record before anybody says yes. */
function MinIsrKnob({ minIsr, most, words, onSet }: MinIsrKnobProps) {
  return (
    <span className="scene-min-knob">
      {([1, -1] as const).map((step) => (
        <button
          key={step}
          type="button"
          aria-label={words.setMinIsr(minIsr + step)}
          title={words.setMinIsr(minIsr + step)}
          disabled={minIsr + step < 1 || minIsr + step > most}
          onClick={() => onSet(minIsr + step)}
        >
          {step === 1 ? '+' : '−'}
        </button>
      ))}
    </span>
  )
}
