/** The facts of a frame that a situation is told from: of the brokers, of the links, and of who is held up. */
import type { SituationFacts, SituationKind } from '../../content/situations'
import type { BrokerState, FocusView, LinkView, Measures, PartitionView, Structure } from '../../protocol'
import { countIsr } from '../kit/count-isr'
import { formatSeconds, formatSetting } from '../kit/format'
import { isUntold, waitsForAll } from '../kit/is-untold'
import { findNextFencing, hasController, listSilences, readSessionMs } from '../kit/silence'

/** The partition that is spoken of. */
export interface Place {
  readonly view: PartitionView
  /** Broker that leads it as it is, not as the metadata has it, where that is known; -1 for none. */
  readonly leader: number
}

export function readPlace({ partitions }: Structure, focus: FocusView, { trouble }: Measures): Place {
  const number = trouble?.partition ?? focus.partition
  const found = partitions.find(({ topic, partition }) => topic === focus.topic && partition === number)
  const shown = focus.replicas.find((replica) => replica.state === 'leader')?.broker ?? -1
  const ofBroker = focus.replicas.map(({ broker }) => broker)
  // Of one whose creation is not known yet there is nothing but its name.
  const view = found ?? {
    topic: focus.topic,
    partition: number,
    leader: -1,
    leaderEpoch: 0,
    partitionEpoch: 0,
    replicas: ofBroker,
    isr: [],
    elr: [],
    observers: [],
    offline: [],
    minIsr: 0,
    accepting: false,
  }
  return { view, leader: number === focus.partition ? shown : view.leader }
}

export const isCut = ({ cutForward, cutBack }: LinkView): boolean => cutForward || cutBack
export const joins = ({ from, to }: LinkView, one: string, other: string): boolean =>
  (from === one && to === other) || (from === other && to === one)

export function siteOfBroker({ brokers }: Structure, id: number): string {
  return brokers.find((broker) => broker.id === id)?.site ?? ''
}

/** Links that were made worse and that a yes of this partition goes over: to who waits, to its members, to who tells them. */
export function listSlowWays(
  structure: Structure,
  { view, leader }: Place,
  held: readonly string[],
): readonly LinkView[] {
  const home = siteOfBroker(structure, leader)
  const ends = [
    ...structure.producers.filter(({ id }) => held.includes(id)).map(({ site }) => site),
    ...view.isr.map((id) => siteOfBroker(structure, id)),
    ...structure.controllers.filter(({ id }) => id === structure.quorum.leader).map(({ site }) => site),
  ]
  return structure.links.filter((link) => link.isWorse && !isCut(link) && ends.some((end) => joins(link, home, end)))
}

/** The facts as far as they have to do with what is said: who else is gone, and what else is cut, is another matter. */
export function narrowFacts(
  structure: Structure,
  { trouble }: Measures,
  facts: SituationFacts,
  kind: SituationKind,
  place: Place,
): SituationFacts {
  const nameOf = (id: string): string => structure.sites.find((site) => site.id === id)?.name ?? id
  const only = (brokers: readonly number[]): Partial<SituationFacts> => {
    const among = (ids: readonly number[]): number[] => ids.filter((id) => brokers.includes(id))
    const sites = new Set(brokers.map((id) => siteOfBroker(structure, id)))
    return {
      dark: facts.dark.filter((name) => [...sites].some((site) => nameOf(site) === name)),
      down: among(facts.down),
      paused: among(facts.paused),
      starting: among(facts.starting),
      leaving: among(facts.leaving),
      fenced: among(facts.fenced),
    }
  }
  const slow =
    trouble === null
      ? []
      : listSlowWays(structure, place, trouble.held).map(({ from, to }) => `${nameOf(from)} – ${nameOf(to)}`)
  const cut = tellWays(trouble?.ways ?? [], structure, nameOf)
  const ways = { cut, isOneWay: cut.length === 1 && cut[0].includes('→'), slow }
  switch (kind) {
    case 'waiting':
      return { ...facts, ...only(facts.missing), ...ways }
    case 'cutOff':
    case 'noCoordinator':
      return { ...facts, ...ways }
    case 'clearing':
      return { ...facts, slow }
    case 'noAnswer':
      return { ...facts, paused: facts.paused.filter((id) => id === place.leader), slow }
    case 'silent': {
      const sites = facts.silent.map((id) => siteOfBroker(structure, id))
      const links = structure.links.filter(
        (link) => isCut(link) && (sites.includes(link.from) || sites.includes(link.to)),
      )
      const near = links.map((link) => tellCut(link, nameOf))
      return { ...facts, ...only(facts.silent), cut: near, isOneWay: near.length === 1 && near[0].includes('→') }
    }
    default:
      return facts
  }
}

