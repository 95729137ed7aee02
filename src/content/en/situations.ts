/**
 * What is going on, in one caption, one line of Iris and one title. The one thing a reader would get wrong: nothing
 * here may be said that is not so at that very instant; each function is called with the facts of a frame, and a
 * sentence that needs a fact which may be missing says something else without it.
 *
 * The rod is a picture for the promise that a write makes with acks=all and min.insync.replicas.
 */
import { mark, type Sentence, say } from '../sentence'
import { listNames } from './pieces'

export interface SituationFacts {
  /** Names of datacenters that are dark. */
  readonly dark: readonly string[]
  /** Of tie-breakers and of places of clients. */
  readonly darkOther: readonly string[]
  /** Those of them that hold votes of the controllers. */
  readonly darkVotes: readonly string[]
  /** Name of the only datacenter of several in which members of the in-sync set are, or empty. */
  readonly lit: string
  /** Members of the in-sync set that answer. */
  readonly inSync: number
  /** Members as the metadata has it. */
  readonly isr: number
  readonly minIsr: number
  readonly lost: number
  /** Brokers whose process does not run. */
  readonly down: readonly number[]
  /** Brokers whose process stands still and will go on. */
  readonly paused: readonly number[]
  /** Brokers that start. */
  readonly starting: readonly number[]
  /** Brokers that were asked to stop, and have left the in-sync sets first. */
  readonly leaving: readonly number[]
  /** Brokers that live and are fenced. */
  readonly fenced: readonly number[]
  /** Until the controllers give up those who are silent, e.g. '4.2 s'; empty while no controller counts. */
  readonly left: string
  /** How long they wait for a heartbeat, e.g. '9 s'. */
  readonly session: string
  /** An observer that is alive and has fallen behind; -1 when there is none. */
  readonly lagging: number
  /** Brokers that the controllers have missed for longer than a late heartbeat explains. */
  readonly silent: readonly number[]
  /** The active controller has fenced one of these, and a majority has yet to store that. */
  readonly isGivenUp: boolean
  /** Members of the in-sync set, as its leader knows it, that do not answer the leader. */
  readonly missing: readonly number[]
  /** All of these were struck off, and the leader, who has not heard it, still waits for them. */
  readonly isUnheard: boolean
  /** Replicas that are told to fetch nothing, or slowly. */
  readonly held: readonly number[]
  /** Members of the in-sync set whose disk is slow. */
  readonly slowDisks: readonly number[]
  /** The leader is one of these. */
  readonly isLeadersDisk: boolean
  /** Of those who are behind, whose disk is slow. */
  readonly behindDisks: readonly number[]
  /** Live sync replicas outside of the in-sync set. */
  readonly behind: readonly number[]
  /** Links that are cut in both directions, or in one, as 'A – B' and 'A → B'. */
  readonly cut: readonly string[]
  readonly isOneWay: boolean
  /** It is the way of the answers that is cut, and that alone. */
  readonly isWayBack: boolean
  /** One of those who are held up has a connection to the leader; a new one needs the way there and the way back. */
  readonly isConnected: boolean
  /** No request of those who are held up arrives. */
  readonly isWayThere: boolean
  /** Links that were made slower or lossy. */
  readonly slow: readonly string[]
  /** Each of the links that are cut, else of those that are slow, leads to a place where neither broker nor vote is. */
  readonly isOfClients: boolean
  /** One of those that are slow lies between a leader of the topic and a member of its in-sync set. */
  readonly isOfCopies: boolean
  /** Those that do not run hold no replica of the partition that is shown. */
  readonly isBystander: boolean
  /** Names of producers that are held up. */
  readonly senders: readonly string[]
  readonly flow: 'yes' | 'partly' | 'no' | 'idle'
  /** The obstacle is gone and the first record is on its way. */
  readonly isClearing: boolean
  /** What it was that stood in the way; null when nothing did. */
  readonly began:
    | 'no-leader'
    | 'leader-down'
    | 'below-min-isr'
    | 'isr-silent'
    | 'cut-off'
    | 'stale-leader'
    | 'no-answer'
    | null
  /** The leader itself has not been heard lately. */
  readonly isLeaderSilent: boolean
  /** Everybody who writes to the topic does so with acks=0, so that nobody is told of anything. */
  readonly isUntold: boolean
  /** Somebody writes to the topic with acks=all. */
  readonly waitsForAll: boolean
  /** By the metadata somebody leads, whose process does not run. */
  readonly isLeaderDown: boolean
  /** Whom the controllers made the leader of a partition, and who has not heard it; -1 for nobody. */
  readonly elected: number
  /** Each broker that has a replica of it is fenced or does not run. */
  readonly isNobodyThere: boolean
  /** Everybody who sends has ended with its place. */
  readonly sendersDown: boolean
  readonly hasQuorum: boolean
  /** One of the controllers is active, so that heartbeats are listened to. */
  /** An active controller that runs: one whose process stands still decides nothing, though it has not been replaced yet. */
  readonly hasController: boolean
  readonly votesUp: number
  readonly voters: number
  readonly promoted: readonly number[]
  /** The run has had its trouble. */
  readonly isOver: boolean
}

