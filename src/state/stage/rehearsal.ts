/**
 * What a rehearsal has measured, kept on the device by talk: how long each moment took, and the fingerprint of the run at
 * the beginning of each. The one thing a reader would get wrong: the fingerprint is that of the start and not of what was
 * done, so the same talk has it again whoever gives it.
 */

export interface Rehearsal {
  /** Milliseconds of the wall by id of the moment. */
  readonly spentMs: Readonly<Record<string, number>>
  /** By id of the moment. */
  readonly digests: Readonly<Record<string, string>>
}

export const NOT_REHEARSED: Rehearsal = { spentMs: {}, digests: {} }

const keyOf = (talk: string): string => `streamscape.rehearsal.${talk}`

export function readRehearsal(talk: string): Rehearsal {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(talk)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return NOT_REHEARSED
    const { spentMs, digests } = kept as Partial<Rehearsal>
    return isTable(spentMs, 'number') && isTable(digests, 'string') ? { spentMs, digests } : NOT_REHEARSED
  } catch {
    return NOT_REHEARSED
  }
}

/** False when this browser keeps nothing for us. */
export function keepRehearsal(talk: string, rehearsal: Rehearsal): boolean {
  try {
    window.localStorage.setItem(keyOf(talk), JSON.stringify(rehearsal))
    return true
  } catch {
    return false
  }
}

function isTable(value: unknown, of: 'number' | 'string'): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === of)
}
