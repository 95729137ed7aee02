/**
 * The consumer of an application that processes in transactions, when the producer's side has come to an end: it polls on,
 * goes back to what is committed, or ends with its process.
 *
 * The one thing a reader would get wrong: after an abort its positions are ahead of what counts. It asks its group for the
 * committed offsets and reads from there again.
 */
import { touch } from '../../log/tell'
import { POSITION_UNKNOWN } from '../../shape/consumer-state'
import type { World } from '../../world'
import { pollAgain } from '../consumer'
import { stopConsumer } from '../create-consumer'
import { advance } from '../groups/member'

export function onApplicationReady(world: World, n: number, seek: boolean): void {
  const consumer = world.state.consumers[n]
  if (consumer.stopped) return
  if (seek) {
    for (const position of consumer.positions) position.position = POSITION_UNKNOWN
    // What was fetched from further on is not what comes next.
    for (const fetch of consumer.fetches) if (fetch.phase === 'answered') fetch.answer = []
    advance(world, n)
  }
  pollAgain(world, n)
}

/** Its process has ended without a word: the group waits for its session. */
export function onApplicationEnded(world: World, n: number, cause: number): void {
  stopConsumer(world, n, { crash: true })
  world.state.consumers[n].cause = cause
  touch(world)
}
