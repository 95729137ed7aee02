/** What the cluster asks before it takes or gives a batch. The one thing to know: in peace each answers at once. */
import { failConsumer } from '../../clients/consumer-failure'
import { ErrorCode } from '../../error-codes'
import type { Extension } from '../../extension'
import { tell } from '../../log/tell'
import { findBusiness } from '../books/company'
import { isNews } from '../books/governance-state'
import { authorizeWrite, onRejected, validateBatch } from './enforcement'
import { denialText, isAllowed, principalOf } from './roles'

type Guards = Required<Pick<Extension, 'authorizeWrite' | 'validate' | 'onRejected' | 'mayRead' | 'onReadDenied'>>

const DENIED = 'TopicAuthorizationException'

/** Does a reader stand still because it may not read, and not at a bad record? */
export function isReadDenied(error: string): boolean {
  return error.startsWith(DENIED)
}

export const governanceGuards: Guards = {
  authorizeWrite: (world, producer) => {
    const governance = findBusiness(world)?.governance ?? null
    return governance === null ? ErrorCode.NONE : authorizeWrite(world, governance, producer)
  },
  validate: (world, producer, batch) => {
    const governance = findBusiness(world)?.governance ?? null
    return governance === null ? ErrorCode.NONE : validateBatch(world, governance, producer, batch)
  },
  onRejected: (world, producer, batch, error) => {
    const business = findBusiness(world)
    if (business?.governance) onRejected(world, business, business.governance, producer, batch, error)
  },
  mayRead: (world, n, partition) => {
    const governance = findBusiness(world)?.governance ?? null
    if (governance === null || !governance.roles.on) return true
    const { topics, partitions, consumers } = world.state
    return isAllowed(governance, principalOf(consumers[n].id), 'Read', topics[partitions.topic[partition]].name)
  },
  onReadDenied: (world, n, partition) => {
    const governance = findBusiness(world)?.governance ?? null
    const { topics, partitions, consumers } = world.state
    const position = consumers[n].positions.find((candidate) => candidate.partition === partition)
    if (governance === null || position === undefined) return
    const topic = topics[partitions.topic[partition]].name
    const error = `${DENIED}: Not authorized to access topics: [${topic}]`
    failConsumer(world, n, partition, position.position, error)
    const principal = principalOf(consumers[n].id)
    if (isNews(governance, `TOPIC_AUTHORIZATION_FAILED ${principal} reads ${topic}`))
      tell(world, { kind: 'AccessDenied', principal, topic, message: denialText(principal, 'Read', topic) }, -1)
  },
}
