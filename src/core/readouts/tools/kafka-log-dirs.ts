/** kafka-log-dirs `--describe` (LogDirsCommand): how much each broker holds of which partition, as JSON. */
import type { World } from '../../world'
import { answers, hasBootstrap } from './bootstrap'
import { readOptions } from './options'
import { print, TIMED_OUT, type Tool, type ToolRun } from './tool-run'

export const kafkaLogDirs: Tool = { run, report: () => '' }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(words, { describe: 'flag', 'topic-list': 'value', 'broker-list': 'value' })
  if ('error' in options) return print(options.error)
  if (!options.has('describe')) return print('Missing required argument "[describe]"')
  if (!hasBootstrap(world)) return print(TIMED_OUT)
  const { brokers } = world.state
  const asked = options.one('broker-list')?.split(',').map(Number)
  const unknown = (asked ?? []).filter((id) => !brokers.some((broker) => broker.id === id))
  if (unknown.length > 0)
    return print(
      `ERROR: The given brokers do not exist from --broker-list: ${unknown.join(',')}. Current existent brokers: ${brokers.map(({ id }) => id).join(',')}`,
    )
  const found = brokers.flatMap(({ id }, b) => (answers(world, b) && (asked?.includes(id) ?? true) ? [b] : []))
  const topics = options.one('topic-list')?.split(',') ?? null
  const json = JSON.stringify({ brokers: found.map((b) => readBroker(world, b, topics)), version: 1 })
  const ids = found.map((b) => brokers[b].id)
  const text = `Querying brokers for log directories information\nReceived log directory information from brokers ${ids.join(',')}\n${json}`
  return print(text, { brokers: ids })
}

function readBroker(world: World, b: number, topics: readonly string[] | null) {
  const { replicas, partitions, topics: all, brokers } = world.state
  const rows = Array.from({ length: replicas.length }, (_, row) => row).filter(
    (row) => replicas.broker[row] === b && replicas.active[row] === 1,
  )
  const own = rows.map((row) => {
    const p = replicas.partition[row]
    return { row, p, name: all[partitions.topic[p]].name }
  })
  return {
    broker: brokers[b].id,
    logDirs: [
      {
        partitions: own
          .filter(({ name }) => topics === null || topics.includes(name))
          .map(({ row, p, name }) => ({
            partition: `${name}-${partitions.number[p]}`,
            size: sizeOf(world, row),
            offsetLag: lagOf(world, row, p),
            isFuture: false,
          })),
        error: null,
        logDir: '/var/lib/kafka/data',
      },
    ],
  }
}

/** Bytes of what its log holds, deleted segments left out. */
function sizeOf({ state, stores, logs }: World, row: number): number {
  const segments = state.forgetting?.logs[row]
  if (segments) return segments.bytes.reduce((sum, bytes) => sum + bytes, 0)
  const { entries, batches } = stores
  let bytes = 0
  for (let i = 0; i < state.replicas.logLength[row]; i++) bytes += batches.bytes[entries.batch[logs[row][i]]]
  return bytes
}

/** UnifiedLog: high watermark minus log end, at least 0 (`LogManager` counts what this log still lacks). */
function lagOf({ state }: World, row: number, p: number): number {
  const leader = state.partitions.leaderRow[p]
  const { highWatermark, logEndOffset } = state.replicas
  return Math.max(0, (leader < 0 ? highWatermark[row] : highWatermark[leader]) - logEndOffset[row])
}
