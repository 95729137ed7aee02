/** A real failure of Apache Kafka 4.4.0, two of three brokers killed and started again, read from its own log. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareLive, countLive, momentAt, pictureAt, type Recording, readRecording, viewStructure } from '..'

const DUMP = readFileSync('src/view/live/recording/two-brokers-killed.txt', 'utf8')

function read(text = DUMP): Recording {
  const made = readRecording('failure.txt', text)
  if (!made.ok) throw new Error(made.fault.code)
  return made.recording
}

describe('a recording', () => {
  const recording = read()
  const { moments } = recording
  const whys = moments.map(({ why }) => why)

  it('tells what was decided, when, and why as far as the log knows', () => {
    const fences = moments.filter(({ why }) => why?.code === 'fenced')
    // Killed at …003,262 and …023,567; the sessions are 9 s, so fenced 7 to 9 s later.
    expect(fences.map(({ atMs, why }) => [atMs, why])).toEqual([
      [1796083011671, { code: 'fenced', brokers: [1] }],
      [1796083032074, { code: 'fenced', brokers: [2] }],
    ])
    expect(fences[1].changes.map(({ code }) => code)).toEqual(['broker-gone', 'leaders', 'shrunk'])
    expect(whys).toContainEqual({ code: 'registered', brokers: [2], hasLeftElr: true })
    expect(whys).toContainEqual({ code: 'registered', brokers: [1], hasLeftElr: false })
    expect(moments[0].changes).toEqual([{ code: 'quorum', leader: 101, epoch: 1 }])
    expect(whys.at(-1)).toEqual({ code: 'caught-up' })
    expect(moments.map(({ atMs }) => atMs)).toEqual([...moments.map(({ atMs }) => atMs)].sort((a, b) => a - b))
  })

  it('has the picture of each moment: leaders, ISR, ELR, and what stops writes', () => {
    const at = (ms: number) => pictureAt(recording, momentAt(recording, ms))
    const orders = (ms: number, partition: number) =>
      at(ms).topics.find(({ name }) => name === 'orders')?.partitions[partition]
    expect(orders(1796083000000, 0)).toMatchObject({ leader: 2, isr: [2, 3, 1], elr: [], epoch: 0, offline: [] })
    expect(orders(1796083011671, 0)).toMatchObject({ leader: 2, isr: [2, 3], offline: [1] })
    expect(orders(1796083032074, 0)).toMatchObject({ leader: 3, isr: [3], elr: [2], epoch: 1, offline: [2, 1] })
    // Two of min 2 are gone: nothing is accepted with acks=all in any of three partitions; `clicks` has min 1.
    expect(countLive(at(1796083032074))).toMatchObject({ partitions: 5, underMinIsr: 3, leaderless: 0 })
    expect(orders(1796083054184, 0)?.elr).toEqual([])
    expect(countLive(pictureAt(recording, moments.length - 1))).toMatchObject({ underReplicated: 0, underMinIsr: 0 })
    expect(viewStructure(at(1796083032074)).sites.map(({ id, up }) => [id, up])).toEqual([
      ['zone-a', false],
      ['zone-b', false],
      ['zone-c', true],
    ])
  })

  it('tells at each moment the very changes that lie between the pictures before and after it', () => {
    moments.forEach((moment, i) => {
      if (i === 0) return
      const seen = compareLive(pictureAt(recording, i - 1), pictureAt(recording, i))
      expect(moment.changes.filter(({ code }) => code !== 'quorum')).toEqual(seen)
    })
  })

  it('finds the last moment that is not after a time', () => {
    expect(momentAt(recording, 0)).toBe(0)
    expect(momentAt(recording, Number.MAX_SAFE_INTEGER)).toBe(moments.length - 1)
    moments.forEach(({ atMs }, i) => {
      expect(moments[momentAt(recording, atMs)].atMs).toBe(atMs)
      if (i > 0) expect(momentAt(recording, atMs - 1)).toBeLessThan(i)
    })
  })

  it('that begins later than its cluster says so, and shows nothing that it does not know', () => {
    const lines = DUMP.split('\n')
    const late = read(lines.slice(lines.findIndex((line) => line.includes('PARTITION_CHANGE_RECORD'))).join('\n'))
    const picture = pictureAt(late, late.moments.length - 1)
    expect(late.orphans).toBeGreaterThan(0)
    expect(picture.unseen).toContainEqual({ code: 'begins-late', records: late.orphans })
    expect(picture.topics).toEqual([])
  })
})

describe('what is no recording', () => {
  const fault = (text: string) => {
    const made = readRecording('x', text)
    return made.ok ? null : made.fault
  }

  it.each([
    ['', { code: 'no-dump' }],
    ['hello\n{"type":"TOPIC_RECORD"}', { code: 'no-dump' }],
    ['| offset: 3 CreateTime: 5 keySize: -1 valueSize: 9 sequence: -1 headerKeys: []', { code: 'not-decoded' }],
    [
      '\n| offset: 3 CreateTime: 5 keySize: -1 payload: {"type":"X","data":}',
      { code: 'bad-line', line: 2, text: '| offset: 3 CreateTime: 5 keySize: -1 payload: {"type":"X","data":}' },
    ],
    ['| offset: 3 CreateTime: 5 payload: {"type":7,"data":{}}', { code: 'bad-line', line: 1 }],
    ['| offset: 3 CreateTime: 5 payload: {"type":"FUTURE_RECORD","data":{}}', { code: 'nothing-changes' }],
  ])('%j is refused with what is wrong', (text, expected) => {
    expect(fault(text)).toMatchObject(expected)
  })

  it('takes records with fields of another kind for what they are not, and does not fall', () => {
    const line = (type: string, data: object) =>
      `| offset: 1 CreateTime: 5 payload: ${JSON.stringify({ type, version: 0, data })}`
    const odd = [
      line('REGISTER_BROKER_RECORD', { brokerId: 'one', endPoints: 'none', rack: 7 }),
      line('TOPIC_RECORD', { topicId: 3 }),
      line('PARTITION_RECORD', { topicId: [], isr: 'all' }),
      line('CONFIG_RECORD', { resourceType: '2', value: null }),
      line('REGISTER_BROKER_RECORD', { brokerId: 4, endPoints: [], rack: null }),
    ]
    expect(() => pictureAt(read(odd.join('\n')), 0)).not.toThrow()
  })
})
