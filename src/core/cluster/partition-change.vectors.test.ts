import { describe, expect, it } from 'vitest'
import type { PartitionState } from '../shape/partition-state'
import { loadVectors } from '../testing/load-vectors'
import { changePartition, electLeader, type PartitionChange } from './partition-change'

interface Input {
  readonly op: 'build' | 'elect'
  readonly partition: PartitionState
  readonly change: Omit<PartitionChange, 'isAcceptableLeader'> & { readonly acceptableLeaders: readonly number[] }
}
type Expected =
  | { readonly noChange: true }
  | { readonly partition: PartitionState }
  | { readonly leader: number; readonly unclean: boolean }

function sortSets(partition: PartitionState): PartitionState {
  const sorted = (list: readonly number[]) => [...list].sort((left, right) => left - right)
  return {
    ...partition,
    isr: sorted(partition.isr),
    elr: sorted(partition.elr),
    lastKnownElr: sorted(partition.lastKnownElr),
  }
}

describe('a partition changes as PartitionChangeBuilder recorded it', () => {
  it.each(loadVectors<Input, Expected>('kafka-leader-election-elr'))('$id $name', ({ input, expected }) => {
    const { acceptableLeaders, ...rest } = input.change
    const change = { ...rest, isAcceptableLeader: (broker: number) => acceptableLeaders.includes(broker) }
    if ('leader' in expected) {
      expect(electLeader(input.partition, change)).toEqual(expected)
      return
    }
    const after = changePartition(input.partition, change)
    if ('noChange' in expected) expect(after).toBeNull()
    else expect(after && sortSets(after)).toEqual(sortSets(expected.partition))
  })
})
