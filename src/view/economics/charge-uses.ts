/** What each principal moved in each topic of the run, in bytes: what a bill can be divided by. */
import type { PrincipalUse } from '../../economics'
import type { Measured } from './measured'

/** Of no team: a program that nobody owns. */
export const NOBODY = 'etl'
/** Who would come. */
export const NEWCOMER = 'new'
export const TEAMS: readonly string[] = ['web', 'pay', 'ware', 'data']
export const PAYERS: readonly string[] = [...TEAMS, NOBODY]

/** `near` is the run in which readers read from their own zone; what is written and read is the same in both. */
export function listUses({ run }: Measured): readonly PrincipalUse[] {
  const uses = new Map<string, PrincipalUse>()
  for (const { kind, topic, client, bytes } of run.near) {
    if (kind === 'copied') continue
    const who = run.principals[client]
    const key = `${who} ${topic}`
    const { written, read } = uses.get(key) ?? { written: 0, read: 0 }
    uses.set(key, {
      who,
      topic,
      written: written + (kind === 'written' ? bytes : 0),
      read: read + (kind === 'read' ? bytes : 0),
    })
  }
  const order = ({ who, topic }: PrincipalUse): string => `${PAYERS.indexOf(who)} ${topic}`
  return [...uses.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
