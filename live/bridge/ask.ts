/**
 * One connection to one broker, through which nothing but reading goes. The one thing a reader would get wrong: the wall
 * stands in `send`, which the client's own steps (log-in) pass as well; what is not in the list throws before it is written.
 */
import { type API, Connection, ResponseError } from '@platformatic/kafka'
import { MAY_SEND } from './may-send.ts'
import type { Pace } from './pace.ts'
import type { Security } from './properties.ts'

const CONNECT_MS = 4_000
const ANSWER_MS = 8_000
/** Handshake and two steps of SCRAM. */
const LOG_IN_REQUESTS = 3

class ReadingConnection extends Connection {
  override send<T>(...words: Parameters<typeof Connection.prototype.send<T>>): void {
    if (!MAY_SEND.has(words[0])) throw new Error(`The bridge does not send requests of kind ${words[0]}.`)
    super.send(...words)
  }
}

/** `errors`: Kafka's codes in an answer that is there all the same. */
export interface Answered<T> {
  readonly answer: T
  readonly errors: readonly number[]
}

export class BrokerLine {
  readonly #connection: ReadingConnection
  readonly #pace: Pace

  private constructor(connection: ReadingConnection, pace: Pace) {
    this.#connection = connection
    this.#pace = pace
  }

  /** Rejects with the client's own error. */
  static async open(host: string, port: number, security: Security, pace: Pace): Promise<BrokerLine> {
    const { tls, sasl } = security
    const connection = new ReadingConnection('streamscape-live', {
      connectTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      ...(tls === undefined ? {} : { tls, tlsServerName: /^[\d.:]+$/.test(host) ? false : host }),
      ...(sasl === undefined ? {} : { sasl }),
    })
    // Told by the promise; without somebody who listens it would end the process.
    connection.on('error', () => {})
    if (sasl !== undefined) await pace.take(LOG_IN_REQUESTS)
    await connection.connect(host, port)
    return new BrokerLine(connection, pace)
  }

  get isOpen(): boolean {
    return this.#connection.isConnected()
  }

  /** An answer with Kafka's error codes in it is an answer; rejects when there is none. */
  async ask<A extends unknown[], T>(api: API<A, T>, ...words: A): Promise<Answered<T>> {
    await this.#pace.take()
    try {
      return { answer: await api.async(this.#connection, ...words), errors: [] }
    } catch (error) {
      const response = (error as { response?: T }).response
      if (!(error instanceof ResponseError) || response === undefined) throw error
      const codes = error.errors.map((one) => Number((one as { apiCode?: number }).apiCode ?? -1))
      return { answer: response, errors: codes }
    }
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }
}
