/**
 * The first thing that happened in one run and not, or not then, or not so, in another. Pure. The one thing a reader would
 * get wrong: nothing is held to be alike that is not the same to the microsecond. Runs of one seed are the same to the last
 * bit until something differs in them, so that the first event that is another is the difference, and no noise.
 */
import type { DomainEvent } from '../../../core'

export interface Difference {
  readonly timeUs: number
  /** By run: what it told at that moment that another did not; empty when that moment was silent there. */
  readonly told: readonly (readonly DomainEvent[])[]
}

/** Events of the runs, by their ids, and up to when all of them are known; null while no run differs from another. */
export function findFirstDifference(runs: readonly (readonly DomainEvent[])[], untilUs: number): Difference | null {
  const most = Math.max(0, ...runs.map((events) => events.length))
  for (let i = 0; i < most; i++) {
    const here = runs.map((events) => events[i])
    const timeUs = Math.min(...here.map((event) => event?.timeUs ?? Number.POSITIVE_INFINITY))
    if (timeUs > untilUs) return null
    const [first, ...others] = here.map(writeOut)
    if (others.every((other) => other === first)) continue
    const told = runs.map((events) => events.slice(i).filter((event) => event.timeUs === timeUs))
    return { timeUs, told }
  }
  return null
}

/** Moments at which the runs part, after the first: something is told in one of them and not in all. */
export function findNextDifference(
  runs: readonly (readonly DomainEvent[])[],
  afterUs: number,
  untilUs: number,
): number | null {
  const tellAt = (events: readonly DomainEvent[]): Map<number, string> => {
    const told = new Map<number, string>()
    for (const event of events)
      if (event.timeUs > afterUs && event.timeUs <= untilUs)
        told.set(event.timeUs, `${told.get(event.timeUs) ?? ''}${writeOut(event)}`)
    return told
  }
  const all = runs.map(tellAt)
  const moments = [...new Set(all.flatMap((told) => [...told.keys()]))].sort((a, b) => a - b)
  return moments.find((timeUs) => all.some((told) => told.get(timeUs) !== all[0].get(timeUs))) ?? null
}

/** The name of the policy is what the runs were given, not what happened in them; ids only count. */
function writeOut(event: DomainEvent | undefined): string {
  if (event === undefined) return ''
  return JSON.stringify(event, (key, value) =>
    key === 'id' || key === 'cause' || key === 'policy' || key === 'index' ? undefined : value,
  )
}
