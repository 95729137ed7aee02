import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import {
  applyPartitionStep,
  createPartitionBench,
  lookAtPartition,
  type PartitionLook,
  type PartitionStep,
} from '../testing/partition-steps'

interface Input {
  readonly steps: readonly PartitionStep[]
}
interface Expected {
  readonly checks: readonly (Partial<PartitionLook> & { readonly afterStep: number })[]
}

/** Replicas and the values that a case names; a case checks nothing while broker 1 does not lead. */
function replicasOf({ steps }: Input): readonly number[] {
  const step = steps.find((candidate) => candidate.op === 'becomeLeader')
  if (step === undefined) throw new Error('Nobody becomes the leader.')
  return step.replicas
}

describe('a leader keeps its ISR and high watermark as Partition recorded it', () => {
  it.each(loadVectors<Input, Expected>('kafka-isr-scenarios'))('$id $name', ({ input, expected }) => {
    const bench = createPartitionBench(replicasOf(input))
    for (const [number, step] of input.steps.entries()) {
      applyPartitionStep(bench, step)
      for (const { afterStep, ...listed } of expected.checks) {
        if (afterStep === number) expect({ step: number, ...lookAtPartition(bench) }).toMatchObject(listed)
      }
    }
    expect(Math.max(...expected.checks.map(({ afterStep }) => afterStep))).toBeLessThan(input.steps.length)
  })
})