export interface SituationText {
  readonly caption: string
  /** For a narrow page. */
  readonly captionShort: string
  readonly balloon: Sentence
  readonly title: string
  readonly finePrint?: string
}

const number = (n: number): string => ['none', 'one', 'two', 'three', 'four', 'five', 'six'][n] ?? String(n)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const copies = (n: number): string => `${number(n)} ${n === 1 ? 'copy' : 'copies'}`
const be = (n: number): string => (n === 1 ? 'is' : 'are')
const brokers = (ids: readonly number[]): string => `${ids.length === 1 ? 'Broker' : 'Brokers'} ${listNames(ids)}`
/** Who does not answer, as the beginning of a sentence. */
const gone = (f: SituationFacts): string => {
  if (f.dark.length > 0) return `${listNames(f.dark)} ${be(f.dark.length)} dark`
  if (f.paused.length > 0) return `${brokers(f.paused)} ${f.paused.length === 1 ? 'stands' : 'stand'} still`
  if (f.down.length > 0) return `${brokers(f.down)} ${be(f.down.length)} down`
  if (f.starting.length > 0) return `${brokers(f.starting)} ${be(f.starting.length)} starting`
  if (f.leaving.length > 0) return `${brokers(f.leaving)} ${be(f.leaving.length)} shutting down`
  if (f.cut.length > 0) return cutLinks(f)
  if (f.fenced.length > 0) return `${brokers(f.fenced)} ${be(f.fenced.length)} fenced`
  return `${brokers(f.silent)} ${f.silent.length === 1 ? 'has' : 'have'} not been heard for a while`
}
const cutLinks = (f: SituationFacts): string =>
  f.isOneWay
    ? `Nothing gets from ${f.cut[0].replace(' → ', ' to ')}`
    : `${listNames(f.cut)} ${f.cut.length === 1 ? 'cannot hear each other' : 'are cut'}`
/** Enough may run and be out of each other's reach: then it is not their number that is too small. */
const noMajority = ({ votesUp, voters }: SituationFacts): string =>
  votesUp * 2 > voters
    ? `${votesUp} of ${voters} controllers run, but no ${number(Math.floor(voters / 2) + 1)} of them reach each other`
    : `${votesUp} of ${voters} controllers are no majority`
const slowDisks = (f: SituationFacts): string =>
  f.slowDisks.length === 1
    ? `The disk of ${listNames(f.slowDisks)} is slow`
    : `The disks of ${listNames(f.slowDisks)} are slow`
/** Somebody waits for a yes that waits for the disk. */
const diskMatters = (f: SituationFacts): boolean => !f.isUntold && (f.isLeadersDisk || f.waitsForAll)
const slowLinks = (f: SituationFacts): string => `${listNames(f.slow)} ${be(f.slow.length)} slow or lossy`
/** The same within a sentence, of the ways on which it would have to pass. */
const cutWays = (f: SituationFacts): string =>
  f.cut.length === 0
    ? 'there is no way there and back'
    : f.isOneWay
      ? `nothing gets from ${f.cut[0].replace(' → ', ' to ')}`
      : `${listNames(f.cut)} ${be(f.cut.length)} cut`
