/** Was an einer Einstellung nicht stimmt. Was Kafka selbst dazu sagt, bleibt, wie Kafka es sagt; der Rat ist deutsch. */

type Scope = { readonly scope: 'topic' | 'broker' | 'producer' | 'consumer' }
type Default = { readonly fallback: string }
type Least = { readonly least: number }

const SCOPES = { topic: 'Topics', broker: 'Broker', producer: 'Producer', consumer: 'Consumer' }
const tellDefault = ({ fallback }: Default): string => `Der Default ist ${fallback === '' ? 'leer' : fallback}.`
const tellUnknown = ({ scope }: Scope): string =>
  `Die Simulation kennt für ${SCOPES[scope]} keine Einstellung dieses Namens.`
/** Its own words stand in quotes, so that nobody takes them for a sentence of ours that was left in English. */
const saysKafka = (words: string): string => `Kafka lehnt das ab: „${words.replace(/\.$/, '')}“.`
const OR_OFF = 'oder enable.idempotence auf false.'

export const SETTING_FAULTS = {
  'setting-unknown': ({ scope }: Scope) => ({
    message: tellUnknown({ scope }),
    cure: 'Die Schreibweise prüfen oder sie entfernen.',
  }),
  'setting-is-placement': ({ scope }: Scope) => ({
    message: tellUnknown({ scope }),
    cure: 'Sie als "placement" des Topics schreiben.',
  }),
  'setting-not-simulated': ({ scope }: Scope) => ({
    message: `Das ist eine richtig geschriebene Einstellung von Kafka für ${SCOPES[scope]}, die nicht simuliert wird.`,
    cure: 'Sie weglassen: Nichts hier hängt von ihr ab.',
  }),
  'setting-integer': ({ min, max, fallback }: Default & { readonly min: number; readonly max: number }) => ({
    message: `Hier muss eine ganze Zahl von ${min} bis ${max} stehen.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-fraction': ({ min, max, fallback }: Default & { readonly min: number; readonly max: number }) => ({
    message: `Hier muss eine Zahl von ${min} bis ${max} stehen.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-boolean': ({ fallback }: Default) => ({
    message: 'Hier muss true oder false stehen.',
    cure: tellDefault({ fallback }),
  }),
  'setting-choice': ({ choices, fallback }: Default & { readonly choices: string }) => ({
    message: `Hier muss eines davon stehen: ${choices}.`,
    cure: tellDefault({ fallback }),
  }),
  'setting-replicas': ({ fallback }: Default) => ({
    message: 'Hier muss * für alle Replicas stehen oder eine Liste Partition:Broker mit Kommas, etwa 0:1,0:2.',
    cure: tellDefault({ fallback }),
  }),
  'setting-text': ({ max, fallback }: Default & { readonly max: number }) => ({
    message: `Hier muss Text mit höchstens ${max} Zeichen stehen.`,
    cure: tellDefault({ fallback }),
  }),
  'delivery-timeout': ({ least }: Least) => ({
    message: saysKafka('delivery.timeout.ms should be equal to or larger than linger.ms + request.timeout.ms.'),
    cure: `Mindestens ${least} einstellen oder weglassen.`,
  }),
  'idempotence-acks': () => ({
    message: saysKafka(
      'Must set acks to all in order to use the idempotent producer. Otherwise we cannot guarantee idempotence.',
    ),
    cure: `acks auf "all" setzen, ${OR_OFF}`,
  }),
  'idempotence-retries': () => ({
    message: saysKafka('Must set retries to non-zero when using the idempotent producer.'),
    cure: `retries über 0 setzen, ${OR_OFF}`,
  }),
  'idempotence-in-flight': () => ({
    message: saysKafka('Must set max.in.flight.requests.per.connection to at most 5 to use the idempotent producer.'),
    cure: `max.in.flight.requests.per.connection auf höchstens 5 setzen, ${OR_OFF}`,
  }),
  'transactional-idempotence': () => ({
    message: saysKafka('Cannot set a transactional.id without also enabling idempotence.'),
    cure: 'enable.idempotence, acks und retries bei ihren Defaults lassen, oder transactional.id weglassen.',
  }),
  'transaction-timeout': ({ most }: { readonly most: number }) => ({
    message: saysKafka(
      'The transaction timeout is larger than the maximum value allowed by the broker (as configured by transaction.max.timeout.ms).',
    ),
    cure: `Höchstens ${most} einstellen.`,
  }),
  'heartbeat-session': ({ session }: { readonly session: number }) => ({
    message: saysKafka('Heartbeat must be set lower than the session timeout.'),
    cure: `Unter ${session} einstellen, am besten auf ein Drittel von session.timeout.ms.`,
  }),
  'classic-setting': ({ setting }: { readonly setting: string }) => ({
    message: saysKafka(`${setting} cannot be set when group.protocol=CONSUMER`),
    cure: 'Weglassen: Mit group.protocol=consumer entscheidet das der Broker.',
  }),
  'consumer-setting': ({ setting }: { readonly setting: string }) => ({
    message: saysKafka(`${setting} cannot be set when group.protocol=CLASSIC`),
    cure: 'Weglassen, oder group.protocol auf „consumer“ stellen.',
  }),
  'session-range': ({ least, most }: Least & { readonly most: number }) => ({
    message: saysKafka(
      'The session timeout is not within the range allowed by the broker (as configured by group.min.session.timeout.ms and group.max.session.timeout.ms).',
    ),
    cure: `Von ${least} bis ${most} einstellen.`,
  }),
  'fetch-wait-socket': ({ most }: { readonly most: number }) => ({
    message: saysKafka(
      'replica.socket.timeout.ms should always be at least replica.fetch.wait.max.ms to prevent unnecessary socket timeouts',
    ),
    cure: `Höchstens ${most} einstellen.`,
  }),
  'fetch-wait-lag': ({ most }: { readonly most: number }) => ({
    message: saysKafka(
      'replica.fetch.wait.max.ms should always be less than or equal to replica.lag.time.max.ms to prevent frequent changes in ISR',
    ),
    cure: `Höchstens ${most} einstellen.`,
  }),
}
