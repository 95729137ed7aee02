/** How often the visitor was right, kept on this device alone. */
import { recall, remember } from '../../kit/device'
import type { Score } from './prediction'

const KEY = 'streamscape.predictions'
const MOST = 1_000_000

export function readScore(): Score {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]')
    if (!Array.isArray(kept) || !kept.every((n) => Number.isInteger(n) && n >= 0 && n <= MOST))
      return { right: 0, of: 0 }
    const [right, of] = kept as number[]
    return right <= of ? { right, of } : { right: 0, of: 0 }
  } catch {
    return { right: 0, of: 0 }
  }
}

export function addScore({ right, of }: Score): Score {
  const before = readScore()
  const after = { right: before.right + right, of: before.of + of }
  remember(KEY, JSON.stringify([after.right, after.of]))
  return after
}
