/** kafka-log-dirs `--describe` (LogDirsCommand): how much each broker holds of which partition, as JSON. */
import type { World } from '../../world'
import { answers, hasBootstrap, LOG_DIR, listAlive, noNode } from './bootstrap'
import { printedFault, readOptions } from './options'
import { EXECUTION, findUnsimulated, print, type Tool, type ToolRun, withUnsimulated } from './tool-run'

const QUERYING = 'Querying brokers for log directories information'

export const kafkaLogDirs: Tool = { run, report: () => '' }

function run(world: World, words: readonly string[]): ToolRun {
  const options = readOptions(
    words,
    withUnsimulated({ describe: 'flag', 'topic-list': 'value', 'broker-list': 'value' }, {}),
    'printed',
  )
  if ('error' in options) return print(options.error)
  const other = findUnsimulated('kafka-log-dirs', options, {})
  if (other !== null) return other
  if (!options.has('describe')) return print('Missing required argument "[describe]"')
  if (!hasBootstrap(world)) return print(printedFault(noNode('listNodes'), EXECUTION.slice(0, -2)))
  const { brokers } = world.state
  const listed = options.one('broker-list')?.split(',')
  const odd = listed?.find((word) => !/^-?\d{1,9}$/.test(word))
  if (odd !== undefined) return print(printedFault(`For input string: "${odd}"`, 'java.lang.NumberFormatException'))
  const alive = listAlive(world)
  const asked = listed?.map(Number) ?? alive
  const unknown = asked.filter((id) => !alive.includes(id))
  if (unknown.length > 0)
    return print(
      `ERROR: The given brokers do not exist from --broker-list: ${unknown.join(',')}. Current existent brokers: ${alive.join(',')}`,
    )
  const found = brokers.flatMap(({ id }, b) => (asked.includes(id) ? [b] : []))
  // Each is asked itself: one that has just died and is not fenced yet is waited for in vain.
  if (!found.every((b) => answers(world, b)))
    return print(`${QUERYING}\n${printedFault(noNode('describeLogDirs'), EXECUTION.slice(0, -2))}`)
  const topics = options.one('topic-list')?.split(',') ?? null
  const json = JSON.stringify({ brokers: found.map((b) => readBroker(world, b, topics)), version: 1 })
  const ids = found.map((b) => brokers[b].id)
  const text = `${QUERYING}\nReceived log directory information from brokers ${ids.join(',')}\n${json}`
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
            offsetLag: lagOf(world, row),
            isFuture: false,
          })),
        error: null,
        logDir: LOG_DIR,
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

/**
 * ReplicaManager.getLogEndOffsetLag: the replica's own high watermark minus its own log end, at least 0. A high watermark is
 * never beyond the log's end (UnifiedLog.updateHighWatermark), so only a log that is copied between directories lags; who is
 * behind its leader is told by its size.
 */
function lagOf({ state }: World, row: number): number {
  const { highWatermark, logEndOffset } = state.replicas
  return Math.max(0, highWatermark[row] - logEndOffset[row])
}
