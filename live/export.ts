/**
 * `npm run live:export -- --world FILE`: exports a scenario, starts its properties on a real Apache Kafka without containers,
 * creates its topics by its own script, and asks Kafka what came of it.
 */
import { readFileSync } from 'node:fs'
import { createWorld, describePartitions } from '../src/core/index.ts'
import { exportCluster } from '../src/protocol/cluster-files/index.ts'
import { formatInputError, parseScenario } from '../src/protocol/index.ts'
import { Driver } from './driver.ts'
import { createExported, createExportedTopics } from './exported-cluster.ts'
import { KAFKA_VERSION, prepareClassPath, whatIsMissing } from './kafka-jars.ts'

interface DescribedPartition {
  readonly partition: number
  readonly replicas: readonly number[]
}

/** 0: the real cluster has what the world has, or there is no Java here. 1: it has not. 2: bad input. */
async function main(args: readonly string[]): Promise<number> {
  const [flag, file] = args
  if (flag !== '--world' || file === undefined) {
    console.error('A scenario is needed: npm run live:export -- --world FILE')
    return 2
  }
  const parsed = parseScenario(readFileSync(file, 'utf8'))
  if (!parsed.ok) {
    console.error(parsed.errors.map((error) => `${file}: ${formatInputError(error)}`).join('\n'))
    return 2
  }
  const missing = whatIsMissing()
  if (missing !== null) {
    console.log(`Skipped: ${missing}`)
    return 0
  }
  const { scenario } = parsed
  const rows = describePartitions(createWorld(scenario))
  const placed = new Map(
    scenario.topics.map(({ name }) => [
      name,
      rows.filter(({ topic }) => topic === name).map(({ replicas }) => replicas),
    ]),
  )
  const files = exportCluster(scenario, placed)
  const classPath = prepareClassPath()
  const cluster = createExported(classPath, scenario, files)
  let driver: Driver | null = null
  try {
    await cluster.up(scenario.cluster.eligibleLeaderReplicasVersion === 1)
    createExportedTopics(classPath, cluster, files)
    driver = new Driver(classPath, cluster.bootstrap)
    let wrong = 0
    for (const { name } of scenario.topics) {
      const theirs = await driver.ask<DescribedPartition[]>('describe', { topic: name })
      const text = (lists: readonly (readonly number[])[]): string => lists.map((list) => list.join(',')).join(' ')
      const [real, ours] = [text(theirs.map(({ replicas }) => replicas)), text(placed.get(name) ?? [])]
      console.log(`${name}: Apache Kafka ${KAFKA_VERSION} has ${real}; the world has ${ours}`)
      if (real !== ours) wrong += 1
    }
    return wrong === 0 ? 0 : 1
  } finally {
    driver?.end()
    await cluster.down()
  }
}

process.exitCode = await main(process.argv.slice(2))
