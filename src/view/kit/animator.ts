/**
 * What moves on the scene besides the records. Two implementations, chosen once: one moves through the
 * in-between, the other shows the next state at once, for people who asked for less motion.
 */

export interface Track {
  /** Where the thing is now; the animator writes here. */
  readonly values: number[]
  readonly draw: (values: readonly number[]) => void
}

export type Motion = 'spring' | 'fall'

export interface Animator {
  /** Bring `track.values` to `target`. A new target for a track that moves takes over from where it is. */
  drive(track: Track, target: readonly number[], motion: Motion): void
  /** Be at `target` now, whatever the animator. */
  place(track: Track, target: readonly number[]): void
  release(track: Track): void
}

function settle(track: Track, target: readonly number[]): void {
  target.forEach((value, i) => {
    track.values[i] = value
  })
  track.draw(track.values)
}

export function createSteppedAnimator(): Animator {
  return { drive: settle, place: settle, release: () => {} }
}

interface Run {
  readonly track: Track
  target: readonly number[]
  motion: Motion
  velocity: number[]
}

const STIFFNESS = 150
const DAMPING = 11
const GRAVITY = 9
const BOUNCE = 0.28
const AT_REST = 0.002

/** Advance one value by `dt` seconds. Exported for its test. */
export function advance(
  value: number,
  velocity: number,
  target: number,
  motion: Motion,
  scale: number,
  dt: number,
): [number, number] {
  if (motion === 'fall') {
    const direction = Math.sign(target - value) || 1
    let v = velocity + direction * GRAVITY * scale * dt
    let next = value + v * dt
    if ((next - target) * direction > 0) {
      next = target
      v = Math.abs(v) < 0.6 * scale ? 0 : -v * BOUNCE
    }
    return [next, v]
  }
  const v = velocity + (STIFFNESS * (target - value) - DAMPING * velocity) * dt
  return [value + v * dt, v]
}

export function createSmoothAnimator(): Animator {
  const runs = new Map<Track, Run>()
  let scheduled = 0
  let last = 0

  const tick = (now: number) => {
    // A frame of a busy page may have begun before the thing was set going, and no time runs backwards.
    const dt = Math.max(0, Math.min(0.032, (now - last) / 1000))
    last = now
    for (const run of runs.values()) {
      let moving = false
      run.target.forEach((target, i) => {
        const scale = Math.max(1, Math.abs(target))
        let value = run.track.values[i] ?? target
        let velocity = run.velocity[i] ?? 0
        // Two half steps keep a stiff spring stable on slow frames.
        for (let half = 0; half < 2; half++)
          [value, velocity] = advance(value, velocity, target, run.motion, scale, dt / 2)
        const resting = Math.abs(target - value) < AT_REST * scale && Math.abs(velocity) < 0.02 * scale
        run.track.values[i] = resting ? target : value
        run.velocity[i] = resting ? 0 : velocity
        if (!resting) moving = true
      })
      run.track.draw(run.track.values)
      if (!moving) runs.delete(run.track)
    }
    scheduled = runs.size > 0 ? requestAnimationFrame(tick) : 0
  }

  return {
    drive(track, target, motion) {
      if (track.values.length === 0) {
        settle(track, target)
        return
      }
      const known = runs.get(track)
      if (known) {
        known.target = target
        known.motion = motion
      } else runs.set(track, { track, target, motion, velocity: target.map(() => 0) })
      if (scheduled === 0) {
        last = performance.now()
        scheduled = requestAnimationFrame(tick)
      }
    },
    place(track, target) {
      runs.delete(track)
      settle(track, target)
    },
    release(track) {
      runs.delete(track)
    },
  }
}

export function createAnimator(reducedMotion: boolean): Animator {
  return reducedMotion ? createSteppedAnimator() : createSmoothAnimator()
}
