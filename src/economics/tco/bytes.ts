/**
 * Where a source counts bytes in powers of two and the house in powers of ten. The one thing a reader would get wrong: the
 * B of a price list is often not the B of a meter. A disk's "GB-month" is of 2^30 bytes, and a rate that a program measures
 * in MiB/s is 4.9 % more in MB/s. So what a source says in powers of two is no number to a formula until it is put into
 * the house's own unit here, and the compiler refuses what forgets it.
 *
 * Sources: AKalculator's assumptions (MiB/s, TiB); the public list of an object store divides bytes by 1,073,741,824; block
 * volumes are sized in GiB; Confluent's documentation of its bill says that a GB is 2^30 bytes.
 */

export type BinaryUnit = 'mib-rate' | 'tib' | 'per-gib'

declare const binary: unique symbol

/** A figure in a unit of powers of two: MiB/s, TiB, or US dollars for each GiB. Nothing can be multiplied by it. */
export interface Binary<U extends BinaryUnit> {
  readonly [binary]: U
}

const MIB = 2 ** 20 / 1e6
export const GIB = 2 ** 30 / 1e9
const TIB = 2 ** 40 / 1e9

/** As its source writes it: to be shown, never to be computed with. */
export function asWritten(value: Binary<BinaryUnit>): number {
  return value as unknown as number
}

/** MiB/s in MB/s. */
export function megabytes(rate: Binary<'mib-rate'>): number {
  return asWritten(rate) * MIB
}

/** TiB in GB. */
export function gigabytes(disk: Binary<'tib'>): number {
  return asWritten(disk) * TIB
}

/** US dollars for each GiB as US dollars for each GB of 10^9 bytes. */
export function eachGb(price: Binary<'per-gib'>): number {
  return asWritten(price) / GIB
}
