/** Why there is no picture, for the terminal; the page has its own words in the visitor's language. */
import type { LiveFault } from '../../src/protocol/live/index.ts'

export function tellLiveFault({ code, address, reason }: LiveFault): string {
  const why = reason === '' ? '' : ` (${reason})`
  switch (code) {
    case 'unreachable':
      return `Nobody answers at ${address}${why}. Check host and port, and that the cluster runs.`
    case 'not-kafka':
      return `What answers at ${address} does not speak Kafka's protocol${why}. A listener with TLS or SASL needs --properties.`
    case 'too-old':
      return `The broker at ${address} is too old${why}: the bridge needs Apache Kafka 4.0 or newer.`
    case 'log-in':
      return `The broker at ${address} refuses the log-in${why}. Check sasl.* in the file of --properties.`
    case 'tls':
      return `The broker at ${address} and the bridge do not agree on TLS${why}. Check ssl.* in the file of --properties.`
    case 'no-rights':
      return `The log-in may not ask ${address} for anything${why}. It needs DESCRIBE on the cluster and on topics.`
    case 'gone':
      return `The cluster at ${address} no longer answers${why}. The bridge goes on trying.`
  }
}