const who = (f: SituationFacts): string => (f.senders.length === 0 ? 'Nobody' : listNames(f.senders))
const wait = (f: SituationFacts): string =>
  !f.hasQuorum
    ? 'There is no majority of controllers to notice.'
    : !f.hasController
      ? 'The controllers have to elect a leader of their own first.'
      : f.left !== ''
        ? `In ${f.left} the controllers give up who is still silent.`
        : f.isGivenUp
          ? 'A controller has given it up, and a majority has yet to store that.'
          : 'No controller has noticed.'
const waitShort = (f: SituationFacts): string =>
  !f.hasQuorum
    ? 'No majority of controllers notices.'
    : !f.hasController
      ? 'The controllers elect a leader first.'
      : f.left !== ''
        ? `In ${f.left} the controllers give it up.`
        : f.isGivenUp
          ? 'A controller has given it up.'
          : 'No controller has noticed.'

/** Nobody is gone and nobody stands still. */
const allLive = (f: SituationFacts): boolean =>
  f.dark.length + f.darkOther.length + f.down.length + f.paused.length + f.starting.length === 0
/** What has ended, of what stood in the way; a leader that always led takes nothing again. */
const cleared = ({ began }: SituationFacts): string =>
  began === 'cut-off'
    ? 'The way to the leader and back is open again'
    : began === 'isr-silent'
      ? 'All whom the leader waits for answer it'
      : began === 'no-answer'
        ? 'The leader answers again'
        : 'The leader takes orders again'
/** Whether the rod would hang by the promise alone; else orders go on because nobody asks for it. */
const hangs = (f: SituationFacts): string =>
  f.inSync >= f.minIsr ? 'the rod still hangs' : 'acks=all would be refused; who sends with less still gets through'
const enough = (f: SituationFacts): string => `${number(f.inSync)} in sync, ${number(f.minIsr)} needed`
/** The promoted observers are what the promise hangs by; else it would be kept without them. */
const isNeeded = (f: SituationFacts): boolean => f.inSync - f.promoted.length < f.minIsr
const observers = (f: SituationFacts): string =>
  `${f.promoted.length === 1 ? 'Observer' : 'Observers'} ${listNames(f.promoted)}`