function tellCut({ from, to, cutForward, cutBack }: LinkView, nameOf: (site: string) => string): string {
  if (cutForward && cutBack) return `${nameOf(from)} – ${nameOf(to)}`
  return cutForward ? `${nameOf(from)} → ${nameOf(to)}` : `${nameOf(to)} → ${nameOf(from)}`
}

/** The links that were cut of those on which nothing passes; where there never was one, nothing is cut. */
function tellWays(
  ways: readonly (readonly [from: string, to: string])[],
  { links }: Structure,
  nameOf: (site: string) => string,
): readonly string[] {
  return links
    .filter((link) => isCut(link) && ways.some(([from, to]) => joins(link, from, to)))
    .map((link) => tellCut(link, nameOf))
}

export function readFacts(
  structure: Structure,
  focus: FocusView,
  measures: Measures,
  nowUs: number,
  { view, leader }: Place,
): SituationFacts {
  const nameOf = (id: string): string => structure.sites.find((site) => site.id === id)?.name ?? id
  const isDatacenter = (id: string): boolean => structure.brokers.some((broker) => broker.site === id)
  const darkSites = structure.sites.filter((site) => !site.up)
  // Where the promise is kept now: power alone holds no copy.
  const keepers = [...new Set(view.isr.map((id) => siteOfBroker(structure, id)))]
  const hasOthers = structure.sites.filter((site) => isDatacenter(site.id)).length > 1
  const isLit = (site: string): boolean => structure.sites.some((s) => s.id === site && s.up)
  const inState = (...states: readonly BrokerState[]): number[] =>
    structure.brokers.filter((b) => states.includes(b.state) && isLit(b.site)).map((b) => b.id)
  const fencingUs = findNextFencing(structure)
  const cut = structure.links.filter(isCut)
  const replicas = focus.replicas
  const isShown = view.partition === focus.partition
  const votes = (site: string): boolean => structure.controllers.some((controller) => controller.site === site)
  const silent = listSilences(structure).map(({ broker }) => broker)
  const slowDisks = listSlowDisks(structure, focus, (replica) => replica.inIsr)
  const slow = structure.links.filter((link) => link.isWorse && !isCut(link))
  const isClients = (site: string): boolean => !isDatacenter(site) && !votes(site)
  const absent = inState('stopped', 'crashed', 'paused', 'starting', 'shutting-down')
  const fenced = structure.brokers.filter((b) => b.fenced && b.state === 'running').map((b) => b.id)
  return {
    dark: darkSites.filter((site) => isDatacenter(site.id)).map((site) => site.name),
    darkVotes: darkSites.filter((site) => !isDatacenter(site.id) && votes(site.id)).map((site) => site.name),
    darkOther: darkSites.filter((site) => !isDatacenter(site.id)).map((site) => site.name),
    lit: keepers.length === 1 && hasOthers ? nameOf(keepers[0]) : '',
    inSync: measures.inSync,
    isr: isShown ? countIsr({ replicas }) : view.isr.length,
    minIsr: isShown ? measures.minIsr : view.minIsr,
    lost: measures.lost,
    down: inState('stopped', 'crashed'),
    paused: inState('paused'),
    starting: inState('starting'),
    leaving: inState('shutting-down'),
    fenced,
    left: fencingUs === null ? '' : formatSeconds((fencingUs - nowUs) / 1000),
    session: formatSetting(readSessionMs(structure)),
    lagging: isShown ? (replicas.find((r) => r.state === 'observer' && !r.isCaughtUp)?.broker ?? -1) : -1,
    held: replicas.filter((r) => r.throttledBytesPerSecond !== null && !r.inIsr).map((r) => r.broker),
    slowDisks,
    isLeadersDisk: slowDisks.includes(leader),
    // Who shuts down has left the in-sync set and copies no more.
    behindDisks: listSlowDisks(structure, focus, (replica) => replica.state === 'catching-up'),
    behind: replicas
      .filter((r) => r.state === 'catching-up' && !inState('shutting-down').includes(r.broker))
      .map((r) => r.broker),
    cut: cut.map((link) => tellCut(link, nameOf)),
    isOneWay: cut.length === 1 && cut[0].cutForward !== cut[0].cutBack,
    slow: slow.map(({ from, to }) => `${nameOf(from)} – ${nameOf(to)}`),
    isOfClients: (cut.length > 0 ? cut : slow).every(({ from, to }) => isClients(from) || isClients(to)),
    isOfCopies: slow.some((link) => carriesCopies(structure, focus.topic, link)),
    isBystander: [...absent, ...fenced].every((broker) => replicas.every((replica) => replica.broker !== broker)),
    ...readTroubleFacts(structure, measures, view),
    isLeaderSilent: silent.includes(leader),
    isUntold: isUntold(structure, focus.topic),
    waitsForAll: waitsForAll(structure, focus.topic),
    sendersDown: structure.producers.length > 0 && structure.producers.every((producer) => !producer.up),
    hasQuorum: structure.quorum.available,
    hasController: hasController(structure),
    silent,
    isGivenUp: structure.brokers.some((broker) => broker.isGivenUp && silent.includes(broker.id)),
    votesUp: structure.quorum.votersUp,
    voters: structure.quorum.voters,
    promoted: isShown
      ? replicas.filter((r) => r.state === 'promoted').map((r) => r.broker)
      : view.observers.filter((id) => view.isr.includes(id) && id !== leader),
    isOver: measures.withoutWritesUs > 0,
  }
}

