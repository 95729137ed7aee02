/** All built-in clusters, in the order of the gallery; the first one is what a visitor sees. */
import type { Scenario } from '../core'
import { acksZeroOneAll } from './acks-0-1-all'
import { bothSyncAtOnce } from './both-sync-at-once'
import { changelogOfPrices } from './changelog-of-prices'
import { groupRebalance } from './group-rebalance'
import { hotKey } from './hot-key'
import { laggingObserver } from './lagging-observer'
import { linkCut } from './link-cut'
import { morePartitions } from './more-partitions'
import { multiRegionTutorial } from './multi-region-tutorial'
import { noObservers } from './no-observers'
import { observers } from './observers'
import { observersLeaderIsObserver } from './observers-leader-is-observer'
import { observersUnderMinIsr } from './observers-under-min-isr'
import { observersUnderReplicated } from './observers-under-replicated'
import { oneBrokerDies } from './one-broker-dies'
import { oneCopyLeft } from './one-copy-left'
import { retentionTooFast } from './retention-too-fast'
import { staticMember } from './static-member'
import { stretchedShop } from './stretched-shop'
import { threeDatacenters } from './three-datacenters'
import { tieBreakerThenDc } from './tie-breaker-then-dc'
import { uncleanElection } from './unclean-election'
import { votesInOneHouse } from './votes-in-one-house'
import { zombieProducer } from './zombie-producer'

export const SCENARIOS: readonly Scenario[] = [
  observers,
  noObservers,
  oneBrokerDies,
  acksZeroOneAll,
  observersUnderMinIsr,
  observersUnderReplicated,
  observersLeaderIsObserver,
  laggingObserver,
  bothSyncAtOnce,
  uncleanElection,
  zombieProducer,
  tieBreakerThenDc,
  linkCut,
  threeDatacenters,
  stretchedShop,
  multiRegionTutorial,
  groupRebalance,
  retentionTooFast,
  changelogOfPrices,
  morePartitions,
  oneCopyLeft,
  votesInOneHouse,
  hotKey,
  staticMember,
]