export const situationWords = {
  rest: (f) => ({
    caption: f.isUntold
      ? 'Every light is an order. With acks=0 nobody waits for a yes, or learns that an order is gone.'
      : 'Every light is an order. The lit lanterns hold up the rod; while it hangs, orders get their yes.',
    captionShort: 'Every light is an order. Lit lanterns hold up the rod.',
    balloon: say`Orders go through. ${mark('Hold a red button')} and I will tell you what happens, and why.`,
    title: f.isOver ? 'Orders go through again' : 'Nothing has held orders up',
  }),
  idle: (f) => ({
    caption:
      f.sendersDown && f.darkOther.length > 0
        ? `${listNames(f.darkOther)} ${be(f.darkOther.length)} dark: nobody sends an order.`
        : f.sendersDown && f.dark.length > 0
          ? `${listNames(f.dark)} ${be(f.dark.length)} dark, and so is everybody who sent orders.`
          : 'Nobody sends an order now.',
    captionShort: 'Nobody sends an order now.',
    balloon: say`No order, no yes and no no. ${mark('Nobody writes')} to this topic at the moment.`,
    title: 'Why does nothing move?',
  }),
  silent: (f) => ({
    caption: `${gone(f)}. ${wait(f)}`,
    captionShort: `${gone(f)}. ${waitShort(f)}`,
    balloon: f.isLeaderSilent
      ? say`The controllers wait ${f.session} for a heartbeat before they ${mark('believe')} it. Until then nobody else may lead.`
      : say`The controllers wait ${f.session} for a heartbeat before they ${mark('believe')} it. Who is silent counts until then.`,
    title:
      f.flow === 'yes'
        ? 'Why do orders still go on?'
        : f.flow === 'partly'
          ? 'Why do some orders wait?'
          : 'Why does nothing happen yet?',
  }),
  refused: (f) => ({
    caption:
      f.dark.length === 0
        ? `The rod fell: made for ${number(f.minIsr)}, it cannot hang on ${number(f.isr)}.`
        : `${listNames(f.dark)} ${be(f.dark.length)} gone. A rod made for ${number(f.minIsr)} cannot hang on ${number(f.isr)}.`,
    captionShort: `A rod for ${number(f.minIsr)} cannot hang on ${number(f.isr)}.`,
    balloon:
      f.lagging >= 0
        ? say`Observer ${f.lagging} lives, but it has ${mark('fallen behind')}. Until it has every order it may not hold the rod.`
        : f.lit === ''
          ? say`The leader ${mark('keeps your promise')}: ${copies(f.minIsr)}, or no “yes”.`
          : say`The leader in ${f.lit} ${mark('keeps your promise')}: ${copies(f.minIsr)}, or no “yes”.`,
    title: 'Why are writes refused?',
  }),
  leaderless: (f) => ({
    caption: f.isLeaderDown
      ? 'The process of the leader does not run, so nobody takes writes.'
      : f.elected >= 0
        ? `Broker ${f.elected} was elected and has not heard of it. Until then nobody takes writes.`
        : f.dark.length === 0
          ? 'No leader of the partition takes writes.'
          : `${listNames(f.dark)} ${be(f.dark.length)} gone, and nobody may lead.`,
    captionShort: f.isLeaderDown
      ? 'The leader does not run: nobody takes writes.'
      : f.elected >= 0
        ? `Broker ${f.elected} has not heard that it leads.`
        : 'No leader: nobody takes writes.',
    balloon: f.isLeaderDown
      ? say`By the metadata it ${mark('still leads')}. It serves again when it runs, or somebody else when the controllers have noticed.`
      : f.elected >= 0
        ? say`The controllers have decided, and ${mark('the news is on its way')}. A broker leads when it has read it in the metadata log.`
        : f.isNobodyThere
          ? say`Whoever has a copy is gone or fenced. There is ${mark('nobody to lead')}, in sync or not.`
          : say`A copy outside the in-sync set may miss orders you were told are safe. So ${mark('nobody leads')}, rather than lose them.`,
    title: f.isLeaderDown || f.elected >= 0 ? 'Why do orders wait?' : 'Why is there no leader?',
  }),
  quorumLost: (f) => ({
    caption:
      f.flow === 'yes'
        ? `${noMajority(f)}. Orders go on while the in-sync set is whole; nothing can be decided.`
        : `${noMajority(f)}: who is silent cannot be struck off, no leader can be elected, and orders wait.`,
    captionShort:
      f.flow === 'yes' ? 'No majority of controllers; orders still go on.' : 'No majority of controllers: orders wait.',
    balloon: say`More than half of the votes must agree. With fewer, ${mark('nobody may decide')}: no new leader, no new in-sync set.`,
    title: f.flow === 'yes' ? 'Why can nothing be decided?' : 'Why do orders wait?',
  }),
  clearing: (f) => ({
    caption: `${f.promoted.length > 0 ? `${observers(f)} ${f.promoted.length === 1 ? 'holds' : 'hold'} the rod. ` : ''}${cleared(f)}. ${who(f)} ${f.senders.length === 1 ? 'has' : 'have'} not had a yes yet.`,
    captionShort: `${who(f)} ${f.senders.length === 1 ? 'has' : 'have'} not had a yes yet.`,
    balloon:
      f.slow.length > 0
        ? say`${slowLinks(f)}, so the ${mark('first yes')} takes its time: a request may have to run out of time, and a member to copy first.`
        : say`Nothing stands in the way now. The ${mark('first yes')} is on its way: a request may have to run out of time, and a member to copy first.`,
    title: 'Why is there no yes yet?',
  }),
  cutOff: (f) => ({
    caption: f.isUntold
      ? `${who(f)} cannot reach the leader: ${cutWays(f)}. With acks=0 nobody is told.`
      : f.isWayBack
        ? `${who(f)} ${f.senders.length === 1 ? 'gets' : 'get'} no yes: ${cutWays(f)}. ${f.isConnected ? 'What was sent has arrived' : 'No new connection comes about'}.`
        : f.isWayThere
          ? `${who(f)} cannot reach the leader: ${cutWays(f)}.`
          : `${who(f)} ${f.senders.length === 1 ? 'gets' : 'get'} no yes: ${cutWays(f)}.`,
    captionShort:
      f.isUntold || (f.isWayThere && !f.isWayBack)
        ? `${who(f)} cannot reach the leader.`
        : `No yes gets back to ${who(f)}.`,
    balloon: f.isUntold
      ? say`The cluster would take the order, and nobody brings it. With acks=0 ${mark('no answer is waited for')}: what does not arrive is gone without a word.`
      : f.isWayBack
        ? f.isConnected
          ? say`The log has the order. ${mark('The yes')} does not get back, so the order is sent again.`
          : say`After request.timeout.ms the client gave its connection up. ${mark('A new one')} takes an answer too, so nothing is sent, and orders wait in its memory.`
        : f.isWayThere
          ? say`The cluster would take the order. ${mark('Nobody brings it')}: a promise helps only who can reach it.`
          : say`One cannot ask, another is not answered. ${mark('A yes')} takes the way there and the way back.`,
    title: 'Why do orders wait?',
  }),
  noAnswer: (f) => ({
    caption:
      f.slow.length > 0 && f.isUntold && f.paused.length === 0
        ? `${slowLinks(f)}: what ${who(f)} ${f.senders.length === 1 ? 'sends' : 'send'} waits for lost packets. With acks=0 nobody is told.`
        : f.paused.length > 0
          ? `${brokers(f.paused)} ${f.paused.length === 1 ? 'stands' : 'stand'} still: ${f.isUntold ? 'what is sent is not stored. With acks=0 nobody is told' : 'requests get no answer'}.`
          : f.slow.length > 0
            ? `${slowLinks(f)}: requests run out of time before the yes is back.`
            : `${who(f)} ${f.senders.length === 1 ? 'has' : 'have'} had no yes for over a second.`,
    captionShort:
      f.paused.length > 0
        ? 'The leader stands still.'
        : f.slow.length > 0
          ? f.isUntold
            ? 'A slow link: what is sent does not arrive.'
            : 'A slow link: requests run out of time.'
          : 'No yes for over a second.',
    balloon: f.isUntold
      ? say`With acks=0 ${mark('no answer is waited for')}: what the leader does not take is gone without a word.`
      : say`${allLive(f) ? 'Everybody lives. But a' : 'A'} request that takes longer than ${mark('request.timeout.ms')} is given up and sent again.`,
    title: f.isUntold ? 'Why is nothing stored?' : 'Why is there no yes?',
  }),
  staleLeader: (f) => ({
    caption: `${who(f)} still ${f.senders.length === 1 ? 'sends' : 'send'} to a broker that does not lead. With acks=0 nobody tells, and none of it is stored.`,
    captionShort: `${who(f)} ${f.senders.length === 1 ? 'sends' : 'send'} to a broker that does not lead.`,
    balloon: say`With acks=0 no answer is waited for, so none names the new leader. ${mark('It is asked for')} when the old one closes the connection, or after metadata.max.age.ms.`,
    title: 'Why are orders still not stored?',
  }),
  noCoordinator: (f) => ({
    caption: `${who(f)} ${f.senders.length === 1 ? 'waits' : 'wait'} for the coordinator of ${f.senders.length === 1 ? 'its transaction' : 'their transactions'}: ${f.cut.length > 0 ? cutWays(f) : 'it does not answer'}.`,
    captionShort: `${who(f)}: the coordinator of the transaction does not answer.`,
    balloon: say`With a transactional.id a producer asks ${mark('its coordinator')} for its id and epoch before it sends, and for the end of each transaction before it begins the next.`,
    title: 'Why do orders wait?',
  }),
  waiting: (f) => ({
    caption: f.isUnheard
      ? `${f.cut.length > 0 ? cutLinks(f) : f.slow.length > 0 ? slowLinks(f) : gone(f)}. The controllers count ${number(f.isr)} in sync; the leader has not heard it and waits for ${listNames(f.missing)} as well.`
      : `${f.cut.length > 0 ? cutLinks(f) : gone(f)}. Each yes waits for ${f.isr === 2 ? 'both' : `all ${number(f.isr)}`} of the in-sync set.`,
    captionShort: f.isUnheard
      ? `The leader has not heard that only ${number(f.isr)} ${be(f.isr)} in sync.`
      : 'Each yes waits for a member that does not answer.',
    balloon: f.isUnheard
      ? say`The in-sync set became smaller, and ${mark('the news')} has not reached the leader. So it goes on waiting.`
      : say`With acks=all a yes needs ${mark('every member')} of the in-sync set. One that does not fetch holds up all.`,
    title: 'Why do orders wait?',
  }),
  promoted: (f) => ({
    caption: isNeeded(f)
      ? f.dark.length === 0
        ? `${observers(f)} ${f.promoted.length === 1 ? 'holds' : 'hold'} the rod, and orders flow on.`
        : `${listNames(f.dark)} ${be(f.dark.length)} gone. ${observers(f)} ${f.promoted.length === 1 ? 'grabs' : 'grab'} the rod, and orders flow again.`
      : `${f.dark.length === 0 ? '' : `${listNames(f.dark)} ${be(f.dark.length)} gone. `}${observers(f)} ${f.promoted.length === 1 ? 'was' : 'were'} let in as well. Orders flow on: ${number(f.inSync)} in sync, ${number(f.minIsr)} needed.`,
    captionShort: isNeeded(f)
      ? `${observers(f)} ${f.promoted.length === 1 ? 'grabs' : 'grab'} the rod: orders flow.`
      : `${observers(f)} ${f.promoted.length === 1 ? 'is' : 'are'} in sync too; orders flow on.`,
    balloon: isNeeded(f)
      ? say`${observers(f)} ${mark('took hold of the rod')}. ${f.promoted.length === 1 ? 'It counts' : 'They count'} now, and orders go on.`
      : say`The rod would hang ${mark(f.promoted.length === 1 ? 'without it' : 'without them')} too. With what was let in, ${f.inSync - f.minIsr === 1 ? 'one' : number(f.inSync - f.minIsr)} may be lost before orders stop.`,
    title: 'Why do orders go on?',
    finePrint:
      f.lit === ''
        ? 'The observer counts now: it is as much a part of the promise as the others.'
        : `${f.inSync === 2 ? 'Both' : `All ${number(f.inSync)}`} copies are in ${f.lit} now: a “yes” no longer means that ${f.dark.length === 0 ? 'the other side' : listNames(f.dark)} has it too.`,
  }),
  holding: (f) => ({
    caption: `${listNames(f.dark)} ${be(f.dark.length)} gone, and ${hangs(f)}: ${enough(f)}.`,
    captionShort: `${listNames(f.dark)} ${be(f.dark.length)} gone; orders go on.`,
    balloon:
      f.inSync >= f.minIsr
        ? say`You asked for ${copies(f.minIsr)} and ${mark(`${number(f.inSync)} ${be(f.inSync)} left`)}. That is why orders go on.`
        : say`Nobody here waits for ${copies(f.minIsr)}, so a yes promises less. And ${mark('nobody can read')} what is written until as many are in sync.`,
    title: 'Why do orders go on?',
  }),
  lost: (f) => ({
    caption: `${f.lost.toLocaleString('en-US')} acknowledged ${f.lost === 1 ? 'record is' : 'records are'} gone from the log.`,
    captionShort: `${f.lost.toLocaleString('en-US')} acknowledged ${f.lost === 1 ? 'record is' : 'records are'} gone.`,
    balloon: say`A copy that was ${mark('behind')} became the leader. What it had not heard of is in no log that counts.`,
    title: 'Why were records lost?',
  }),
  linkCut: (f) => ({
    caption: `${cutLinks(f)}. Orders go on${f.fenced.length > 0 ? `; ${listNames(f.fenced)} ${be(f.fenced.length)} fenced` : ''}.`,
    captionShort: `${cutLinks(f)}; orders go on.`,
    balloon: f.isOfClients
      ? say`Between the brokers ${mark('nothing is cut')}. Only who uses this link notices.`
      : say`${allLive(f) ? 'Everybody lives. ' : ''}Only the side that the ${mark('majority of votes')} can hear decides.`,
    title: 'Why do orders go on?',
  }),
  slowLink: (f) => ({
    caption: `${listNames(f.slow)} ${f.slow.length === 1 ? 'is' : 'are'} slower or lossier than ${f.slow.length === 1 ? 'it was' : 'they were'}. Orders go on.`,
    captionShort: 'A link is slow; orders go on.',
    balloon: f.isOfClients
      ? say`Between the brokers all is as fast as before. It takes longer for ${mark('who uses this link')}.`
      : f.isOfCopies
        ? f.waitsForAll
          ? say`A yes takes as long as the ${mark('slowest member')} of the in-sync set.`
          : say`Nobody writes with acks=all, so ${mark('no yes waits')} for the copies. Readers do: they see what all in sync have.`
        : say`No member of the in-sync set ${mark('copies over it')}, so no yes waits for it. Votes and metadata take longer.`,
    title: f.isOfCopies && !f.isOfClients && f.waitsForAll ? 'Why does a yes take longer?' : 'Why do orders go on?',
  }),
  slowDisk: (f) => ({
    caption: f.isUntold
      ? `${slowDisks(f)}${f.isLeadersDisk ? ': what is sent waits there to be written' : ''}. With acks=0 nobody is told of anything.`
      : f.isLeadersDisk || f.waitsForAll
        ? `${slowDisks(f)}. ${f.waitsForAll ? 'With acks=all a yes waits' : 'A yes waits'} until it has been written there, too.`
        : `${slowDisks(f)}. Nobody writes with acks=all, so no yes waits for it.`,
    captionShort: diskMatters(f) ? `${slowDisks(f)}: a yes takes longer.` : `${slowDisks(f)}; orders go on.`,
    balloon:
      !diskMatters(f) && !f.isLeadersDisk
        ? say`No yes waits for this copy. ${mark('Readers do')}: while it is in sync they see only what it has written, too.`
        : f.isLeadersDisk
          ? say`Heartbeats go on, so nobody is fenced. It leads, and the others are measured by it: it ${mark('never falls behind')}, and what is sent waits until somebody else leads.`
          : say`Heartbeats go on, so nobody is fenced. For as long as it is in sync it ${mark('holds up the others')}; then it falls behind and leaves.`,
    title:
      f.flow !== 'yes'
        ? f.isUntold
          ? 'Why is nothing stored?'
          : 'Why is there no yes?'
        : diskMatters(f)
          ? 'Why does a yes take longer?'
          : 'Why do orders go on?',
  }),
  brokerDown: (f) => ({
    caption: `${gone(f)}. ${capital(enough(f))}: ${hangs(f)}.`,
    captionShort: `${gone(f)}; orders go on.`,
    balloon: f.isBystander
      ? say`${f.down.length + f.paused.length + f.starting.length + f.leaving.length + f.fenced.length > 1 ? 'They hold' : 'It holds'} ${mark('no replica')} of this partition. Nobody here waits.`
      : f.inSync < 2
        ? say`${f.inSync === 1 ? 'One copy in sync is left' : 'No copy in sync is left'}, and ${mark('nobody asks for more')}. Nobody has to wait, and nobody else has what comes now.`
        : say`Others have the same copy. ${mark('One of them leads')} and nobody has to wait.`,
    title: 'Why do orders go on?',
  }),
  hutDark: (f) => ({
    caption: `${listNames(f.darkVotes)} ${be(f.darkVotes.length)} dark. No data stood there, but ${f.votesUp} of ${f.voters} votes are left.`,
    captionShort: `${listNames(f.darkVotes)} ${be(f.darkVotes.length)} dark: ${f.votesUp} of ${f.voters} votes.`,
    balloon: say`Nothing stops: no data lived there. But the ${mark('next loss')} may cost the majority.`,
    title: 'Why does nothing stop?',
  }),
  votesGone: (f) => ({
    caption: f.hasController
      ? `${f.votesUp} of ${f.voters} controllers answer. They are a majority, and orders go on.`
      : `${f.votesUp} of ${f.voters} controllers answer, and they have to elect a new leader first. Orders go on.`,
    captionShort: f.hasController
      ? `${f.votesUp} of ${f.voters} controllers answer.`
      : `${f.votesUp} of ${f.voters} controllers elect a leader.`,
    balloon: say`More than half of the votes is enough to decide. The ${mark('next loss')} may cost the majority.`,
    title: 'Why does nothing stop?',
  }),
  clientsDark: (f) => ({
    caption: `${listNames(f.darkOther)} ${be(f.darkOther.length)} dark. The cluster is whole.`,
    captionShort: `${listNames(f.darkOther)} ${be(f.darkOther.length)} dark.`,
    balloon: say`A client is gone, and what it held in memory. ${mark('The log')} is as it was.`,
    title: 'Why does the cluster not mind?',
  }),
  holdingBack: (f) => ({
    caption: `Replica ${listNames(f.held)} is told to fetch nothing or little, and is not in the in-sync set. Orders go on without it.`,
    captionShort: `Replica ${listNames(f.held)} is held back; orders go on.`,
    balloon: say`It lives and may not copy. Out of the in-sync set it ${mark('holds nobody up')}.`,
    title: 'Why do orders go on?',
  }),
  healing: (f) => ({
    caption:
      f.behindDisks.length > 0
        ? `${listNames(f.behindDisks)} ${be(f.behindDisks.length)} behind, and the disk there is slow. Who is behind does not count.`
        : `${listNames(f.behind)} ${f.behind.length === 1 ? 'copies' : 'copy'} what ${f.behind.length === 1 ? 'it' : 'they'} missed. Until then ${f.behind.length === 1 ? 'it does' : 'they do'} not count.`,
    captionShort:
      f.behindDisks.length > 0
        ? `A slow disk: ${listNames(f.behindDisks)} ${be(f.behindDisks.length)} behind.`
        : `${listNames(f.behind)} ${f.behind.length === 1 ? 'catches' : 'catch'} up.`,
    balloon: say`Only who has ${mark('caught up')} with the leader counts again.`,
    title: 'Why do they not count yet?',
  }),
} as const satisfies Record<string, (facts: SituationFacts) => SituationText>

