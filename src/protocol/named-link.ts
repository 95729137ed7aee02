/**
 * A run of a built-in world as a short suffix of the world's own address: what was done and when, without the world.
 *
 * The one thing a reader would get wrong: the suffix means nothing without its world. It carries a check of that world, so
 * that a release which changed the world says so, and never shows another run under the same link.
 */
import { deflateSync, strToU8 } from 'fflate'
import type { Scenario } from '../core'
import { toCommandFile } from './command-file'
import { type InputFault, nameFault } from './input-faults'
import { showValue } from './input-reader'
import type { SessionState } from './messages'
import { SESSION_VERSION } from './migrations'
import { formatScenario } from './scenario-file'
import { parseSession, type SessionResult } from './session-codec'
import { decodeBase64Url, encodeBase64Url, inflateText } from './share-link'

const NAMED_VERSION = 1
/** Longer ones are share links. */
const PACKED_LENGTH_MAX = 20_000

/**
 * What such a run says most often, the most frequent last. It belongs to version 1 and never changes: a link of then is
 * unpacked with it.
 */
const DICTIONARY = strToU8(
  [
    '"value":"false"}],"value":"true"}],"partition":0,"bytesPerSecond":null}],{"kind":"ThrottleReplica","topic":"orders",',
    '{"kind":"AlterPlacement","topic":"orders","placement":{"kind":"SetLink",{"kind":"SetProducerRate","producer":"',
    '{"kind":"AlterProducerConfig","producer":"shop","key":"acks","value":"all"}],',
    '{"kind":"AlterTopicConfig","topic":"orders","key":"min.insync.replicas","value":"2"}],',
    '{"kind":"ElectLeader","topic":"orders","partition":0,"election":"PREFERRED"}],"election":"UNCLEAN"}],',
    '{"kind":"PauseBroker","broker":{"kind":"StopBroker","broker":{"kind":"StartBroker","broker":{"kind":"CrashBroker","broker":',
    '"tie-breaker"}],{"kind":"HealLink","from":"dc-east","to":"dc-west","both":true}],',
    '{"kind":"CutLink","from":"dc-west","to":"dc-east","both":true}],',
    '[000000,{"kind":"HealSite","site":"dc-east"}],[000000,{"kind":"HealSite","site":"dc-west"}],',
    '[000000,{"kind":"KillSite","site":"dc-east"}],[000000,{"kind":"KillSite","site":"dc-west"}]],',
  ].join(''),
)

/** FNV-1a of all that the world says of itself: five letters of it, as each is one of the link. */
function checkOf(world: Scenario): string {
  let hash = 0x811c9dc5
  for (const byte of strToU8(formatScenario(world, { compact: true }))) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).slice(-5)
}

/** Null when the run is not one of `worlds` as it comes with the page, e.g. because it was edited. */
export function encodeChanges(session: SessionState, worlds: readonly Scenario[]): string | null {
  const world = worlds.find(({ id }) => id === session.scenario.id)
  if (world === undefined || checkOf(world) !== checkOf(session.scenario)) return null
  const commands = session.commands.map(({ timeUs, command }) => [timeUs, toCommandFile(command)])
  const text = JSON.stringify([SESSION_VERSION, checkOf(world), session.timeUs, commands])
  const packed = encodeBase64Url(deflateSync(strToU8(text), { level: 9, dictionary: DICTIONARY }))
  return packed.length > PACKED_LENGTH_MAX ? null : `${NAMED_VERSION}.${packed}`
}

/** `changes` is what stands behind `did=` in the address of `world`. */
export function decodeChanges(world: Scenario, changes: string): SessionResult {
  const match = /^(\d{1,9})\.([A-Za-z0-9_-]*)$/.exec(changes.slice(0, PACKED_LENGTH_MAX + 10))
  if (match === null) return refuse(changes, nameFault('not-link', {}))
  if (Number(match[1]) !== NAMED_VERSION)
    return refuse(changes, nameFault('link-version', { version: match[1], own: NAMED_VERSION }))
  const text = inflateText(decodeBase64Url(match[2]), DICTIONARY)
  const parts = typeof text === 'string' ? readParts(text) : null
  if (parts === null) return refuse(changes, nameFault('link-damaged', {}))
  const [version, check, timeUs, commands] = parts
  if (check !== checkOf(world)) return refuse(changes, nameFault('link-other-world', { world: showValue(world.id) }))
  const rest = JSON.stringify({ commands, timeUs }).slice(1)
  return parseSession(`{"v":${JSON.stringify(version)},"scenario":${formatScenario(world, { compact: true })},${rest}`)
}

/** Who they are is judged by the reader of sessions. */
function readParts(text: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) && parts.length === 4 ? parts : null
  } catch {
    return null
  }
}

function refuse(changes: string, fault: InputFault): SessionResult {
  return { ok: false, errors: [{ place: 'link', value: showValue(changes), ...fault }] }
}
