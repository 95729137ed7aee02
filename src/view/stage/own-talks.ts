/**
 * Talks of one's own, kept on the device as the files that they are. The one thing a reader would get wrong: what is kept
 * is read as strictly as a file that comes from outside; one that cannot be read any more is none.
 */
import { formatTalk, parseTalk, type Talk } from '../../protocol'
import { recall, remember } from '../kit/device'
import { listBuiltIn } from './built-in-talks'

const KEY = 'streamscape.talks'

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

/** In its place, or as the first; false when this browser keeps nothing for us, or has no room left. */
export function keepOwn(talk: Talk): boolean {
  const known = listOwn()
  const isKnown = known.some(({ id }) => id === talk.id)
  const talks = isKnown ? known.map((one) => (one.id === talk.id ? talk : one)) : [talk, ...known]
  return remember(KEY, JSON.stringify(talks.map(formatTalk)))
}

export function dropOwn(id: string): boolean {
  const talks = listOwn().filter((one) => one.id !== id)
  return remember(KEY, talks.length === 0 ? null : JSON.stringify(talks.map(formatTalk)))
}

export function isOwn(talk: Talk): boolean {
  return !listBuiltIn().some(({ id }) => id === talk.id)
}

/** A talk that bears the name of another one gets one of its own, so that both can be given. */
export function nameApart(talk: Talk): Talk {
  const text = formatTalk(talk)
  const others = [...listBuiltIn(), ...listOwn().filter((one) => formatTalk(one) !== text)]
  const isTaken = (id: string): boolean => others.some((one) => one.id === id)
  if (!isTaken(talk.id)) return talk
  const base = isOwn(talk) ? talk.id : `my-${talk.id}`
  const names = Array.from({ length: others.length + 1 }, (_, i) => `${base.slice(0, 60)}${i === 0 ? '' : `-${i + 1}`}`)
  return { ...talk, id: names.find((name) => !isTaken(name)) ?? base }
}
