/**
 * What stands fixed and has not happened yet: whom the controllers give up next if they hear nothing more, and, after going
 * back, how the leader will move, as it did. The one thing a reader would get wrong: this is no guess. What is not known
 * is not in it, and a command changes all of it.
 */
import type { FocusView, Marker, Structure } from '../../../protocol'
import { listSilences } from '../../kit/silence'

export interface Pencilled {
  readonly fencings: readonly { readonly broker: number; readonly atUs: number }[]
  /** The leader now and those who follow at one look of the controllers; empty when none is known. */
  readonly leaders: readonly number[]
  readonly electedUs: number
}

/** Elections of one look. */
const SAME_LOOK_US = 1_000

export function readPencil(
  structure: Structure,
  { topic, partition }: FocusView,
  markers: readonly Marker[],
  nowUs: number,
): Pencilled {
  const missed = new Set(listSilences(structure).map(({ broker }) => broker))
  const fencings = structure.brokers.flatMap(({ id, fencingUs }) =>
    missed.has(id) && fencingUs > nowUs ? [{ broker: id, atUs: fencingUs }] : [],
  )
  const leaders: number[] = []
  let electedUs = -1
  for (const { event, timeUs } of markers) {
    if (timeUs <= nowUs || event.kind !== 'LeaderElected') continue
    if (event.topic !== topic || event.partition !== partition) continue
    if (electedUs >= 0 && timeUs - electedUs > SAME_LOOK_US) break
    if (electedUs < 0) leaders.push(event.previous)
    electedUs = timeUs
    leaders.push(event.leader)
  }
  return { fencings, leaders: leaders.some((id) => id < 0) ? [] : leaders, electedUs }
}
