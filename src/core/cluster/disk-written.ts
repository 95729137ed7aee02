/**
 * A slow disk has written the first of what waits for it. The one thing a reader would get wrong: what a process had waiting
 * that is gone by now is dropped, and takes no time.
 */
import type { World } from '../world'
import { handleProduce } from './append'
import { DISK_STRIDE, writeNext } from './disk'
import { onCopyWritten } from './fetch'
import { isBrokerUp } from './replicas'

export function onDiskWritten(world: World, broker: number, serial: number): void {
  const process = world.state.brokers[broker]
  const { disk } = process
  if (disk === undefined || disk.serial !== serial) return
  // A disk that was mended writes all that has piled up at once.
  do goOn(world, broker, disk.waiting.splice(0, DISK_STRIDE))
  while (disk.waiting.length > 0 && (disk.bytesPerSecond === null || !isWanted(world, broker, disk.waiting)))
  if (disk.waiting.length > 0) writeNext(world, broker, disk)
  else if (disk.bytesPerSecond === null) delete process.disk
}

function isWanted(
  { state }: World,
  broker: number,
  [life, , producer, number, generation]: readonly number[],
): boolean {
  if (life !== state.brokers[broker].life) return false
  if (producer < 0) return state.pairs[number]?.generation === generation
  const slot = state.producers[producer].slots[number]
  return slot.generation === generation && slot.phase === 'at-broker'
}

function goOn(world: World, broker: number, thing: readonly number[]): void {
  if (!isBrokerUp(world, broker) || !isWanted(world, broker, thing)) return
  const [, , producer, number, generation] = thing
  if (producer < 0) onCopyWritten(world, number, generation)
  else handleProduce(world, producer, number)
}
