/**
 * A file of client settings (`client.properties`) as TLS and SASL of the bridge. The one thing a reader would get wrong: no
 * message here holds a value of the file, because any of them may be a password.
 */
import { readFileSync } from 'node:fs'
import type { ConnectionOptions as TlsOptions } from 'node:tls'
import type { SASLOptions } from '@platformatic/kafka'

export interface Security {
  readonly tls: TlsOptions | undefined
  readonly sasl: SASLOptions | undefined
}

export const PLAINTEXT: Security = { tls: undefined, sasl: undefined }

const MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const
const KNOWN = [
  'security.protocol',
  'sasl.mechanism',
  'sasl.jaas.config',
  'ssl.truststore.type',
  'ssl.truststore.location',
  'ssl.truststore.certificates',
  'ssl.keystore.type',
  'ssl.keystore.location',
  'ssl.keystore.certificate.chain',
  'ssl.keystore.key',
  'ssl.key.password',
  'ssl.endpoint.identification.algorithm',
]

/** A sentence with the setting and its cure, and never its value. */
export class BadProperties extends Error {}

/** Settings of other matters are ignored. Throws BadProperties. */
export function readSecurity(text: string): Security {
  const settings = parseProperties(text)
  const odd = [...settings.keys()].find((key) => /^(ssl|sasl|security)\./.test(key) && !KNOWN.includes(key))
  if (odd !== undefined) throw new BadProperties(`${showKey(odd)} is not known to the bridge. Use ${KNOWN.join(', ')}.`)
  const protocol = settings.get('security.protocol') ?? 'PLAINTEXT'
  if (!['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'].includes(protocol))
    throw new BadProperties('security.protocol: write PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL.')
  return {
    tls: protocol.endsWith('SSL') ? readTls(settings) : undefined,
    sasl: protocol.startsWith('SASL') ? readSasl(settings) : undefined,
  }
}

function readTls(settings: ReadonlyMap<string, string>): TlsOptions {
  for (const key of ['ssl.truststore.type', 'ssl.keystore.type'])
    if ((settings.get(key) ?? 'PEM') !== 'PEM') throw new BadProperties(`${key}: only PEM is read here.`)
  const keystore = readPem(settings, 'ssl.keystore.location')
  return {
    ca: settings.get('ssl.truststore.certificates') ?? readPem(settings, 'ssl.truststore.location'),
    cert: settings.get('ssl.keystore.certificate.chain') ?? keystore,
    key: settings.get('ssl.keystore.key') ?? keystore,
    passphrase: settings.get('ssl.key.password'),
    ...(settings.get('ssl.endpoint.identification.algorithm') === '' ? { checkServerIdentity: () => undefined } : {}),
  }
}

function readPem(settings: ReadonlyMap<string, string>, key: string): string | undefined {
  const path = settings.get(key)
  if (path === undefined) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new BadProperties(`${key}: the file cannot be read. Check the path.`)
  }
  if (!text.includes('-----BEGIN')) throw new BadProperties(`${key}: only PEM is read here; convert the keystore.`)
  return text
}

function readSasl(settings: ReadonlyMap<string, string>): SASLOptions {
  const mechanism = MECHANISMS.find((name) => name === settings.get('sasl.mechanism'))
  if (mechanism === undefined) throw new BadProperties(`sasl.mechanism: write ${MECHANISMS.join(', ')}.`)
  const jaas = settings.get('sasl.jaas.config') ?? ''
  const [username, password] = ['username', 'password'].map((name) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`).exec(jaas)
    return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2]
  })
  if (username === undefined || password === undefined)
    throw new BadProperties('sasl.jaas.config: it needs username="…" and password="…".')
  return { mechanism, username, password }
}

/** As `Properties.load` reads it: comments, continued lines, escapes. */
function parseProperties(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  const lines = text.replace(/\\(?:\r\n|\n|\r)[ \t]*/g, '').split(/\r\n|\n|\r/)
  for (const line of lines) {
    const found = /^\s*((?:[^\s=:#!\\]|\\.)(?:[^\s=:\\]|\\.)*)\s*[=:\s]?\s*(.*)$/.exec(line)
    if (found !== null) settings.set(unescapeProperty(found[1]), unescapeProperty(found[2]))
  }
  return settings
}

function unescapeProperty(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, sign: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return { n: '\n', r: '\r', t: '\t', f: '\f' }[sign] ?? sign
  })
}

const showKey = (key: string): string => key.replace(/[^\w.-]/g, '?').slice(0, 80)
