/**
 * One more team on the same cluster: what the month would cost, and who would pay it. The one thing a reader would get wrong:
 * the bill is written again with the bytes that are read once more; it is not the old one divided by one more.
 *
 * Simplification: the newcomer reads all of one topic as often as it is written, and needs neither a partition nor people more.
 */
import type { Values } from './assumptions'
import type { PrincipalUse } from './chargeback'

/** With `who` reading each byte of `topic` once. A topic in which nobody writes changes nothing. */
export function withReader(uses: readonly PrincipalUse[], who: string, topic: string): readonly PrincipalUse[] {
  const read = uses.reduce((sum, use) => sum + (use.topic === topic ? use.written : 0), 0)
  return read === 0 ? uses : [...uses, { who, topic, written: 0, read }]
}

/** The figures of the case when `after` is read instead of `before`: as much more fan-out as there are more bytes read. */
export function withFanOutOf(p: Values, before: readonly PrincipalUse[], after: readonly PrincipalUse[]): Values {
  const read = (uses: readonly PrincipalUse[]): number => uses.reduce((sum, use) => sum + use.read, 0)
  return read(before) === 0 ? p : { ...p, fanOut: (p.fanOut * read(after)) / read(before) }
}
