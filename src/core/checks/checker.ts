/**
 * Invariants beside the simulation: looked at after every step in tests and by the fuzzer, never in the app.
 * A check reads the world and its own memory and says what is wrong, or nothing.
 *
 * Only `World` data is read, never the functions that the simulation itself decides with: a bug there must not
 * hide itself.
 */
import type { World } from '../world'
import { type AccountMemory, checkAccounts, createAccountMemory } from './accounts'
import { type AppendMemory, checkAppends, createAppendMemory, prepareAppends } from './appends'
import { type CompactionMemory, checkCompaction, createCompactionMemory } from './compaction'
import { type ContentMemory, checkContents, createContentMemory } from './contents'
import { checkDecisions, createDecisionMemory, type DecisionMemory } from './decisions'
import { checkDisks, createDiskMemory, type DiskMemory } from './disks'
import { checkElections, createElectionMemory, type ElectionMemory } from './elections'
import { checkForgetting, createForgettingMemory, type ForgettingMemory } from './forgetting'
import { checkGroupRules, createGroupRuleMemory, type GroupRuleMemory, prepareGroupRules } from './group-rules'
import { checkGroups, createGroupMemory, type GroupMemory } from './groups'
import { checkInSyncSets, createInSyncMemory, type InSyncMemory } from './in-sync-sets'
import { checkLogs, createLogMemory, type LogMemory } from './logs'
import { checkMeters, createMeterMemory, type MeterMemory } from './meters'
import { checkPace, createPaceMemory, type PaceMemory } from './pace'
import { checkProposals, createProposalMemory, type ProposalMemory, prepareProposals } from './proposals'
import { checkQuorum, createQuorumMemory, prepareQuorum, type QuorumMemory } from './quorum'
import { checkQuotas, createQuotaMemory, type QuotaMemory } from './quotas'
import { checkTransactions, createTransactionMemory, type TransactionMemory } from './transactions'
import { checkUnreadable, createUnreadableMemory, type UnreadableMemory } from './unreadable'
import { NOTHING_UPCOMING, peekEvent } from './upcoming'

export interface Checker {
  readonly world: World
  readonly logs: LogMemory
  readonly elections: ElectionMemory
  readonly inSync: InSyncMemory
  readonly meters: MeterMemory
  readonly groups: GroupMemory
  readonly pace: PaceMemory
  readonly appends: AppendMemory
  readonly proposals: ProposalMemory
  readonly quorum: QuorumMemory
  readonly decisions: DecisionMemory
  readonly contents: ContentMemory
  readonly accounts: AccountMemory
  readonly groupRules: GroupRuleMemory
  readonly transactions: TransactionMemory
  readonly forgetting: ForgettingMemory
  readonly compaction: CompactionMemory
  readonly unreadable: UnreadableMemory
  readonly disks: DiskMemory
  readonly quotas: QuotaMemory
}

