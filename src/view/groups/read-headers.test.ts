import { expect, it } from 'vitest'
import { LIMITS } from '../../core'
import { HEADER_TEXT_MOST, HEADERS_MOST, readHeaders } from './read-headers'

it('reads headers as kafka-console-producer does, in order, a key twice, a value with colons and one that is empty', () => {
  expect(readHeaders(' trace-id:4711, source : web,source:a:b,empty:')).toEqual({
    headers: [
      { key: 'trace-id', value: '4711' },
      { key: 'source', value: 'web' },
      { key: 'source', value: 'a:b' },
      { key: 'empty', value: '' },
    ],
  })
  expect(readHeaders('  ')).toEqual({ headers: [] })
})

it('says which header is wrong, and how', () => {
  expect(readHeaders('a:1,web')).toEqual({ fault: { code: 'colon', number: 2, text: 'web' } })
  expect(readHeaders('a:1,,b:2')).toEqual({ fault: { code: 'colon', number: 2, text: '' } })
  expect(readHeaders(':1')).toEqual({ fault: { code: 'key', number: 1, text: ':1' } })
  expect(readHeaders(`a:${'x'.repeat(201)}`)).toEqual({ fault: { code: 'long', number: 1 } })
  expect(readHeaders('a:1,'.repeat(21))).toEqual({ fault: { code: 'many' } })
})

it('has the limits of the core', () => {
  expect([HEADERS_MOST, HEADER_TEXT_MOST]).toEqual([LIMITS.recordHeaders, LIMITS.recordText])
})
