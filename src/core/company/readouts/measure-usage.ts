/**
 * Who wrote how much to the cluster, and who read how much: what a bill by principal begins with.
 *
 * The one thing a reader would get wrong: who reads a record twice has read two, as the brokers sent it twice; but who
 * writes one twice after a lost answer has written one, as the log takes it once.
 *
 * Simplification: records stand for bytes, as all records of a company are of one size (`RECORD_BYTES`); a broker's
 * metrics by principal count bytes of requests and answers.
 */
import type { World } from '../../world'
import { businessOf } from '../books/company'
import { principalOf } from '../governance/roles'
import type { UsageScore } from './readouts'

/** Since the start of the run, by principal, in the order in which they came. */
export function measureUsage(world: World): UsageScore {
  const { producers, consumers, nowUs } = world.state
  const systems = new Map(businessOf(world).systems.map(({ spec }) => [principalOf(spec.id), spec]))
  const byPrincipal = new Map<string, { written: number; read: number }>()
  const accountOf = (client: string): { written: number; read: number } => {
    const principal = principalOf(client)
    const known = byPrincipal.get(principal)
    if (known !== undefined) return known
    const made = { written: 0, read: 0 }
    byPrincipal.set(principal, made)
    return made
  }
  for (const { id, acknowledged } of producers) accountOf(id).written += acknowledged
  for (const { id, read } of consumers) accountOf(id).read += read
  return {
    timeUs: nowUs,
    principals: [...byPrincipal].map(([principal, { written, read }]) => {
      const spec = systems.get(principal)
      return { principal, system: spec?.id ?? null, name: spec?.name ?? principal, written, read }
    }),
  }
}
