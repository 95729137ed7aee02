import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import { createProducerLog } from '../testing/producer-log'

interface Input {
  readonly state: { readonly epoch: number; readonly lastSeq: number } | null
  readonly batch: {
    readonly epoch: number
    readonly firstSeq: number
    readonly lastSeq: number
    readonly origin: 'client' | 'replication' | 'coordinator'
  }
}

describe('a replica checks sequences as ProducerStateManager recorded it', () => {
  const cases = loadVectors<Input, { readonly result: string }>('kafka-sequence-check')
  it.each(cases.map((example) => [`${example.id} ${example.name}`, example] as const))(
    '%s',
    (_, { input, expected }) => {
      const log = createProducerLog()
      const { state, batch } = input
      // A state without a sequence is what a marker leaves.
      const isMarked = state !== null && state.lastSeq < 0
      if (isMarked) log.take({ op: 'endTxn', producerId: 1, epoch: state.epoch, control: 'COMMIT' })
      else if (state !== null) {
        const { epoch, lastSeq } = state
        log.take({ op: 'append', producerId: 1, epoch, firstSeq: lastSeq, lastSeq, origin: 'replication' })
      }
      const told = log.take({ op: 'append', producerId: 1, transactional: isMarked, ...batch })
      expect(told.result).toBe(expected.result)
    },
  )
})
