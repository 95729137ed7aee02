/**
 * Talks of one's own, kept on the device as the files that they are. The one thing a reader would get wrong: what is kept
 * is read as strictly as a file that comes from outside; one that cannot be read any more is none.
 */
import { formatTalk, parseTalk, type Talk } from '../../protocol'
import { recall, remember } from '../kit/device'
import { listBuiltIn } from './built-in-talks'

const KEY = 'streamscape.talks'
const MOST = 20

export function listOwn(): readonly Talk[] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap((text) => {
      const result = typeof text === 'string' ? parseTalk(text) : null
      return result?.ok === true ? [result.talk] : []
    })
  } catch {
    return []
  }
}

/** All that can be given, those of the page first. */
export function listTalks(): readonly Talk[] {
  return [...listBuiltIn(), ...listOwn()]
}

/** The newest first; false when this browser keeps nothing for us. */
export function keepOwn(talk: Talk): boolean {
  const others = listOwn().filter(({ id }) => id !== talk.id)
  return remember(KEY, JSON.stringify([talk, ...others].slice(0, MOST).map(formatTalk)))
}

/** A file that bears the name of a talk of the page gets another one, so that both can be given. */
export function nameApart(talk: Talk): Talk {
  const isTaken = listBuiltIn().some(({ id }) => id === talk.id)
  return isTaken ? { ...talk, id: `my-${talk.id}`.slice(0, 64) } : talk
}
