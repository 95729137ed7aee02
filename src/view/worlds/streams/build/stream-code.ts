/** A job as ksqlDB and Kafka Streams would have it written. What the one says is read back by `readLine`. */
import { type Draft, writeSpan } from './stream-line'

const UNIT = { s: 'SECONDS', min: 'MINUTES', h: 'HOURS' } as const
const METHOD = { s: 'ofSeconds', min: 'ofMinutes', h: 'ofHours' } as const

function split(ms: number): readonly [count: string, unit: 's' | 'min' | 'h'] {
  const [count, unit] = writeSpan(ms).split(' ')
  return [count, unit as 's' | 'min' | 'h']
}

function span(ms: number): string {
  const [count, unit] = split(ms)
  return `${count} ${UNIT[unit]}`
}

export function writeKsql({ application, stream }: Draft, ownKey: string): string {
  const { source, where, keyBy, aggregate, windowMs, graceMs } = stream
  const tests = where.map(
    ({ field, is, value }) => `${field} ${is} ${typeof value === 'string' ? `'${value}'` : value}`,
  )
  const name = application.replaceAll('-', '_')
  const grace = graceMs === 0 ? '' : `, GRACE PERIOD ${span(graceMs)}`
  const key = keyBy ?? ownKey
  const what = aggregate === 'sum' ? 'SUM(quantity) AS sum' : 'COUNT(*) AS count'
  return [
    `CREATE ${aggregate === null ? 'STREAM' : 'TABLE'} ${name} AS`,
    `  SELECT ${aggregate === null ? '*' : `${key}, ${what}`}`,
    `  FROM ${source}${windowMs === null ? '' : ` WINDOW TUMBLING (SIZE ${span(windowMs)}${grace})`}`,
    ...(tests.length === 0 ? [] : [`  WHERE ${tests.join(' AND ')}`]),
    ...(aggregate === null ? (keyBy === null ? [] : [`  PARTITION BY ${keyBy}`]) : [`  GROUP BY ${key}`]),
    '  EMIT CHANGES;',
  ].join('\n')
}

export function writeDsl({ application, stream }: Draft): string {
  const { source, where, keyBy, aggregate, windowMs, graceMs } = stream
  const duration = (ms: number): string => {
    const [count, unit] = split(ms)
    return `Duration.${METHOD[unit]}(${count})`
  }
  const tests = where.map(({ field, is, value }) => {
    const said = `row.${field}()`
    if (typeof value !== 'string') return `${said} ${is === '=' ? '==' : is} ${value}`
    return `${is === '!=' ? '!' : ''}${said}.equals("${value}")`
  })
  const windows =
    graceMs === 0
      ? `TimeWindows.ofSizeWithNoGrace(${duration(windowMs ?? 0)})`
      : `TimeWindows.ofSizeAndGrace(${duration(windowMs ?? 0)}, ${duration(graceMs)})`
  const store = aggregate === 'sum' ? 'sum' : 'count'
  return [
    `builder.stream("${source}")`,
    ...(tests.length === 0 ? [] : [`  .filter((key, row) -> ${tests.join(' && ')})`]),
    ...(keyBy === null ? [] : [`  .selectKey((key, row) -> row.${keyBy}())`]),
    ...(aggregate === null ? [] : ['  .groupByKey()']),
    ...(aggregate === null || windowMs === null ? [] : [`  .windowedBy(${windows})`]),
    ...(aggregate === 'count' ? [`  .count(Materialized.as("${store}"))`] : []),
    ...(aggregate === 'sum'
      ? [`  .aggregate(() -> 0, (key, row, sum) -> sum + row.quantity(), Materialized.as("${store}"))`]
      : []),
    ...(aggregate === null ? [] : ['  .toStream()']),
    `  .to("${application}");`,
  ].join('\n')
}
