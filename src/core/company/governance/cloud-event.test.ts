import { describe, expect, it } from 'vitest'
import { loadVectors } from '../../testing/load-vectors'
import { type CloudEvent, type ContentMode, detectContentMode, isCloudEvent, toKafkaMessage } from './cloud-event'

interface Input {
  readonly op: 'toKafka' | 'detectMode' | 'validate'
  readonly mode?: ContentMode
  readonly key?: string | null
  readonly keyMapper?: string | null
  readonly event?: CloudEvent
  readonly headers?: Readonly<Record<string, string>>
}

interface Expected {
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly headersInclude?: Readonly<Record<string, string>>
  readonly value?: unknown
  readonly valueJson?: unknown
  readonly mode?: ContentMode
  readonly valid?: boolean
}

describe('CloudEvents on Kafka', () => {
  for (const { id, name, input, expected } of loadVectors<Input, Expected>('cloudevents-kafka')) {
    it(`${id}: ${name}`, () => {
      if (input.op === 'validate') expect(isCloudEvent(input.event ?? {})).toBe(expected.valid)
      else if (input.op === 'detectMode') expect(detectContentMode(input.headers ?? {})).toBe(expected.mode)
      else {
        const message = toKafkaMessage(input.event ?? {}, input.mode ?? 'binary', input)
        if ('key' in expected) expect(message.key).toBe(expected.key)
        if (expected.headers !== undefined) expect(message.headers).toEqual(expected.headers)
        if (expected.headersInclude !== undefined) expect(message.headers).toMatchObject(expected.headersInclude)
        if ('value' in expected) expect(message.value).toEqual(expected.value)
        if ('valueJson' in expected) expect(JSON.parse(String(message.value))).toEqual(expected.valueJson)
      }
    })
  }

  it('takes a key from the attribute that a mapper names, and the caller’s where the event has none', () => {
    const event = { specversion: '1.0', id: '1', source: '/s', type: 't', partitionkey: 'p' }
    expect(toKafkaMessage(event, 'binary', { key: 'k', keyMapper: 'partitionkey' }).key).toBe('p')
    expect(toKafkaMessage(event, 'binary', { key: 'k', keyMapper: 'subject' }).key).toBe('k')
    expect(toKafkaMessage(event, 'structured').key).toBeNull()
  })

  it.each([
    [{ specversion: '0.3' }],
    [{ id: '' }],
    [{ time: 'yesterday' }],
    [{ Upper: 'x' }],
    [{ nested: {} }],
    [{ big: 2_147_483_648 }],
  ])('refuses an event with %j', (wrong) => {
    expect(isCloudEvent({ specversion: '1.0', id: '1', source: '/s', type: 't', ...wrong })).toBe(false)
  })
})
