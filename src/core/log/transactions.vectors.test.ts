import { describe, expect, it } from 'vitest'
import { loadVectors, type VectorCase } from '../testing/load-vectors'
import { createProducerLog, type ProducerStep } from '../testing/producer-log'
import { type FetchedBatch, leaveOut } from './read-committed'

interface StateAfter {
  readonly epoch: number
  readonly lastSeq: number
  readonly lastDataOffset?: number
  readonly coordinatorEpoch: number
  readonly txnFirstOffset: number | null
}
interface Told {
  readonly result: string
  readonly stateAfter?: StateAfter
  readonly completedTxn?: unknown
}

describe('a replica keeps producer state as ProducerStateManager recorded it', () => {
  const cases = loadVectors<{ steps: ProducerStep[] }, { steps: Told[] }>('kafka-producer-state')
  const run = ({ input, expected }: (typeof cases)[number]): void => {
    const log = createProducerLog()
    input.steps.forEach((step, i) => {
      const told = log.take(step)
      const { result, stateAfter, completedTxn, ...rest } = expected.steps[i]
      expect({ step: i, result: told.result, ...pick(told, rest) }).toEqual({ step: i, result, ...rest })
      if (completedTxn !== undefined)
        expect({ step: i, txn: told.completedTxn }).toEqual({ step: i, txn: completedTxn })
      if (stateAfter === undefined) return
      const state = log.describe(step.producerId)
      expect({ step: i, ...pick(state, stateAfter) }).toEqual({ step: i, ...stateAfter })
    })
  }
  for (const example of cases) {
    const isMixed = mixesTransactions(example.input.steps)
    const name = `${example.id} ${example.name}`
    if (isMixed)
      it.skip(`${name} (not modelled: a producer id is transactional for its whole life, or never)`, () => run(example))
    else it(name, () => run(example))
  }
})

/** One producer id with markers, or data of transactions, and data outside of them. */
function mixesTransactions(steps: readonly ProducerStep[]): boolean {
  const isPart = ({ op, transactional }: ProducerStep): boolean => op === 'endTxn' || transactional === true
  return steps.some((step) =>
    steps.some((other) => step.producerId === other.producerId && isPart(step) !== isPart(other)),
  )
}

function pick(from: object, like: object): object {
  return Object.fromEntries(Object.keys(like).map((key) => [key, (from as Record<string, unknown>)[key]]))
}

type LogStep =
  | { readonly op: 'append'; readonly producerId?: number; readonly transactional?: boolean; readonly count: number }
  | { readonly op: 'endTxn'; readonly producerId: number; readonly control: 'COMMIT' | 'ABORT' }
  | { readonly op: 'setHighWatermark'; readonly offset: number }
  | { readonly op: 'roll' | 'setLogStartOffset' | 'deleteOldSegments' }

describe('the last stable offset is where UnifiedLog has it', () => {
  type Check = { readonly afterStep: number } & Readonly<Record<string, unknown>>
  const cases = loadVectors<{ steps: LogStep[] }, { checks: Check[] }>('kafka-transactions-lso')
  const run = ({ input, expected }: VectorCase<{ steps: LogStep[] }, { checks: Check[] }>): void => {
    const log = createProducerLog()
    input.steps.forEach((step, i) => {
      if (step.op === 'setHighWatermark') log.setHighWatermark(step.offset)
      else if (step.op === 'append' || step.op === 'endTxn') log.takeNext(step)
      for (const { afterStep, ...told } of expected.checks)
        if (afterStep === i) expect({ afterStep, ...pick(log.look(), told) }).toEqual({ afterStep, ...told })
    })
  }
  for (const example of cases) {
    const name = `${example.id} ${example.name}`
    if (example.input.steps.some(({ op }) => op === 'setLogStartOffset' || op === 'deleteOldSegments'))
      it.skip(`${name} (not modelled: the start of a log with transactions moves)`, () => run(example))
    else it(name, () => run(example))
  }
})

describe('a consumer leaves out what CompletedFetch does', () => {
  type Batch =
    | { type: 'data'; producerId: number; transactional: boolean; baseOffset: number; keys: string[] }
    | { type: 'marker'; producerId: number; offset: number; control: 'COMMIT' | 'ABORT' }
  interface Input {
    isolation: string
    fetchOffset: number
    batches: Batch[]
    abortedTransactions: { producerId: number; firstOffset: number }[]
  }
  const cases = loadVectors<Input, { offsets: number[]; keys?: string[] }>('kafka-read-committed')
  it.each(cases.map((example) => [`${example.id} ${example.name}`, example] as const))(
    '%s',
    (_, { input, expected }) => {
      const batches = input.batches.map((batch): FetchedBatch => {
        const { producerId } = batch
        return batch.type === 'marker'
          ? { producerId, isTransactional: true, marker: batch.control, baseOffset: batch.offset, count: 1 }
          : {
              producerId,
              isTransactional: batch.transactional,
              marker: null,
              baseOffset: batch.baseOffset,
              count: batch.keys.length,
            }
      })
      const out = leaveOut(batches, input.abortedTransactions, input.isolation === 'read_committed')
      const records = input.batches.flatMap((batch) =>
        batch.type === 'data' ? batch.keys.map((key, i) => ({ key, offset: batch.baseOffset + i })) : [],
      )
      const given = records.filter(
        ({ offset }) => !out.some((from, i) => i % 2 === 0 && offset >= from && offset < out[i + 1]),
      )
      expect(given.map(({ offset }) => offset)).toEqual(expected.offsets)
      if (expected.keys !== undefined) expect(given.map(({ key }) => key)).toEqual(expected.keys)
    },
  )
})
