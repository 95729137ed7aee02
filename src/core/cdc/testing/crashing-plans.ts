/** Random statements and schedules for the runs with crashes. */
import fc from 'fast-check'
import type { Statement } from '..'
import type { Step } from './crashing-run'

const table = fc.constantFrom('shop.orders', 'shop.stock')
const id = fc.integer({ min: 1, max: 5 })

const statement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ table, id, pairs: fc.nat(9) }).map(insert) },
  { weight: 3, arbitrary: fc.record({ table, id, pairs: fc.nat(9) }).map(update) },
  { weight: 2, arbitrary: fc.record({ table, id, to: id }).map(rename) },
  { weight: 2, arbitrary: fc.record({ table, id }).map(remove) },
  { weight: 1, arbitrary: table.map((name): Statement => ({ kind: 'truncate', tables: [name] })) },
)

function insert({ table, id, pairs }: { table: string; id: number; pairs: number }): Statement {
  return { kind: 'insert', table, row: { id, pairs } }
}

function update({ table, id, pairs }: { table: string; id: number; pairs: number }): Statement {
  return { kind: 'update', table, where: { id }, set: { pairs } }
}

function rename({ table, id, to }: { table: string; id: number; to: number }): Statement {
  return { kind: 'update', table, where: { id }, set: { id: to } }
}

function remove({ table, id }: { table: string; id: number }): Statement {
  return { kind: 'delete', table, where: { id } }
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(statement, { minLength: 1, maxLength: 4 }).map((statements): Step => {
      return { kind: 'change', statements }
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('poll' as const),
      most: fc.integer({ min: 1, max: 6 }),
      delivered: fc.nat(6),
      stored: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'crash' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'start' }) },
)

export const plans = fc.record({
  before: fc.array(statement, { maxLength: 5 }),
  steps: fc.array(step, { maxLength: 40 }),
})
