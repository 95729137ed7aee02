/**
 * Kafka's hash of record keys (`org.apache.kafka.common.utils.Utils.murmur2`) and the partition it gives
 * (`BuiltInPartitioner.partitionForKey`).
 *
 * The one thing a reader would get wrong: the sign bit is cleared with `& 0x7fffffff`, not with `Math.abs`,
 * and the modulus is taken over all partitions of the topic, also those without a leader.
 */

const SEED = 0x9747b28c
const MULTIPLIER = 0x5bd1e995
const MIX_SHIFT = 24

/** The 32-bit murmur2 hash of `key`, as the signed int that Java gives. */
export function murmur2(key: Uint8Array): number {
  const length = key.length
  let hash = SEED ^ length
  const wholeWords = length & ~3
  for (let at = 0; at < wholeWords; at += 4) {
    const word = key[at] | (key[at + 1] << 8) | (key[at + 2] << 16) | (key[at + 3] << 24)
    let mixed = Math.imul(word, MULTIPLIER)
    mixed ^= mixed >>> MIX_SHIFT
    mixed = Math.imul(mixed, MULTIPLIER)
    hash = Math.imul(hash, MULTIPLIER) ^ mixed
  }
  const rest = length - wholeWords
  if (rest >= 3) hash ^= key[wholeWords + 2] << 16
  if (rest >= 2) hash ^= key[wholeWords + 1] << 8
  if (rest >= 1) hash = Math.imul(hash ^ key[wholeWords], MULTIPLIER)
  hash ^= hash >>> 13
  hash = Math.imul(hash, MULTIPLIER)
  hash ^= hash >>> 15
  return hash | 0
}

/** The partition, 0 to `numPartitions` - 1, that a keyed record goes to. */
export function partitionForKey(key: Uint8Array, numPartitions: number): number {
  return (murmur2(key) & 0x7fffffff) % numPartitions
}