export interface Violation {
  readonly invariant:
    | 'acknowledged records are not lost'
    | 'the high watermark never goes back on a leader'
    | 'replicas agree with their leader up to the high watermark'
    | 'at most one leader an epoch'
    | 'the ISR holds only live, eligible replicas'
    | 'observers are in the ISR only as the policy allows'
    | 'consumers never see above the high watermark'
    | 'the RPO meter equals a recount'
    | 'the RTO meter equals a recount'
    | 'a partition has one member in a generation'
    | 'a group reads every record at least once'
    | 'what is committed was read'
    | 'a virtual second takes a bounded number of steps'
    | 'a write is taken at min ISR and in order, and refused only otherwise'
    | 'an acknowledgement of acks=all speaks for the whole ISR'
    | 'the high watermark is what the whole ISR has'
    | 'only a live follower that has caught up with this epoch joins the ISR'
    | 'only who lags for replica.lag.time.max.ms is put out of the ISR for it'
    | 'the controller takes an ISR if and only if it is current and eligible'
    | 'a leader is active, assigned and in sync'
    | 'epochs rise by one, the leader epoch with each new leader'
    | 'no unclean election where it is off'
    | 'the history tells what was decided'
    | 'votes go to candidates of this epoch with a log that is up to date'
    | 'a voter has one vote an epoch'
    | 'the quorum has one leader an epoch'
    | 'metadata logs agree where offset and epoch do'
    | 'a committed metadata record is never lost'
    | 'a majority commits, and a leader only its own epoch'
    | 'a log is whole: offsets, epochs and sequences follow from its entries'
    | 'a truncation takes away only what the leader lacks'
    | 'each record of a producer has one place'
    | 'meters equal a recount'
    | 'a group takes commits of its own generation only'
    | 'generations of a group rise'
    | 'what a group has committed is its log up to the high watermark'
    | 'the last stable offset is what no open transaction has passed, and never goes back'
    | 'read_committed is handed what is committed, all of it and nothing else'
    | 'epochs of a transactional producer never go back in a log'
    | 'a transactional loop has each record exactly once'
    | 'a log forgets only what its rules name'
    | 'compaction keeps the latest value of each key'
    | 'an offset that compaction took away never comes back and is handed to nobody'
    | 'a reader of JSON walks past nothing that is none'
    | 'a slow disk writes no faster than it can'
    | 'a leader over its replication quota sends nothing to whoever is throttled'
  readonly message: string
}

export function createChecker(world: World): Checker {
  return {
    world,
    logs: createLogMemory(),
    elections: createElectionMemory(),
    inSync: createInSyncMemory(),
    meters: createMeterMemory(),
    groups: createGroupMemory(),
    pace: createPaceMemory(),
    appends: createAppendMemory(),
    proposals: createProposalMemory(),
    quorum: createQuorumMemory(),
    decisions: createDecisionMemory(),
    contents: createContentMemory(),
    accounts: createAccountMemory(),
    groupRules: createGroupRuleMemory(),
    transactions: createTransactionMemory(),
    forgetting: createForgettingMemory(),
    compaction: createCompactionMemory(),
    unreadable: createUnreadableMemory(),
    disks: createDiskMemory(),
    quotas: createQuotaMemory(),
  }
}

/** Call before every step, with `isCommand` before a command that is issued from outside. */
export function prepareCheck(checker: Checker, isCommand = false): void {
  const { world } = checker
  const upcoming = isCommand ? NOTHING_UPCOMING : peekEvent(world)
  prepareAppends(world, checker.appends, upcoming)
  prepareProposals(world, checker.proposals, upcoming)
  prepareQuorum(world, checker.quorum, upcoming)
  prepareGroupRules(world, checker.groupRules, upcoming)
}

/**
 * Call after every step; null when all is well. With `only` what breaks other promises is passed over, because one bug
 * breaks several.
 */
export function checkWorld(checker: Checker, only: Violation['invariant'] | null = null): Violation | null {
  const { world } = checker
  const found = (violation: Violation | null): Violation | null =>
    only === null || violation?.invariant === only ? violation : null
  return (
    found(checkPace(world, checker.pace)) ??
    found(checkQuorum(world, checker.quorum)) ??
    found(checkDecisions(world, checker.decisions)) ??
    found(checkProposals(world, checker.proposals)) ??
    found(checkAppends(world, checker.appends)) ??
    found(checkElections(world, checker.elections)) ??
    found(checkLogs(world, checker.logs)) ??
    found(checkInSyncSets(world, checker.inSync)) ??
    found(checkMeters(world, checker.meters)) ??
    found(checkGroups(world, checker.groups)) ??
    found(checkGroupRules(world, checker.groupRules)) ??
    found(checkTransactions(world, checker.transactions)) ??
    found(checkForgetting(world, checker.forgetting)) ??
    found(checkCompaction(world, checker.compaction)) ??
    found(checkUnreadable(world, checker.unreadable)) ??
    found(checkDisks(world, checker.disks)) ??
    found(checkQuotas(world, checker.quotas)) ??
    found(checkContents(world, checker.contents)) ??
    found(checkAccounts(world, checker.accounts))
  )
}
