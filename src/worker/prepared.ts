/**
 * A run that was computed beforehand, as far as some moment of it: what its worker would know if it had gone there
 * itself. A build makes one of the moment at which the page of the two worlds opens (`tools/opening.ts`).
 *
 * The one thing a reader would get wrong: it is never trusted to be of this run. Of another scenario, or from after a
 * command that belongs to the session, it is left alone, and the run is computed as any other.
 */
import { createTimelineAt, type Extension, type KeptWorld, type Timeline } from '../core'
import type { AgeSample, SessionState } from '../protocol'
import { unwrapParcel, wrapParcel } from './parcel'

interface Prepared {
  /** The scenario as JSON. */
  readonly of: string
  readonly kept: KeptWorld
  readonly ages: readonly AgeSample[]
}

/** `timeline` has no commands of its own; `ages` are those that were passed on its way. */
export function writePrepared(
  timeline: Timeline,
  kept: KeptWorld,
  ages: readonly AgeSample[],
): Uint8Array<ArrayBuffer> {
  return wrapParcel({ of: JSON.stringify(timeline.scenario), kept, ages } satisfies Prepared)
}

/** Null when it does not help to open this session. */
export function openPrepared(
  { scenario, commands, timeUs }: SessionState,
  extension: Extension | null,
  bytes: ArrayBuffer,
): { readonly timeline: Timeline; readonly ages: readonly AgeSample[] } | null {
  const { of, kept, ages } = unwrapParcel(new Uint8Array(bytes)) as Prepared
  const standsUs = kept.state.nowUs
  const isLate = timeUs < standsUs || commands.some((command) => command.timeUs < standsUs)
  if (isLate || of !== JSON.stringify(scenario)) return null
  return { timeline: createTimelineAt(scenario, commands, extension, kept), ages }
}