type TroubleFact =
  | 'senders'
  | 'flow'
  | 'isClearing'
  | 'began'
  | 'isWayBack'
  | 'isConnected'
  | 'isWayThere'
  | 'isLeaderDown'
  | 'elected'
  | 'isNobodyThere'
  | 'missing'
  | 'isUnheard'

/** Of who is held up, and by what. */
function readTroubleFacts(
  structure: Structure,
  { flow, trouble }: Measures,
  view: PartitionView,
): Pick<SituationFacts, TroubleFact> {
  const nameClient = (id: string): string => structure.producers.find((p) => p.id === id)?.name ?? id
  return {
    senders: (trouble?.held ?? flow.held).map(nameClient),
    flow: flow.answer,
    isClearing: trouble?.isClearing ?? false,
    began: trouble?.began ?? null,
    isWayBack: trouble?.isWayBack ?? false,
    isConnected: trouble?.isConnected ?? false,
    isWayThere: trouble?.isWayThere ?? false,
    isLeaderDown: trouble?.reason === 'leader-down',
    isNobodyThere: structure.brokers.every(
      (broker) => !view.replicas.includes(broker.id) || broker.fenced || broker.state !== 'running',
    ),
    elected: trouble?.reason === 'no-leader' ? view.leader : -1,
    missing: trouble?.missing ?? [],
    isUnheard: trouble?.isUnheard ?? false,
  }
}

/** Ids of the brokers whose disk is slow and whose replica, of those that are shown, is such a one. */
function listSlowDisks(
  { brokers }: Structure,
  { replicas }: FocusView,
  isSuch: (replica: FocusView['replicas'][number]) => boolean,
): number[] {
  return brokers
    .filter(({ id, state, diskBytesPerSecond }) => {
      const isMember = replicas.some((replica) => replica.broker === id && isSuch(replica))
      return diskBytesPerSecond !== null && state === 'running' && isMember
    })
    .map(({ id }) => id)
}

/** Between a leader of the topic and a member of its in-sync set: a yes with acks=all waits for what goes over it. */
function carriesCopies(structure: Structure, name: string, link: LinkView): boolean {
  return structure.partitions.some(
    ({ topic, leader, isr }) =>
      topic === name &&
      isr.some((member) => joins(link, siteOfBroker(structure, leader), siteOfBroker(structure, member))),
  )
}
