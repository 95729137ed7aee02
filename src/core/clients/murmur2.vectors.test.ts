import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import { murmur2, partitionForKey } from './murmur2'

function parseHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

describe('murmur2 gives what Kafka, librdkafka, kafkajs and kafka-python give', () => {
  const cases = loadVectors<{ keyHex: string }, { murmur2: number; toPositive: number }>('kafka-murmur2')
  it.each(cases)('$id $name', ({ input, expected }) => {
    const hash = murmur2(parseHex(input.keyHex))
    expect(hash).toBe(expected.murmur2)
    expect(hash & 0x7fffffff).toBe(expected.toPositive)
  })
})

describe('partitionForKey gives the partition that Kafka gives', () => {
  const cases = loadVectors<{ keyHex: string; numPartitions: number }, { partition: number }>('kafka-partition-for-key')
  it.each(cases)('$id $name', ({ input, expected }) => {
    expect(partitionForKey(parseHex(input.keyHex), input.numPartitions)).toBe(expected.partition)
  })
})
