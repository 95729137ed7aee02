/**
 * `npm run live:tools`: types the terminal's session at a real Kafka and keeps what it prints as the fixture of the terminal's
 * test. The one thing a reader would get wrong: what differs from run to run (ids, times, offsets) stays in the file; the test
 * takes it out on both sides.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandLine } from '../src/core/readouts/tools/command-line.ts'
import { SESSION, sessionScenario } from '../src/core/readouts/tools/testing/tool-session.ts'
import { Driver } from './driver.ts'
import { KAFKA_VERSION, prepareClassPath, whatIsMissing } from './kafka-jars.ts'
import { RealCluster, sleep } from './real-cluster.ts'
import { carryOut, createTopics, realNodes, startProducers } from './real-run.ts'

const FIXTURE = join(import.meta.dirname, `../src/core/readouts/tools/testing/kafka-${KAFKA_VERSION}.txt`)

const MAIN_CLASSES: Readonly<Record<string, string>> = {
  'kafka-topics': 'org.apache.kafka.tools.TopicCommand',
  'kafka-configs': 'org.apache.kafka.tools.ConfigCommand',
  'kafka-consumer-groups': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  'kafka-leader-election': 'org.apache.kafka.tools.LeaderElectionCommand',
  'kafka-reassign-partitions': 'org.apache.kafka.tools.reassign.ReassignPartitionsCommand',
  'kafka-metadata-quorum': 'org.apache.kafka.tools.MetadataQuorumCommand',
  'kafka-log-dirs': 'org.apache.kafka.tools.LogDirsCommand',
}

/** Short enough that a tool that waits in vain ends soon. */
const PATIENCE = 'default.api.timeout.ms=6000\nrequest.timeout.ms=3000\n'

async function type(cluster: RealCluster, driver: Driver, line: string): Promise<string> {
  const read = readCommandLine(line)
  if ('error' in read) throw new Error(`${line}: ${read.error}`)
  const patience = join(cluster.folder, 'patience.properties')
  writeFileSync(patience, PATIENCE)
  const words = read.words.map((word, i) => {
    if (!word.startsWith('{')) return word
    const file = join(cluster.folder, `file-${i}.json`)
    writeFileSync(file, word)
    return file
  })
  const before = ['--bootstrap-server', cluster.bootstrap, '--command-config', patience]
  const { printed } = await driver.ask<{ printed: string }>('tool', {
    main: MAIN_CLASSES[read.tool],
    args: [...before, ...words],
  })
  const clean = cluster
    .anonymize(printed.replaceAll(`--bootstrap-server ${cluster.bootstrap} `, ''))
    .replaceAll(` --command-config ${patience}`, '')
    .replaceAll(`--command-config ${patience} `, '')
  // What a fixture need not hold: the usage, a guess at what was meant, what stands below an exception, what is logged.
  return clean
    .replace(/\nOption +Description *\n[\s\S]*/, '')
    .replace(/\n\nDid you mean:\n\t.*/, '')
    .split('\n')
    .filter((text) => !/^\t(at |\.\.\. \d+ more|Suppressed: )|^Caused by: |^\[[^\]]*\] (ERROR|WARN) /.test(text))
    .join('\n')
    .replace(/\n+$/, '')
}

async function record(): Promise<void> {
  const scenario = sessionScenario()
  const classPath = prepareClassPath()
  const cluster = new RealCluster(classPath, realNodes(scenario), {
    'offsets.topic.num.partitions': '5',
  })
  let driver: Driver | null = null
  const text = [`Apache Kafka ${KAFKA_VERSION}: what its tools print. Written by npm run live:tools.`]
  try {
    await cluster.up(true)
    driver = new Driver(classPath, cluster.bootstrap)
    await createTopics(driver, scenario)
    await startProducers(driver, scenario)
    for (const { state, does, waitSeconds, lines } of SESSION) {
      text.push('', `# ${state}`)
      console.error(state)
      for (const command of does) await carryOut(cluster, driver, scenario, command)
      await sleep(waitSeconds * 1000)
      for (const line of lines) text.push(`$ ${line}`, await type(cluster, driver, line))
    }
    mkdirSync(join(FIXTURE, '..'), { recursive: true })
    writeFileSync(FIXTURE, `${text.join('\n')}\n`)
  } finally {
    driver?.end()
    await cluster.down()
  }
}

const missing = whatIsMissing()
if (missing !== null) console.log(`skipped: ${missing}`)
else await record()
