/**
 * An exported world on this machine without containers: its own `server.properties`, with addresses of loopback for those of
 * containers and another folder for the data, and its own script for the topics. The one thing a reader would get wrong:
 * nothing else of the files is changed, because they are what is tried.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Scenario } from '../src/core/index.ts'
import type { ClusterFiles } from '../src/protocol/cluster-files/index.ts'
import { RealCluster, type WriteProperties } from './real-cluster.ts'
import { realNodes } from './real-run.ts'

/** `advertised`: the port that a broker tells to clients from outside, where it is another than its own. */
export function createExported(
  classPath: string,
  scenario: Scenario,
  files: ClusterFiles,
  advertised?: number,
): RealCluster {
  const write: WriteProperties = ({ id, isController }, portOf, dataFolder) => {
    const text = files.get(`properties/${isController ? 'controller' : 'broker'}-${id}.properties`)
    if (text === undefined) throw new Error(`The export has no properties of node ${id}.`)
    return rehost(text, portOf(id), portOf, dataFolder, advertised)
  }
  return new RealCluster(classPath, realNodes(scenario), write)
}

function rehost(
  text: string,
  port: number,
  portOf: (id: number) => number,
  dataFolder: string,
  advertised = port + 1,
): string {
  const [own, second] = [`127.0.0.1:${port}`, `127.0.0.1:${port + 1}`]
  return text
    .replaceAll(
      /(\d+)@controller-(\d+):9093/g,
      (_, node: string, host: string) => `${node}@127.0.0.1:${portOf(Number(host))}`,
    )
    .replace('listeners=CONTROLLER://:9093', `listeners=CONTROLLER://${own}`)
    .replace('listeners=INTERNAL://:19092,HOST://:9092', `listeners=INTERNAL://${own},HOST://${second}`)
    .replace(/INTERNAL:\/\/broker-\d+:19092,HOST:\/\/localhost:\d+/, `INTERNAL://${own},HOST://127.0.0.1:${advertised}`)
    .replace('log.dirs=/var/lib/kafka/data', `log.dirs=${dataFolder}`)
}

const TOOLS = { 'kafka-topics': 'org.apache.kafka.tools.TopicCommand' }

/** Runs `create-topics.sh` of the export with Kafka's own kafka-topics. Throws with what it printed when it fails. */
export function createExportedTopics(classPath: string, cluster: RealCluster, files: ClusterFiles): void {
  const folder = join(cluster.folder, 'export')
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  for (const [name, tool] of Object.entries(TOOLS)) {
    const java = `exec nice java -Xmx128m -XX:TieredStopAtLevel=1 -cp '${classPath}' ${tool} "$@"`
    writeFileSync(join(bin, name), `#!/bin/sh\n${java}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  execFileSync('/bin/sh', [join(folder, 'create-topics.sh')], {
    env: { ...process.env, KAFKA_BIN: bin, BOOTSTRAP: cluster.bootstrap },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}
