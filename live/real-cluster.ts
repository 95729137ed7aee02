/**
 * A real Apache Kafka on loopback: controllers and brokers as processes of their own, with KRaft. The one thing a reader would
 * get wrong: nothing here waits for what a fault does; it sends the signal and notes the time.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RealNode {
  readonly id: number
  readonly isController: boolean
  readonly rack: string | null
  /** Of this broker alone. */
  readonly configs: Readonly<Record<string, string>>
}

export type Signal = 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'

const CLUSTER_ID = 'Streamscape-live-00001A'
const JVM = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.showDateTime=true']

/** Writes `server.properties` of a node; the first of its two ports of loopback is the one that others know it by. */
export type WriteProperties = (node: RealNode, portOf: (id: number) => number, dataFolder: string) => string

export class RealCluster {
  readonly folder = mkdtempSync(join(tmpdir(), 'streamscape-live-'))
  readonly #classPath: string
  readonly #nodes: readonly RealNode[]
  readonly #configs: Readonly<Record<string, string>>
  readonly #write: WriteProperties
  readonly #ports = new Map<number, number>()
  readonly #processes = new Map<number, ChildProcess>()

  /** `settings` hold for brokers and controllers, unless they are what writes the properties of each. */
  constructor(
    classPath: string,
    nodes: readonly RealNode[],
    settings: Readonly<Record<string, string>> | WriteProperties,
  ) {
    this.#classPath = classPath
    this.#nodes = nodes
    this.#configs = typeof settings === 'function' ? {} : settings
    this.#write = typeof settings === 'function' ? settings : (node) => this.#properties(node)
    // Who is interrupted leaves no JVM behind.
    process.once('exit', () => this.#end())
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130))
  }

  get bootstrap(): string {
    return this.#nodes
      .filter(({ isController }) => !isController)
      .map(({ id }) => this.#address(id))
      .join(',')
  }

  /** Milliseconds of the epoch when the signal was sent; null when there is no such process. */
  signal(id: number, name: Signal): number | null {
    const child = this.#processes.get(id)
    return child?.kill(name) === true ? Date.now() : null
  }

  isUp(id: number): boolean {
    const child = this.#processes.get(id)
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  async up(eligibleLeaderReplicas: boolean): Promise<void> {
    let port = FIRST_PORT + (process.pid % 250) * 40
    for (const { id } of this.#nodes) {
      port = await findPort(port)
      this.#ports.set(id, port)
      port += PORTS_EACH
    }
    for (const node of this.#nodes) this.#format(node, eligibleLeaderReplicas)
    for (const { id, isController } of this.#nodes) if (isController) this.start(id)
    for (const { id, isController } of this.#nodes) if (!isController) this.start(id)
    for (const { id, isController } of this.#nodes) if (!isController) await this.#started(id)
  }

  start(id: number): number {
    const log = openSync(join(this.folder, `${id}.log`), 'a')
    const args = [...JVM, '-cp', this.#classPath, 'kafka.Kafka', join(this.folder, `${id}.properties`)]
    this.#processes.set(id, spawn('nice', ['java', ...args], { stdio: ['ignore', log, log] }))
    closeSync(log)
    return Date.now()
  }

  /** Ends what runs, and takes its data away. */
  async down(): Promise<void> {
    this.#end()
    while ([...this.#processes.keys()].some((id) => this.isUp(id))) await sleep(50)
    rmSync(this.folder, { recursive: true, force: true })
  }

  #end(): void {
    for (const [id, child] of this.#processes) if (this.isUp(id)) child.kill('SIGKILL')
  }

  /** The files of the metadata log of each controller. */
  metadataFolders(): string[] {
    return this.#nodes
      .filter(({ isController }) => isController)
      .map(({ id }) => join(this.folder, `data-${id}`, '__cluster_metadata-0'))
  }

  /** What it prints without anything of this machine: addresses, folders. */
  anonymize(text: string): string {
    let clean = text.replace(new RegExp(`${this.folder}/data-\\d+`, 'g'), '/var/lib/kafka/data')
    for (const { id, isController } of this.#nodes)
      clean = clean.replaceAll(this.#address(id), isController ? `controller-${id}:9093` : `kafka-${id}:9092`)
    return clean.replaceAll('/127.0.0.1', '/10.0.0.1')
  }

  #address(id: number): string {
    return `127.0.0.1:${this.#ports.get(id)}`
  }

  #properties({ id, isController, rack, configs }: RealNode): string {
    const voters = this.#nodes.filter((node) => node.isController).map((node) => `${node.id}@${this.#address(node.id)}`)
    const own = isController
      ? []
      : [...(rack === null ? [] : [`broker.rack=${rack}`]), ...Object.entries(configs).map(([k, v]) => `${k}=${v}`)]
    return [
      `process.roles=${isController ? 'controller' : 'broker'}`,
      `node.id=${id}`,
      `controller.quorum.voters=${voters.join(',')}`,
      'controller.listener.names=CONTROLLER',
      'listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      `listeners=${isController ? 'CONTROLLER' : 'PLAINTEXT'}://${this.#address(id)}`,
      `log.dirs=${join(this.folder, `data-${id}`)}`,
      ...Object.entries(this.#configs).map(([key, value]) => `${key}=${value}`),
      ...own,
      '',
    ].join('\n')
  }

  #format(node: RealNode, eligibleLeaderReplicas: boolean): void {
    const file = join(this.folder, `${node.id}.properties`)
    mkdirSync(this.folder, { recursive: true })
    const portOf = (id: number): number => this.#ports.get(id) ?? 0
    writeFileSync(file, this.#write(node, portOf, join(this.folder, `data-${node.id}`)))
    const feature = ['--feature', `eligible.leader.replicas.version=${eligibleLeaderReplicas ? 1 : 0}`]
    const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', file, ...feature]
    execFileSync('nice', ['java', '-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', this.#classPath, ...format], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }

  async #started(id: number): Promise<void> {
    const end = Date.now() + 180_000
    for (;;) {
      const log = readFileSync(join(this.folder, `${id}.log`), 'utf8')
      if (log.includes('Kafka Server started')) return
      if (Date.now() > end || !this.isUp(id))
        throw new Error(
          `Broker ${id} did not start. Its last words:\n${log.trimEnd().split('\n').slice(-12).join('\n')}`,
        )
      await sleep(250)
    }
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Below what a system gives to outgoing connections, so that no client is there before its broker. */
const FIRST_PORT = 21_000
const PORTS = 10_000
/** A node with two listeners has the next one as well. */
const PORTS_EACH = 2

/** One that nobody listens on at this instant, from `from` on. */
async function findPort(from: number): Promise<number> {
  for (let port = from; port < from + PORTS; port++) if (await isFree(port)) return port
  throw new Error(`No port is free from ${from} on.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
