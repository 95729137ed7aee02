import { describe, expect, it } from 'vitest'
import { parseCommand } from '.'

describe('commands about bad data', () => {
  it.each([
    { kind: 'StartAttack', feed: 'orders', records: 10, recordsPerSecond: 0.5, payload: 'mixed' },
    { kind: 'StopAttack' },
    { kind: 'SetSerializerChecks', on: false },
    { kind: 'SetSchemaValidation', feed: 'all', on: true },
    { kind: 'SetAuditLog', on: true },
    { kind: 'SetRoleBindings', on: true },
    { kind: 'GrantRole', principal: 'User:ada', role: 'ResourceOwner', resource: '*' },
    { kind: 'RevokeRole', principal: 'User:ada', role: 'DeveloperRead', resource: 'orders' },
    { kind: 'SetDeadLetterQueue', on: true },
    { kind: 'SkipRecord', system: 'erp' },
    {
      kind: 'RequestRegistry',
      method: 'POST',
      path: '/subjects/orders-value/versions',
      body: { schema: '"string"', schemaType: 'AVRO' },
    },
    { kind: 'RequestRegistry', method: 'PUT', path: '/config', body: { compatibility: 'FULL' } },
    { kind: 'RequestRegistry', method: 'DELETE', path: '/subjects/orders-value?permanent=true', body: {} },
  ])('reads $kind as it was written', (command) => {
    expect(parseCommand(command)).toEqual({ ok: true, command })
  })

  it.each([
    [{ kind: 'StartAttack', feed: 'tea', records: 10, recordsPerSecond: 1, payload: 'mixed' }, '$.feed'],
    [{ kind: 'StartAttack', feed: 'orders', records: 1e9, recordsPerSecond: 1, payload: 'mixed' }, '$.records'],
    [{ kind: 'StartAttack', feed: 'orders', records: 1, recordsPerSecond: 0, payload: 'mixed' }, '$.recordsPerSecond'],
    [{ kind: 'StartAttack', feed: 'orders', records: 1, recordsPerSecond: 1, payload: 'cake' }, '$.payload'],
    [{ kind: 'SetSchemaValidation', feed: 'everything', on: true }, '$.feed'],
    [{ kind: 'SetAuditLog', on: 'yes' }, '$.on'],
    [{ kind: 'GrantRole', principal: 'User:ada', role: 'Owner', resource: '*' }, '$.role'],
    [{ kind: 'StopAttack', system: 'erp' }, '$.system'],
    [{ kind: 'RequestRegistry', method: 'GET', path: '/subjects', body: {} }, '$.method'],
    [{ kind: 'RequestRegistry', method: 'PUT', path: '/mode', body: {} }, '$.path'],
    [{ kind: 'RequestRegistry', method: 'PUT', path: `/config/${'x'.repeat(1_000)}`, body: {} }, '$.path'],
    [
      { kind: 'RequestRegistry', method: 'POST', path: '/subjects', body: { schema: 'x'.repeat(65_537) } },
      '$.body.schema',
    ],
    [{ kind: 'RequestRegistry', method: 'POST', path: '/subjects', body: { schema: {} } }, '$.body.schema'],
    [{ kind: 'RequestRegistry', method: 'POST', path: '/subjects', body: { schemaType: 'XML' } }, '$.body.schemaType'],
    [{ kind: 'RequestRegistry', method: 'POST', path: '/subjects', body: { id: 1 } }, '$.body.id'],
    [{ kind: 'RequestRegistry', method: 'POST', path: '/subjects', body: [] }, '$.body'],
  ])('refuses %j and names the place', (command, place) => {
    const result = parseCommand(command)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.errors.map((error) => error.place)).toContain(place)
  })
})
