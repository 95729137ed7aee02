/** What can be wrong with a scenario or a session whose values are good each by itself: names, topics, placements, time. */
import { PLACEMENT_FAULTS } from '../core'

type FaultText = {
  readonly message: string
  readonly cure: string
}
type WithCure<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer Given) => string ? (...given: Given) => FaultText : never
}

/** The same cure for a whole table of messages. */
function withCure<T extends Readonly<Record<string, (values: never) => string>>>(table: T, cure: string): WithCure<T> {
  const entries = Object.entries(table).map(([code, tell]) => [
    code,
    (values: never) => ({ message: tell(values), cure }),
  ])
  return Object.fromEntries(entries) as WithCure<T>
}

const CHECK_NAME = 'Check the name, or add the topic.'
const ADD_LINK = 'Add a link between them, or a defaultLink.'
const COPY_AGAIN = 'Copy the whole link again from where it was shared.'

type Count = {
  readonly count: number
}
type Most = {
  readonly most: number
}
type Known = {
  readonly known: string
}
type Sizes = {
  readonly wanted: number
  readonly brokers: number
}
type Lists = {
  readonly lists: number
  readonly partitions: number
}

/** What a name of a command may mean. */
export type NamedThing = 'site' | 'broker' | 'controller' | 'topic' | 'producer' | 'consumer' | 'system'

export const SCENARIO_FAULTS = {
  'no-site': ({ known }: Known) => ({
    message: 'There is no site with this id.',
    cure: `Use one of ${known}.`,
  }),
  'no-broker': () => ({ message: 'There is no broker with this id.', cure: 'Name a broker.' }),
  'no-topic': () => ({ message: 'There is no topic of this name.', cure: CHECK_NAME }),
  'no-transactional-id': () => ({
    message: 'Only a producer with a transactional.id writes in transactions.',
    cure: 'Give it a transactional.id, or take away "transactions".',
  }),
  'no-source': () => ({ message: 'There is no consumer with this id.', cure: 'Name a consumer.' }),
  'source-commits': () => ({
    message: 'What is processed in transactions is read by a group, and only the transactions commit its offsets.',
    cure: 'Give the consumer a group.id and set enable.auto.commit to false.',
  }),
  'topic-exists': () => ({ message: 'This topic exists already.', cure: 'Choose another name.' }),
  'same-ends': () => ({ message: 'A link joins two different sites.', cure: 'Change one end.' }),
  'joined-already': () => ({
    message: 'These sites are joined already.',
    cure: 'Give both directions in one link (backLatencyMs).',
  }),
  'not-joined': () => ({ message: 'No link joins these two sites.', cure: 'Name two sites that are joined.' }),
  'no-replica': () => ({ message: 'A partition needs at least one replica.', cure: 'Name its brokers.' }),
  'twin-broker': () => ({ message: 'A broker stands twice in this list.', cure: 'Name each broker once.' }),
  'no-partition': ({ count }: Count) => ({
    message: `The topic has ${count} partition(s), numbered from 0.`,
    cure: 'Lower the number.',
  }),
  'no-such-name': ({ what }: { readonly what: NamedThing }) => ({
    message: `The scenario has no such ${what}.`,
    cure: 'Check the name.',
  }),
  'no-watched-topic': () => ({ message: 'There is no topic of this name.', cure: 'Name a topic of this scenario.' }),
  'node-id-taken': () => ({
    message: 'A broker has this id; in KRaft each process needs its own node.id.',
    cure: 'Choose another.',
  }),
  'sites-apart': () => ({ message: 'No link joins these two sites.', cure: ADD_LINK }),
  'partitions-most': ({ most }: Most) => ({
    message: `All topics together have more than ${most} partitions.`,
    cure: 'Lower the numbers of partitions.',
  }),
  'not-topic-name': () => ({
    message: 'This is not a legal topic name.',
    cure: 'Use letters, digits, dots, hyphens and underscores.',
  }),
  'brokers-few': ({ count }: Count) => ({
    message: `There are only ${count} brokers.`,
    cure: 'Lower it, or add brokers.',
  }),
  'rack-small': ({ wanted, brokers }: Sizes) => ({
    message: `The placement needs ${wanted} broker(s) with this rack, but there are ${brokers}.`,
    cure: 'Lower the counts, or give more brokers this rack.',
  }),
  'assignment-count': ({ lists, partitions }: Lists) => ({
    message: `${lists} replica lists for ${partitions} partitions.`,
    cure: 'Give one list for each partition.',
  }),
  'assignment-breaks-placement': () => ({
    message: 'The assignment does not satisfy the placement (sync replicas first, then observers).',
    cure: 'Change the list, or leave the assignment out.',
  }),
  'placement-replicas': ({ count, most }: Count & Most) => ({
    message: `The placement asks for ${count} replicas; at most ${most} are supported.`,
    cure: 'Lower the counts.',
  }),
  'replication-factor-given': () => ({
    message: 'The replication factor is given by the placement or the assignment.',
    cure: 'Remove replicationFactor.',
  }),
  ...withCure(PLACEMENT_FAULTS, 'See Confluent’s documentation of replica placement.'),
  'commands-disorder': () => ({ message: 'The commands are not in order of time.', cure: 'Sort them by time.' }),
  'link-too-long': ({ most }: Most) => ({
    message: `The link has more than ${most} characters.`,
    cure: 'Save the session as a file instead.',
  }),
  'link-too-large': ({ most }: Most) => ({
    message: `The session in the link has more than ${most} bytes.`,
    cure: 'Save it as a file instead.',
  }),
  'not-link': () => ({
    message: 'This is not a link to a session.',
    cure: COPY_AGAIN,
  }),
  'link-other-world': ({ world }: { readonly world: string }) => ({
    message: `The world ${world} of this page is not the one that the link was made of.`,
    cure: 'Ask for the long link, which holds the whole world.',
  }),
  'link-damaged': () => ({
    message: 'The link is damaged or incomplete.',
    cure: COPY_AGAIN,
  }),
  'link-version': ({ version, own }: { readonly version: string; readonly own: number }) => ({
    message: `The link has version ${version}; this page reads version ${own}.`,
    cure: 'Reload the page, or open the link with the page it came from.',
  }),
}
