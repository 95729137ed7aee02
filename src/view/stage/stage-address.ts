/**
 * Addresses of the stage: `#/stage` for the presenter, `#/stage/<talk>/<moment>` for a moment of a talk, from 1, and
 * `#/stage/audience` for the window of the audience.
 */
export interface StageAddress {
  readonly isAudience: boolean
  /** Null when the address names none. */
  readonly talk: string | null
  /** From 0. */
  readonly index: number
}

export const AUDIENCE_PATH = '#/stage/audience'

export function readStageAddress(hash: string): StageAddress {
  const [, talk = '', moment = ''] = hash.replace(/^#\/?/, '').split('?')[0].split('/')
  const number = /^\d{1,3}$/.test(moment) ? Number(moment) : 1
  const isAudience = talk === 'audience'
  return { isAudience, talk: isAudience || talk === '' ? null : decode(talk), index: Math.max(0, number - 1) }
}

/** At most 100 characters beside the page's own address. */
export function formatStageAddress(talk: string, index: number): string {
  return `#/stage/${encodeURIComponent(talk)}/${index + 1}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
