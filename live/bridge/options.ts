/** The arguments of `npm run live`. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BadProperties, PLAINTEXT, readSecurity, type Security } from './properties.ts'
import type { Address } from './watch.ts'

export const HELP = `Shows a real Apache Kafka in the page. It only reads; live/README.md says what it may send.

  npm run live -- --bootstrap HOST:PORT[,HOST:PORT] [--properties FILE] [--topic NAME …] [--port N] [--no-open]

  --bootstrap     a broker, or several; the others are found through it
  --properties    a file of client settings: security.protocol, sasl.*, ssl.* (PEM)
  --topic NAME    look at this topic; may be given several times. All topics when left out
  --port N        of the page, on 127.0.0.1 only; 4171 when left out, 0 for any
  --no-open       only print the address

Exit code 0: ended with Ctrl+C. 1: it could not begin. 2: bad input.
`

export interface LiveOptions {
  readonly bootstrap: readonly Address[]
  readonly security: Security
  readonly topics: readonly string[]
  readonly port: number
  readonly opens: boolean
}

const PORT = 4171

/** A sentence with its cure where something is wrong, 'help' where help is asked for. */
export function readLiveArguments(args: readonly string[]): LiveOptions | string {
  let values: {
    bootstrap?: string
    properties?: string
    topic?: string[]
    port?: string
    'no-open'?: boolean
    help?: boolean
  }
  try {
    values = parseArgs({
      args: [...args],
      options: {
        bootstrap: { type: 'string' },
        properties: { type: 'string' },
        topic: { type: 'string', multiple: true },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch {
    return 'A flag is not known or lacks its value. Use --bootstrap, --properties, --topic, --port, --no-open, --help.'
  }
  if (values.help === true) return 'help'
  if (values.bootstrap === undefined) return 'A broker is needed: write --bootstrap HOST:PORT.'
  const bootstrap = values.bootstrap.split(',').map((text) => readAddress(text.trim()))
  if (bootstrap.includes(null)) return '--bootstrap: write HOST:PORT, e.g. localhost:9092; several with commas.'
  const port = Number(values.port ?? PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return '--port: write a number from 0 to 65535.'
  const topics = values.topic ?? []
  if (topics.some((name) => !/^[\w.-]{1,249}$/.test(name))) return '--topic: Kafka has no topic of such a name.'
  const security = loadSecurity(values.properties)
  if (typeof security === 'string') return security
  return {
    bootstrap: bootstrap.filter((one) => one !== null),
    security,
    topics,
    port,
    opens: values['no-open'] !== true,
  }
}

/** null for what is none. A user or password before an `@` is none either, and is never said again. */
function readAddress(text: string): Address | null {
  const found = /^(?:\[([\da-fA-F:]+)\]|([\w.-]+)):(\d{1,5})$/.exec(text)
  const port = Number(found?.[3])
  return found === null || port < 1 || port > 65_535 ? null : { host: found[1] ?? found[2], port }
}

function loadSecurity(file: string | undefined): Security | string {
  if (file === undefined) return PLAINTEXT
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return '--properties: the file cannot be read. Check the path.'
  }
  try {
    return readSecurity(text)
  } catch (error) {
    if (error instanceof BadProperties) return `--properties: ${error.message}`
    throw error
  }
}
