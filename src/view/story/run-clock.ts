/** The clock of a run: sent to a moment, or played until then, and heard of when it stands there. */
import type { SimClient } from '../../state'

type Stop = () => void

/** Says when the run stands at that moment, with all of it computed; returns how to stop waiting. */
export function goTo({ store, getLatestFrame }: SimClient, timeUs: number, arrive: () => void): Stop {
  let isAsked = false
  const isThere = (): boolean => {
    const { structure, playing, pause, seek } = store.getState()
    const frame = getLatestFrame()
    if (structure === null || frame === null) return false
    const isArrived = frame.computing === null && frame.unfinished === 0 && frame.timeUs === timeUs
    if (isArrived && !frame.playing) return true
    if (isAsked) return false
    isAsked = true
    if (playing) pause()
    seek(timeUs)
    return false
  }
  // By the store alone: who hears the frame itself is there before the store has it, with the figures of the moment before.
  return once((check) => store.subscribe(check), isThere, arrive)
}

/** Plays on to `goalUs`, `speed` seconds of the run in one of the reader, and says when it stands there. */
export function playTo(client: SimClient, goalUs: number, speed: number, arrive: () => void): Stop {
  const { store } = client
  if (store.getState().timeUs < goalUs) {
    store.getState().setSpeed(speed)
    store.getState().play()
  }
  const stops: Stop[] = []
  stops.push(
    once(
      (check) => store.subscribe(check),
      () => store.getState().timeUs >= goalUs,
      () => {
        store.getState().pause()
        stops.push(goTo(client, goalUs, arrive))
      },
    ),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

/** Slower than this a run is there for what happens within it. */
const SLOW_MOTION = 0.05
const STEP_US = 1_000

/**
 * To `goalUs`, `speed` seconds of the run in one of the reader; with `isStill` at once. In slow motion it goes millisecond
 * by millisecond, so that whoever watches sees each of them, however slow the machine is.
 */
export function travel(client: SimClient, goalUs: number, speed: number, isStill: boolean, arrive: () => void): Stop {
  if (speed < SLOW_MOTION) return stepTo(client, goalUs, isStill ? 0 : STEP_US / 1_000 / speed, arrive)
  return isStill ? goTo(client, goalUs, arrive) : playTo(client, goalUs, speed, arrive)
}

function stepTo(client: SimClient, goalUs: number, pauseMs: number, arrive: () => void): Stop {
  let stop: Stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const step = (): void => {
    const { timeUs } = client.store.getState()
    const nextUs = Math.min(goalUs, timeUs + STEP_US)
    const isLast = timeUs >= goalUs || nextUs === goalUs
    stop = goTo(client, isLast ? goalUs : nextUs, () => {
      if (isLast) arrive()
      else timer = setTimeout(step, pauseMs)
    })
  }
  step()
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Looks now and at every change, until it is so. */
function once(watch: (check: () => void) => Stop, isThere: () => boolean, arrive: () => void): Stop {
  let isOver = false
  let stop: Stop | null = null
  const check = (): void => {
    if (isOver || !isThere() || isOver) return
    isOver = true
    stop?.()
    arrive()
  }
  stop = watch(check)
  check()
  return () => {
    isOver = true
    stop?.()
  }
}
