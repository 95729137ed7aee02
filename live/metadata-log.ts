/**
 * What the controllers of a real cluster have decided, from their own log (`DumpLogSegments`). The one thing a reader would get
 * wrong: times are those of the log's batches, which the active controller has written, and not those of who asked later.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Driver } from './driver.ts'
import { ascending, type Decision, isSameDecision } from './outcome.ts'

interface MetadataRecord {
  readonly atMs: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** A partition's record of what has changed: absent is as before, and a leader of -2 too. */
const NO_LEADER_CHANGE = -2

export async function readMetadataLog(driver: Driver, folders: readonly string[]): Promise<MetadataRecord[]> {
  let longest: MetadataRecord[] = []
  for (const folder of folders) {
    const files = readdirSync(folder)
      .filter((name) => /^\d+\.log$/.test(name))
      .sort()
    const args = ['--cluster-metadata-decoder', '--files', files.map((name) => join(folder, name)).join(',')]
    const main = 'org.apache.kafka.tools.DumpLogSegments'
    const { printed } = await driver.ask<{ printed: string }>('tool', { main, args })
    const records = printed.split('\n').flatMap(readRecord)
    if (records.length > longest.length) longest = records
  }
  return longest
}

function readRecord(line: string): MetadataRecord[] {
  const found = /^\| offset: \d+ CreateTime: (\d+) .*payload: (\{.*\})$/.exec(line)
  if (found === null) return []
  const { type, data } = JSON.parse(found[2]) as { type: string; data: Record<string, unknown> }
  return [{ atMs: Number(found[1]), type, data }]
}

/** Of one partition; what was decided before `zeroMs` (of the epoch) is one decision at 0. */
export function decisionsOf(
  records: readonly MetadataRecord[],
  topic: string,
  partition: number,
  zeroMs: number,
): Decision[] {
  const topicId = records.filter(({ type, data }) => type === 'TOPIC_RECORD' && data['name'] === topic).at(-1)?.data[
    'topicId'
  ]
  const decisions: Decision[] = []
  for (const { atMs, type, data } of records) {
    if (data['topicId'] !== topicId || data['partitionId'] !== partition) continue
    const before = decisions.at(-1)
    const next = type === 'PARTITION_RECORD' ? created(data) : before && changed(before, data)
    if (next === undefined) continue
    if (before !== undefined && isSameDecision(before, { ...next, atMs: 0 })) continue
    if (atMs <= zeroMs) decisions.length = 0
    decisions.push({ ...next, atMs: Math.max(0, atMs - zeroMs) })
  }
  return decisions
}

type Undated = Omit<Decision, 'atMs'>

const ids = (value: unknown): number[] => ascending(value as number[] | null | undefined)
const leaderOf = (value: unknown): number | null => (Number(value) < 0 ? null : Number(value))

function created(data: MetadataRecord['data']): Undated {
  return {
    leader: leaderOf(data['leader']),
    leaderEpoch: Number(data['leaderEpoch']),
    isr: ids(data['isr']),
    elr: ids(data['eligibleLeaderReplicas']),
    lastKnownElr: ids(data['lastKnownElr']),
  }
}

/** PartitionRegistration.merge: a record that names a leader raises the epoch. */
function changed(before: Undated, data: MetadataRecord['data']): Undated {
  const { leader, isr, eligibleLeaderReplicas: elr, lastKnownElr } = data
  const names = leader !== undefined && Number(leader) !== NO_LEADER_CHANGE
  return {
    leader: names ? leaderOf(leader) : before.leader,
    leaderEpoch: before.leaderEpoch + (names ? 1 : 0),
    isr: isr === undefined || isr === null ? before.isr : ids(isr),
    elr: elr === undefined || elr === null ? before.elr : ids(elr),
    lastKnownElr: lastKnownElr === undefined || lastKnownElr === null ? before.lastKnownElr : ids(lastKnownElr),
  }
}
