/**
 * A cluster over zones, from what is written to what is paid for: bytes that cross, disks, brokers.
 *
 * The one thing a reader would get wrong: which share of the bytes crosses is measured in a run, twice, with readers that
 * read from their own zone and without; the formulas say the same, and stand beside it.
 *
 * Sources: cross-zone traffic W(RF − 1) + W(z − 1)/z + C(z − 1)/z · (1 − φ); storage W · 86.4 · days · RF / (1 − headroom);
 * what a broker takes: AKalculator's published assumptions.
 *
 * Simplification: rates are averages of a day with one peak; the bytes of requests, of the metadata log and of consumers'
 * commits are not on the bill.
 */
import type { Values } from './assumptions'
import { eachGb, gigabytes, megabytes } from './bytes'

export const ZONES = 3
export const REPLICAS = 3
/** GB a day for each MB/s, and a year of 365 days. */
export const GB_DAY = 86.4
export const GB_YEAR = GB_DAY * 365
export const HOURS_YEAR = 8_760

/** How many bytes cross between zones for each that is written, or read. */
export interface Shares {
  /** To followers, for each byte written. */
  readonly copies: number
  /** From producers to leaders, for each byte written. */
  readonly writes: number
  /** To consumers, for each byte read: from leaders, and from the nearest replica where a group asks for it. */
  readonly reads: number
  readonly nearReads: number
}

/** By the formula. `near` is φ, the share of reads that come from the replica of the reader's own zone. */
export function formulaShares(near: number, zones = ZONES, replicas = REPLICAS): Shares {
  const away = (zones - 1) / zones
  return { copies: replicas - 1, writes: away, reads: away, nearReads: away * (1 - near) }
}

export interface Crossing {
  /** MB/s. */
  readonly copies: number
  readonly writes: number
  readonly reads: number
  readonly all: number
}

/** `written` and the answer in MB/s as they go over the wire, so after compression. */
export function crossZones(written: number, fanOut: number, shares: Shares, isNear: boolean): Crossing {
  const copies = written * shares.copies
  const writes = written * shares.writes
  const reads = written * fanOut * (isNear ? shares.nearReads : shares.reads)
  return { copies, writes, reads, all: copies + writes + reads }
}

/** GB on the disks of all replicas together. `headroom` in percent of a disk. */
export function storageGb(written: number, days: number, headroom: number, replicas = REPLICAS): number {
  return (written * GB_DAY * days * replicas) / (1 - headroom / 100)
}

/** At least one a zone. `written` in MB/s as it goes over the wire, the average of a day. */
export function countBrokers(p: Values, written: number, diskGb: number): number {
  return Math.max(
    ZONES,
    Math.ceil((written * p.peak) / megabytes(p.brokerWrite)),
    Math.ceil((written * p.fanOut * p.peak) / megabytes(p.brokerRead)),
    Math.ceil(diskGb / gigabytes(p.brokerDisk)),
  )
}

/** What a cluster that somebody runs needs, and what each part costs a year before any discount. */
export interface Cluster {
  /** MB/s over the wire. */
  readonly written: number
  readonly crossing: Crossing
  readonly localGb: number
  readonly remoteGb: number
  readonly brokers: number
  readonly cost: {
    readonly copies: number
    readonly writes: number
    readonly reads: number
    readonly storage: number
    readonly brokers: number
  }
}

/** Tuned: batches are compressed, readers read from their own zone, old segments lie in an object store. */
export function buildCluster(p: Values, shares: Shares, isTuned: boolean): Cluster {
  const written = isTuned ? p.written / p.compression : p.written
  const crossing = crossZones(written, p.fanOut, shares, isTuned)
  const localGb = storageGb(written, isTuned ? Math.min(p.localDays, p.retention) : p.retention, p.headroom)
  const remoteGb = isTuned ? written * GB_DAY * p.retention : 0
  const brokers = countBrokers(p, written, localGb)
  const crossYear = GB_YEAR * p.crossPrice
  return {
    written,
    crossing,
    localGb,
    remoteGb,
    brokers,
    cost: {
      copies: crossing.copies * crossYear,
      writes: crossing.writes * crossYear,
      reads: crossing.reads * crossYear,
      storage: 12 * (localGb * eachGb(p.diskPrice) + remoteGb * eachGb(p.objectPrice)),
      brokers: brokers * HOURS_YEAR * p.brokerPrice,
    },
  }
}

/** What that cluster costs a year, the parts of `buildCluster` added up; without building it, for who asks a million times. */
export function clusterYear(p: Values, shares: Shares, isTuned: boolean): number {
  const written = isTuned ? p.written / p.compression : p.written
  const localGb = storageGb(written, isTuned ? Math.min(p.localDays, p.retention) : p.retention, p.headroom)
  const remoteGb = isTuned ? written * GB_DAY * p.retention : 0
  const crossYear = GB_YEAR * p.crossPrice
  return (
    written * shares.copies * crossYear +
    written * shares.writes * crossYear +
    written * p.fanOut * (isTuned ? shares.nearReads : shares.reads) * crossYear +
    12 * (localGb * eachGb(p.diskPrice) + remoteGb * eachGb(p.objectPrice)) +
    countBrokers(p, written, localGb) * HOURS_YEAR * p.brokerPrice
  )
}
