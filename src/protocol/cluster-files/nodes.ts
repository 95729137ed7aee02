/**
 * The processes of a world as services: their names, addresses and `server.properties`. The one thing a reader would get
 * wrong: a service is named by its number alone, because a number can be no code.
 */
import type { BrokerSpec, Configs, ControllerSpec, Scenario } from '../../core'
import { oneLine, propertyLine } from './quoting'

/** Inside the network of the containers. */
export const INTERNAL_PORT = 19_092
const HOST_PORT = 9_092
const CONTROLLER_PORT = 9_093
/** Of the first broker on the machine that runs the containers; the next ones count on. */
const FIRST_PUBLISHED_PORT = 29_092

export interface Service {
  readonly name: string
  readonly id: number
  readonly site: string
  readonly rack: string | null
  /** `server.properties`. */
  readonly file: string
  readonly properties: string
  /** On loopback of the machine; null for controllers. */
  readonly publishedPort: number | null
}

export const brokerService = (id: number): string => `broker-${wholeNumber(id)}`
export const controllerService = (id: number): string => `controller-${wholeNumber(id)}`

export function listServices(scenario: Scenario): Service[] {
  const { brokers, controllers } = scenario
  return [
    ...controllers.map((controller) => toService(scenario, controller, null)),
    ...brokers.map((broker, i) => toService(scenario, broker, FIRST_PUBLISHED_PORT + i)),
  ]
}

/** Addresses of all brokers, for clients inside the network and on the machine. */
export function bootstrapOf(scenario: Scenario, from: 'inside' | 'outside'): string {
  return scenario.brokers
    .map(({ id }, i) =>
      from === 'inside' ? `${brokerService(id)}:${INTERNAL_PORT}` : `localhost:${FIRST_PUBLISHED_PORT + i}`,
    )
    .join(',')
}

/** Settings that the cluster has: those of the simulation alone are left out, and Confluent's where there is only Kafka. */
export function realConfigs(configs: Configs, isConfluent: boolean): [key: string, value: string][] {
  return Object.entries(configs)
    .filter(([key]) => !key.startsWith('streamscape.') && (isConfluent || !key.startsWith('confluent.')))
    .map(([key, value]) => [key, String(value)])
}

/** Whether the world asks for what only Confluent Server has: placement constraints, and with them observers. */
export function needsConfluent({ topics, cluster }: Scenario): boolean {
  return (
    topics.some(({ placement }) => placement !== null) ||
    (cluster.configs['confluent.log.placement.constraints'] ?? '') !== ''
  )
}

function toService(scenario: Scenario, node: BrokerSpec | ControllerSpec, publishedPort: number | null): Service {
  const broker = 'rack' in node ? node : null
  const name = broker === null ? controllerService(node.id) : brokerService(node.id)
  return {
    name,
    id: wholeNumber(node.id),
    site: node.site,
    rack: broker?.rack ?? null,
    file: `properties/${name}.properties`,
    properties: writeProperties(scenario, node, publishedPort),
    publishedPort,
  }
}

function writeProperties(scenario: Scenario, node: BrokerSpec | ControllerSpec, publishedPort: number | null): string {
  const broker = 'rack' in node ? node : null
  const voters = scenario.controllers.map(({ id }) => `${wholeNumber(id)}@${controllerService(id)}:${CONTROLLER_PORT}`)
  const isConfluent = needsConfluent(scenario)
  const own = new Map(realConfigs(scenario.cluster.configs, isConfluent))
  for (const [key, value] of realConfigs(broker?.configs ?? {}, isConfluent)) own.set(key, value)
  const name = broker === null ? controllerService(node.id) : brokerService(node.id)
  const lines: (readonly [string, string])[] = [
    ['process.roles', broker === null ? 'controller' : 'broker'],
    ['node.id', String(wholeNumber(node.id))],
    ...(typeof broker?.rack === 'string' ? ([['broker.rack', broker.rack]] as const) : []),
    ['controller.quorum.voters', voters.join(',')],
    ['controller.listener.names', 'CONTROLLER'],
    ['listener.security.protocol.map', 'CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,HOST:PLAINTEXT'],
    ...(broker === null
      ? ([['listeners', `CONTROLLER://:${CONTROLLER_PORT}`]] as const)
      : ([
          ['inter.broker.listener.name', 'INTERNAL'],
          ['listeners', `INTERNAL://:${INTERNAL_PORT},HOST://:${HOST_PORT}`],
          ['advertised.listeners', `INTERNAL://${name}:${INTERNAL_PORT},HOST://localhost:${publishedPort}`],
        ] as const)),
    ['log.dirs', '/var/lib/kafka/data'],
    ...own,
  ]
  return [
    `# ${broker === null ? 'Controller' : 'Broker'} ${node.id} at ${oneLine(node.site)}.`,
    ...lines.map(([key, value]) => propertyLine(key, value)),
    '',
  ].join('\n')
}

export const CONTAINER_PORT = HOST_PORT

/** Throws a RangeError for what is no number: nothing else may become a name of a service. */
function wholeNumber(id: number): number {
  if (!Number.isSafeInteger(id) || id < 0) throw new RangeError('A node.id is a whole number of 0 or more.')
  return id
}
