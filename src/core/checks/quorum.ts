/**
 * The metadata quorum, held against what Raft proves: one vote a voter and epoch and only for an up-to-date log, one
 * leader an epoch, logs that agree wherever an offset has the same epoch, and what is committed stays.
 *
 * The one thing a reader would get wrong: a majority that has an entry of an older epoch has not committed it (figure 8
 * of the Raft paper); it is committed by an entry of the leader's own epoch that follows it.
 */
import { Kind } from '../engine/kinds'
import type { Mail } from '../shape/mail'
import type { MetadataEntry } from '../shape/metadata-log'
import type { RaftNode } from '../shape/quorum-state'
import type { World } from '../world'
import type { Violation } from './checker'
import { arrivingMail, type Upcoming } from './upcoming'

interface Vote {
  readonly mail: Extract<Mail, { type: 'Vote' }>
  readonly tail: MetadataEntry
  /** It heard its leader less than the fetch timeout ago, or leads itself. */
  readonly hearsLeader: boolean
}

export interface QuorumMemory {
  vote: Vote | null
  /** Who a voter voted for, by voter and epoch. */
  readonly votes: Map<string, number>
  readonly leaders: Map<number, number>
  readonly epochs: number[]
  /** The vote of each voter as last seen; -1 for none. */
  readonly votedFor: number[]
  /** The one entry of each offset and epoch. */
  readonly entries: Map<string, MetadataEntry>
  readonly tails: MetadataEntry[]
  committed: MetadataEntry | null
}

export function createQuorumMemory(): QuorumMemory {
  return {
    vote: null,
    votes: new Map(),
    leaders: new Map(),
    epochs: [],
    votedFor: [],
    entries: new Map(),
    tails: [],
    committed: null,
  }
}

export function prepareQuorum(world: World, memory: QuorumMemory, upcoming: Upcoming): void {
  memory.vote = null
  const mail = arrivingMail(world, upcoming, Kind.Mail)
  if (mail === null || mail.type !== 'Vote') return
  const { role, tail, lastFetchUs } = world.state.raft[mail.to]
  // The clock still stands at the step before.
  const arrivesUs = world.state.queue.time[0]
  const timeoutUs = Number(world.state.clusterConfigs['controller.quorum.fetch.timeout.ms'] ?? 2000) * 1000
  const hearsLeader = role === 'leader' || (role === 'follower' && arrivesUs - lastFetchUs < timeoutUs)
  memory.vote = { mail, tail, hearsLeader }
}

export function checkQuorum(world: World, memory: QuorumMemory): Violation | null {
  return (
    checkVote(world, memory) ??
    checkEpochs(world, memory) ??
    checkAgreement(world, memory) ??
    checkCommitted(world, memory)
  )
}

function votersOf(world: World): readonly RaftNode[] {
  return world.state.raft.slice(0, world.scenario.controllers.length)
}

/** Was the vote that has just been asked for given, and might it be? */
function checkVote(world: World, { vote }: QuorumMemory): Violation | null {
  if (vote === null) return null
  const { mail, tail, hearsLeader } = vote
  const granted = world.state.mail.slots.some(
    (answer) =>
      answer?.type === 'VoteResponse' &&
      answer.from === mail.to &&
      answer.to === mail.from &&
      answer.round === mail.round &&
      answer.preVote === mail.preVote &&
      answer.granted,
  )
  if (!granted) return null
  const isUpToDate = mail.lastEpoch > tail.epoch || (mail.lastEpoch === tail.epoch && mail.lastOffset >= tail.offset)
  const isLate = mail.epoch < world.state.raft[mail.to].epoch
  if (isUpToDate && !isLate && !(mail.preVote && hearsLeader)) return null
  return {
    invariant: 'votes go to candidates of this epoch with a log that is up to date',
    message: `node ${mail.to} at ${tail.epoch}/${tail.offset} votes in ${mail.epoch} for node ${mail.from} at ${mail.lastEpoch}/${mail.lastOffset}${hearsLeader ? ', and hears its leader' : ''}`,
  }
}

