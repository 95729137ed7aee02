/**
 * The Batch Gang's attack: a producer of its own on the cluster, that writes bad bytes at a steady rate.
 *
 * The one thing a reader would get wrong: its records are no business events. They have no number, count nowhere as an
 * order or a sale, and no shelf moves for them.
 *
 * Simplification: the gang has a valid login (the account of the old nightly job); had it stolen the login of a system
 * that still works, roles would let it in until somebody changes that system's secret.
 */
import { createProducer } from '../../clients/create-producer'
import { produceRecord } from '../../clients/workload'
import { pushEvent } from '../../engine/event-queue'
import { addContent } from '../../log/stores'
import { tell } from '../../log/tell'
import { type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { BusinessKind } from '../books/business-kinds'
import { businessOf } from '../books/company'
import { type AttackState, governanceOf } from '../books/governance-state'
import type { BusinessSpec, Feed } from '../vocabulary/business-spec'
import { ATTACK_LIMITS, type GovernanceCommand, POISONS } from '../vocabulary/governance-command'
import { countGang } from './gang-counts'
import { poisonText } from './poison'
import { GANG, GANG_CLIENT } from './roles'

/** Records that are due within this time are written together. */
const TICK_US = 100_000
const RECORD_BYTES = 200

type StartAttack = Extract<GovernanceCommand, { kind: 'StartAttack' }>

export function startAttack(world: World, command: StartAttack, event: number): Refusal | null {
  const { feed, records, recordsPerSecond, payload } = command
  const governance = governanceOf(businessOf(world))
  if (governance.attack?.running) return refuse('attack-under-way')
  if (!(records >= 1 && records <= ATTACK_LIMITS.records))
    return refuse('attack-records', { most: ATTACK_LIMITS.records })
  if (!(recordsPerSecond > 0 && recordsPerSecond <= ATTACK_LIMITS.recordsPerSecond))
    return refuse('attack-rate', { most: ATTACK_LIMITS.recordsPerSecond })
  const producer = gangProducer(world, feed)
  const kinds = payload === 'mixed' ? POISONS : [payload]
  const told = tell(world, { kind: 'AttackStarted', principal: GANG, topic: feed, records }, event)
  governance.attack = {
    event: told,
    topic: feed,
    producer,
    startUs: world.state.nowUs,
    recordsPerSecond,
    records,
    payload,
    values: Object.freeze(kinds.map((kind) => addContent(world.stores, poisonText(feed, kind)))),
    before: Object.freeze(countGang(world, governance, producer, feed)),
    sent: 0,
    running: true,
    generation: (governance.attack?.generation ?? 0) + 1,
  }
  pushEvent(world.state.queue, world.state.nowUs, BusinessKind.Attack, governance.attack.generation, 0, 0)
  return null
}

/** One for each topic. It does not wait for replicas, and asks for no sequence numbers. */
function gangProducer(world: World, feed: Feed): number {
  const { producers } = world.state
  const id = `${GANG_CLIENT}.${feed}`
  const known = producers.findIndex((producer) => producer.id === id)
  if (known >= 0) return known
  const producer = createProducer(world, {
    id,
    name: 'Batch Script',
    site: world.scenario.sites[0].id,
    topic: feed,
    configs: { acks: '1', 'linger.ms': 20 },
    workload: {
      recordsPerSecond: 0,
      recordBytes: RECORD_BYTES,
      keys: (world.scenario.business as BusinessSpec).articles,
      arrival: 'steady',
      startMs: 0,
      stopMs: 0,
      maxRecords: 0,
    },
  })
  return producers.push(producer) - 1
}

/** Write what is due; `BusinessKind.Attack`. */
export function onAttack(world: World, generation: number): void {
  const { attack } = governanceOf(businessOf(world))
  if (attack === null || !attack.running || attack.generation !== generation) return
  const { nowUs } = world.state
  const { keys } = world.state.producers[attack.producer]
  while (attack.sent < attack.records && dueUs(attack) <= nowUs) {
    // The gang drops what its own full buffer refuses.
    produceRecord(world, attack.producer, attack.sent % keys, attack.values[attack.sent % attack.values.length])
    attack.sent++
  }
  if (attack.sent >= attack.records) endAttack(world, attack)
  else pushEvent(world.state.queue, Math.max(dueUs(attack), nowUs + TICK_US), BusinessKind.Attack, generation, 0, 0)
}

function dueUs({ startUs, sent, recordsPerSecond }: AttackState): number {
  return startUs + Math.ceil((sent * 1_000_000) / recordsPerSecond)
}

export function stopAttack(world: World): Refusal | null {
  const { attack } = governanceOf(businessOf(world))
  if (attack === null || !attack.running) return refuse('no-attack')
  endAttack(world, attack)
  return null
}

function endAttack(world: World, attack: AttackState): void {
  attack.running = false
  tell(world, { kind: 'AttackEnded', principal: GANG, topic: attack.topic, sent: attack.sent }, attack.event)
}
