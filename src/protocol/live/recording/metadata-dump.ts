/**
 * The text of `kafka-dump-log --cluster-metadata-decoder`, as records. The one thing a reader would get wrong: a time is when
 * the active controller wrote the batch, which is when something was decided, and not when it happened.
 */
export interface MetadataRecord {
  readonly offset: number
  /** Milliseconds of the epoch, by the clock of the active controller. */
  readonly atMs: number
  /** Kafka's own name of it, e.g. PARTITION_CHANGE_RECORD; `LEADER_CHANGE` for the quorum's own. */
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  /** Epoch of the quorum's leader who wrote it; -1 where the dump does not say. */
  readonly epoch: number
}

/** Why a text is no dump that can be read. `line` counts from 1. */
export type DumpFault =
  | { readonly code: 'no-dump' }
  | { readonly code: 'not-decoded' }
  | { readonly code: 'too-large'; readonly most: number }
  | { readonly code: 'bad-line'; readonly line: number; readonly text: string }

export type ReadDump =
  | { readonly ok: true; readonly records: readonly MetadataRecord[] }
  | { readonly ok: false; readonly fault: DumpFault }

export const RECORDS_MOST = 200_000
const SHOWN_MOST = 80

const RECORD = /^\| offset: (\d+) CreateTime: (\d+) .*?(payload|LeaderChange): (\{.*\})\s*$/
const ANY_RECORD = /^\|? ?offset: \d+ /
const BATCH = /^baseOffset: \d+ .*partitionLeaderEpoch: (\d+) /

export function readDump(text: string): ReadDump {
  const fail = (fault: DumpFault): ReadDump => ({ ok: false, fault })
  const records: MetadataRecord[] = []
  let epoch = -1
  let undecoded = 0
  for (const [i, line] of text.split('\n').entries()) {
    const batch = BATCH.exec(line)
    if (batch !== null) epoch = Number(batch[1])
    const found = RECORD.exec(line)
    if (found === null) {
      if (ANY_RECORD.test(line)) undecoded++
      continue
    }
    const [, offset, atMs, kind, json] = found
    const read = readPayload(kind, json)
    if (read === null) return fail({ code: 'bad-line', line: i + 1, text: line.slice(0, SHOWN_MOST) })
    // Nothing is decided by these: one every half second.
    if (read.type === 'NO_OP_RECORD') continue
    if (records.length >= RECORDS_MOST) return fail({ code: 'too-large', most: RECORDS_MOST })
    records.push({ offset: Number(offset), atMs: Number(atMs), ...read, epoch })
  }
  if (records.length === 0) return fail({ code: undecoded > 0 ? 'not-decoded' : 'no-dump' })
  return { ok: true, records }
}

function readPayload(kind: string, json: string): Pick<MetadataRecord, 'type' | 'data'> | null {
  try {
    const read: unknown = JSON.parse(json)
    if (typeof read !== 'object' || read === null) return null
    if (kind === 'LeaderChange') return { type: 'LEADER_CHANGE', data: read as MetadataRecord['data'] }
    const { type, data } = read as { type?: unknown; data?: unknown }
    if (typeof type !== 'string' || typeof data !== 'object' || data === null) return null
    return { type, data: data as MetadataRecord['data'] }
  } catch {
    return null
  }
}
