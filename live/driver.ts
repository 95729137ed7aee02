/** The process that does with Kafka's own clients and tools what a scenario says, asked by lines of JSON. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A batch that a broker has refused and that its producer sends again (the log of Sender). */
export interface Refusal {
  /** Milliseconds of the epoch. */
  readonly atMs: number
  readonly partition: string
  /** Kafka's name, e.g. NOT_ENOUGH_REPLICAS. */
  readonly error: string
}

interface Answer {
  readonly id: number
  readonly ok?: unknown
  readonly error?: string
  readonly message?: string
}

export class DriverError extends Error {
  /** Kafka's name of the error where it has one, else the class of the exception. */
  readonly code: string
  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

export class Driver {
  readonly refusals: Refusal[] = []
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #asked = 0

  constructor(classPath: string, bootstrap: string) {
    const jvm = [
      '-Xmx384m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    ]
    this.#child = spawn('nice', ['java', ...jvm, '-cp', classPath, 'LiveDriver', bootstrap], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const { stdout, stderr } = this.#child
    if (stdout === null || stderr === null) throw new Error('The driver has no pipes.')
    createInterface({ input: stdout }).on('line', (line) => this.#take(line))
    createInterface({ input: stderr }).on('line', (line) => this.#read(line))
    this.#child.on('exit', () => {
      for (const answer of this.#waiting.values())
        answer({ id: 0, error: 'DRIVER_ENDED', message: 'The driver ended.' })
    })
  }

  /** Rejects with a `DriverError` for what Kafka refuses. */
  ask<T>(op: string, values: Readonly<Record<string, unknown>> = {}): Promise<T> {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (answer) => {
        if (answer.error === undefined) resolve(answer.ok as T)
        else reject(new DriverError(answer.error, answer.message ?? ''))
      })
      this.#child.stdin?.write(`${JSON.stringify({ id, op, ...values })}\n`)
    })
  }

  end(): void {
    this.#child.stdin?.end()
    this.#child.kill('SIGKILL')
  }

  #take(line: string): void {
    const answer = JSON.parse(line) as Answer
    this.#waiting.get(answer.id)?.(answer)
    this.#waiting.delete(answer.id)
  }

  #read(line: string): void {
    const found = /Got error produce response .* on topic-partition (\S+?),.*? Error: ([A-Z_]+)/.exec(line)
    if (found !== null) this.refusals.push({ atMs: Date.now(), partition: found[1], error: found[2] })
  }
}