/** Of a topic with several partitions: which one it is said of. */
export function tellOfPartition(partition: string, text: SituationText): SituationText {
  return {
    ...text,
    caption: `${partition}: ${text.caption}`,
    captionShort: `${partition}: ${text.captionShort}`,
    title: `${partition}: ${text.title}`,
  }
}

export type SituationKind = keyof typeof situationWords

export const whyWords = {
  heading: 'Why?',
  held: 'What could be tried?',
  confluent: 'Confluent',
  kafka: 'Apache Kafka',
  addObservers: '+1 observer a side',
  setAcksAll: 'acks=all from now on',
  observersWorld: '2 datacenters with observers',
  threeZones: '3 zones, RF 3, min 2',
  /** The title of a world whose own script was left out. */
  sameFaultIn: (sites: number) => `The same fault with ${sites} datacenters`,
  noUnclean: 'No unclean elections from now on',
  lowerMinIsr: (min: number) => `Lower min ISR to ${min}`,
  compareWithout: 'Compare: no observer',
  finePrint: 'Fine print.',
  observersNote: 'Observers: Confluent Server, not Apache Kafka.',
  seek: (clock: string) => `Go to ${clock}`,
  loading: 'Asking …',
  noAnswer: (reason: string) => `The chain could not be read: ${reason}.`,
  empty: 'Each change has a cause, and the chain of causes will stand here, back to the click that began it.',
  tryThis: 'Hold the red button of a datacenter for half a second.',
  explain: 'Explain this',
  others: 'Explain another moment',
} as const
