/** What Debezium's own tests demand of records (VerifyRecord), for tests here. */

interface Shape {
  readonly key: unknown
  readonly value: { readonly op?: unknown; readonly before?: unknown; readonly after?: unknown } | null
}

export type RecordKind = 'read' | 'insert' | 'update' | 'delete' | 'tombstone' | 'truncate'

export function isValidRecord(kind: RecordKind, { key, value }: Shape): boolean {
  if (kind === 'tombstone') return key !== null && value === null
  if (value === null) return false
  const { op, before, after } = value
  switch (kind) {
    case 'read':
      return op === 'r' && before === null && after !== null
    case 'insert':
      return op === 'c' && before === null && after !== null
    case 'update':
      return op === 'u' && after !== null
    case 'delete':
      return op === 'd' && before !== null && after === null
    case 'truncate':
      return op === 't' && key === null && before === null && after === null
  }
}
