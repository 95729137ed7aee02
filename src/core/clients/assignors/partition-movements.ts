/**
 * Which partitions have moved from whom to whom in one computation (AbstractStickyAssignor.PartitionMovements), so that
 * two members do not exchange partitions of the same topic for nothing.
 *
 * The one thing a reader would get wrong: before a partition moves from A to B it is asked whether another one of the
 * same topic went from B to A; then that one is sent back instead.
 */
export class PartitionMovements {
  readonly #moved = new Map<number, readonly [from: string, to: string]>()
  readonly #topicOf: readonly number[]

  constructor(topicOf: readonly number[]) {
    this.#topicOf = topicOf
  }

  move(partition: number, from: string, to: string): void {
    const before = this.#moved.get(partition)
    this.#moved.delete(partition)
    if (before === undefined) this.#moved.set(partition, [from, to])
    else if (before[0] !== to) this.#moved.set(partition, [before[0], to])
  }

  /** The partition to move instead of this one, or this one. */
  choose(partition: number, from: string, to: string): number {
    const origin = this.#moved.get(partition)?.[0] ?? from
    for (const [other, [source, target]] of this.#moved)
      if (this.#topicOf[other] === this.#topicOf[partition] && source === to && target === origin) return other
    return partition
  }
}
