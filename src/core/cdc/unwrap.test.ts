/**
 * What the vectors do not ask of the transform. Right is AbstractExtractNewRecordState, ExtractNewRecordState and
 * DefaultDeleteHandlingStrategy of Debezium 3.
 */
import { describe, expect, it } from 'vitest'
import { type UnwrapConfig, unwrap } from './unwrap'

const CONFIG: UnwrapConfig = { deletes: 'tombstone', addFields: [], addHeaders: [], routeByField: '' }
const source = { lsn: 1234, db: 'd', table: 't', id: 'not this' }
const transaction = { id: '571', total_order: 42, data_collection_order: 3 }
const remove = { op: 'd', before: { id: 1, name: 'old' }, after: null, source, transaction }
const create = { op: 'c', before: null, after: { id: 1, name: 'new' }, source, transaction }
const through = (config: Partial<UnwrapConfig>, value: Parameters<typeof unwrap>[1]['value']) =>
  unwrap({ ...CONFIG, ...config }, { topic: 'd.t', value })

describe('one delete and its tombstone', () => {
  it.each([
    ['drop', [null, null]],
    ['tombstone', [{ value: null }, null]],
    ['delete-to-tombstone', [{ value: null }, null]],
    ['rewrite', [{ value: { id: 1, name: 'old', __deleted: 'true' } }, null]],
    ['rewrite-with-tombstone', [{ value: { id: 1, name: 'old', __deleted: 'true' } }, { value: null }]],
  ] as const)('%s', (deletes, expected) => {
    const found = [remove, null].map((value) => through({ deletes }, value))
    expect(found.map((one) => (one === null ? null : { value: one.value }))).toEqual(expected)
  })
})

describe('the rest', () => {
  it.each(['drop', 'tombstone', 'rewrite', 'rewrite-with-tombstone'] as const)(
    'a truncate is dropped: %s',
    (deletes) => {
      expect(through({ deletes }, { op: 't', before: null, after: null, source })).toBeNull()
    },
  )

  it('looks for the order of a transaction there, for op outside, for others in the source', () => {
    const addFields = ['id', 'total_order', 'data_collection_order', 'op', 'lsn', 'source.db:from']
    expect(through({ addFields }, create)?.value).toEqual({
      id: 1,
      name: 'new',
      __id: '571',
      __total_order: 42,
      __data_collection_order: 3,
      __op: 'c',
      __lsn: 1234,
      __from: 'd',
    })
    expect(through({ addFields: ['id'] }, { ...create, transaction: null })?.value).toMatchObject({ __id: null })
    expect(through({ addFields: ['nowhere'] }, create)?.value).toEqual({ id: 1, name: 'new' })
  })

  it.each(['tombstone', 'delete-to-tombstone', 'rewrite', 'rewrite-with-tombstone'] as const)(
    'routes a delete by its old row: %s',
    (deletes) => {
      expect(through({ deletes, routeByField: 'name' }, remove)?.topic).toBe('old')
    },
  )

  it('keeps the topic when the field is null or missing', () => {
    expect(through({ routeByField: 'nothing' }, create)?.topic).toBe('d.t')
    expect(through({ routeByField: 'name' }, { ...create, after: { id: 1, name: null } })?.topic).toBe('d.t')
  })
})