function checkEpochs(world: World, memory: QuorumMemory): Violation | null {
  const voters = votersOf(world)
  for (let n = 0; n < voters.length; n++) {
    const { epoch, votedFor, role } = voters[n]
    if (epoch < (memory.epochs[n] ?? 0))
      return { invariant: 'the quorum has one leader an epoch', message: `node ${n} goes back to epoch ${epoch}` }
    const isSeen = memory.epochs[n] === epoch && memory.votedFor[n] === votedFor
    memory.epochs[n] = epoch
    memory.votedFor[n] = votedFor
    if (votedFor >= 0 && !isSeen) {
      const known = memory.votes.get(`${n} ${epoch}`)
      if (known !== undefined && known !== votedFor)
        return {
          invariant: 'a voter has one vote an epoch',
          message: `node ${n} votes for ${known} and ${votedFor} in epoch ${epoch}`,
        }
      memory.votes.set(`${n} ${epoch}`, votedFor)
    }
    if (role !== 'leader' || memory.leaders.get(epoch) === n) continue
    const violation = checkNewLeader(world, memory, n, epoch)
    if (violation !== null) return violation
    memory.leaders.set(epoch, n)
  }
  return null
}

function checkNewLeader(world: World, memory: QuorumMemory, n: number, epoch: number): Violation | null {
  const invariant = 'the quorum has one leader an epoch'
  const voters = votersOf(world)
  const other = memory.leaders.get(epoch)
  if (other !== undefined) return { invariant, message: `nodes ${other} and ${n} lead in epoch ${epoch}` }
  // The cluster begins formed, in an epoch that nobody voted in.
  if (memory.leaders.size === 0) return null
  const votes = voters.filter((_, v) => memory.votes.get(`${v} ${epoch}`) === n).length
  if (votes * 2 <= voters.length)
    return { invariant, message: `node ${n} leads in epoch ${epoch} with ${votes} votes of ${voters.length}` }
  if (memory.committed !== null && !holds(voters[n].tail, memory.committed))
    return {
      invariant: 'a committed metadata record is never lost',
      message: `node ${n}, elected in epoch ${epoch}, lacks offset ${memory.committed.offset}`,
    }
  return null
}

function holds(tail: MetadataEntry, entry: MetadataEntry): boolean {
  let at: MetadataEntry | null = tail
  while (at !== null && at.offset > entry.offset) at = at.previous
  return at === entry
}

/** Log matching: walk back from each new tail to what was seen before. */
function checkAgreement(world: World, memory: QuorumMemory): Violation | null {
  const { raft } = world.state
  for (let n = 0; n < raft.length; n++) {
    const { tail } = raft[n]
    if (memory.tails[n] === tail) continue
    memory.tails[n] = tail
    for (let entry: MetadataEntry | null = tail; entry !== null; entry = entry.previous) {
      const key = `${entry.offset} ${entry.epoch}`
      const known = memory.entries.get(key)
      if (known === entry) break
      const isOrdered = entry.previous === null || entry.previous.epoch <= entry.epoch
      if (known === undefined && isOrdered) memory.entries.set(key, entry)
      else return { invariant: 'metadata logs agree where offset and epoch do', message: `node ${n} at ${key}` }
    }
  }
  return null
}

function checkCommitted(world: World, memory: QuorumMemory): Violation | null {
  const { raft, metadata } = world.state
  const voters = votersOf(world)
  const { committedTail } = metadata
  const known = memory.committed
  for (const node of raft)
    if (node.highWatermark > committedTail.offset)
      return {
        invariant: 'a committed metadata record is never lost',
        message: `node ${node.id} takes offset ${node.highWatermark} for committed, ${committedTail.offset} are`,
      }
  if (committedTail === known) return null
  memory.committed = committedTail
  if (known === null) return null
  if (!holds(committedTail, known))
    return { invariant: 'a committed metadata record is never lost', message: `offset ${known.offset} is gone` }
  const having = voters.filter(({ tail }) => holds(tail, committedTail)).length
  const isOwn = voters.some(({ role, epoch, up }) => up && role === 'leader' && epoch === committedTail.epoch)
  if (having * 2 > voters.length && isOwn) return null
  return {
    invariant: 'a majority commits, and a leader only its own epoch',
    message: `offset ${committedTail.offset} of epoch ${committedTail.epoch}: ${having} of ${voters.length} have it${isOwn ? '' : ', and no leader of that epoch'}`,
  }
}
