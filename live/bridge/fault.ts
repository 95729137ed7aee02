/** Why there is no picture, as a code that page and terminal have words for. */
import type { LiveFault, LiveFaultCode } from '../../src/protocol/live/index.ts'

export class Fault extends Error {
  readonly fault: LiveFault
  constructor(code: LiveFaultCode, address: string, reason = '') {
    super(code)
    this.fault = { code, address, reason }
  }
}

/** Names of errors as the system, OpenSSL and Kafka write them; nothing else of an error's text is passed on. */
const NAME = /^[A-Z][A-Z0-9_]{2,60}$/

/** What an error of the client is. The one thing a reader would get wrong: its text is dropped, as it may hold anything. */
export function toFault(error: unknown, address: string, wasThere: boolean): Fault {
  if (error instanceof Fault) return error
  const chain: { code?: unknown; apiId?: unknown; cause?: unknown; errors?: unknown }[] = []
  collect(error, chain)
  const names = chain.flatMap(({ code, apiId }) =>
    [apiId, code].filter((name): name is string => typeof name === 'string' && NAME.test(name)),
  )
  const reason = names.find((name) => !name.startsWith('PLT_')) ?? ''
  if (names.includes('PLT_KFK_AUTHENTICATION') || /SASL|AUTHENTICATION/.test(reason))
    return new Fault('log-in', address, reason)
  if (/AUTHORIZATION/.test(reason)) return new Fault('no-rights', address, reason)
  if (/^(CERT|ERR_TLS|ERR_SSL|DEPTH|SELF_SIGNED|UNABLE_TO)|EPROTO/.test(reason))
    return new Fault('tls', address, reason)
  if (/UNSUPPORTED_VERSION/.test(reason)) return new Fault('too-old', address, reason)
  if (wasThere) return new Fault('gone', address, reason)
  return new Fault(/^E[A-Z]+$/.test(reason) && reason !== 'EPIPE' ? 'unreachable' : 'not-kafka', address, reason)
}

function collect(error: unknown, chain: object[]): void {
  if (typeof error !== 'object' || error === null || chain.includes(error) || chain.length > 20) return
  chain.push(error)
  const { cause, errors } = error as { cause?: unknown; errors?: unknown }
  collect(cause, chain)
  if (Array.isArray(errors)) for (const one of errors) collect(one, chain)
}
