/**
 * An application that calls `KafkaConsumer.commitSync` itself, before it works through what a poll gave it or after: what a
 * crash repeats and what it skips.
 *
 * The one thing a reader would get wrong: neither is exactly once. Who commits after the work does some of it twice when it
 * dies in between (at least once); who commits before leaves some of it undone (at most once).
 *
 * Simplification: with `before` the work begins while the commit is under way; the next poll waits for its answer. What a
 * member does that was put out of its group meanwhile is counted as if it were still in it.
 */
import { getConfig } from '../../configs'
import { pushEvent } from '../../engine/event-queue'
import { Kind } from '../../engine/kinds'
import { tell } from '../../log/tell'
import type { ConsumerState } from '../../shape/consumer-state'
import type { World } from '../../world'

/** Null where it does not commit by hand: without a group, or with `enable.auto.commit`. */
export function commitsByHand({ configs, member }: ConsumerState): 'before' | 'after' | null {
  if (member === null) return null
  const when = getConfig(configs, 'consumer', 'streamscape.commit')
  return when === 'before' || when === 'after' ? when : null
}

/** Is a commit under way that its application waits for? Then it does not poll. */
export function waitsForCommit(consumer: ConsumerState): boolean {
  if (commitsByHand(consumer) === null || consumer.member?.phase !== 'stable') return false
  return consumer.wantsCommit === true || consumer.member.commit.serial !== 0
}

/** A poll gave it records: `parts` are partition, first offset and the one behind the last. Its work ends at `busyUntilUs`. */
export function beginWork(world: World, n: number, parts: readonly number[]): void {
  const consumer = world.state.consumers[n]
  if (parts.length === 0) return
  consumer.work = { startUs: world.state.nowUs, untilUs: consumer.busyUntilUs, parts }
  if (commitsByHand(consumer) === 'before') askToCommit(world, n)
}

/** What the last poll gave is worked through. */
export function finishWork(world: World, n: number): void {
  const consumer = world.state.consumers[n]
  const { work } = consumer
  if (work === undefined || work.untilUs > world.state.nowUs) return
  for (let i = 0; i < work.parts.length; i += 3) noteProcessed(world, consumer, work.parts[i], work.parts[i + 2])
  delete consumer.work
  if (commitsByHand(consumer) === 'after') askToCommit(world, n)
}

/** The member sends it in the next microsecond, as it does all that it sends. */
function askToCommit({ state }: World, n: number): void {
  const { member, life } = state.consumers[n]
  if (member === null) return
  state.consumers[n].wantsCommit = true
  member.nextCommitUs = state.nowUs
  member.timerUs = state.nowUs + 1
  pushEvent(state.queue, member.timerUs, Kind.MemberTimer, n, life, 0)
}

/** Its process ends in the middle: part of the work is done, in the order of the poll. */
export function breakWork(world: World, n: number): void {
  const consumer = world.state.consumers[n]
  const { work } = consumer
  if (work === undefined) return
  const { startUs, untilUs, parts } = work
  let total = 0
  for (let i = 0; i < parts.length; i += 3) total += parts[i + 2] - parts[i + 1]
  const share = untilUs <= startUs ? 1 : Math.min(1, (world.state.nowUs - startUs) / (untilUs - startUs))
  let left = Math.floor(total * share)
  for (let i = 0; i < parts.length; i += 3) {
    const done = Math.min(left, parts[i + 2] - parts[i + 1])
    noteProcessed(world, consumer, parts[i], parts[i + 1] + done)
    left -= done
  }
  delete consumer.work
}

function noteProcessed(world: World, { member }: ConsumerState, partition: number, to: number): void {
  const known = findProcessed(world, member?.group ?? '', partition)
  if (known !== undefined) {
    known.to = to
    return
  }
  world.state.processed ??= []
  world.state.processed.push({ group: member?.group ?? '', partition, to })
}

function findProcessed({ state }: World, group: string, partition: number) {
  return state.processed?.find((one) => one.group === group && one.partition === partition)
}

/** A member begins where its group has committed: what lies between that and what was processed comes again, or never. */
export function noteBeginning(world: World, n: number, offsets: readonly number[]): void {
  const consumer = world.state.consumers[n]
  if (commitsByHand(consumer) === null) return
  const group = consumer.member?.group ?? ''
  for (let i = 0; i < offsets.length; i += 2) {
    const [partition, offset] = [offsets[i], offsets[i + 1]]
    const known = findProcessed(world, group, partition)
    if (known === undefined || offset < 0 || offset === known.to) continue
    const { topic, number } = world.state.partitions
    tell(world, {
      kind: 'WorkResumed',
      consumer: consumer.id,
      group,
      topic: world.state.topics[topic[partition]].name,
      partition: number[partition],
      repeated: Math.max(0, known.to - offset),
      skipped: Math.max(0, offset - known.to),
    })
    known.to = offset
  }
}
