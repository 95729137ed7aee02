/** The levels, in the order in which they are offered. */
import type { Incident } from './incident'
import { heldReplica } from './levels/held-replica'
import { hotKey } from './levels/hot-key'
import { laggingObserver } from './levels/lagging-observer'
import { lateReader } from './levels/late-reader'
import { lostQuorum } from './levels/lost-quorum'
import { oneWayCut } from './levels/one-way-cut'
import { poisonRecord } from './levels/poison-record'
import { rebalanceStorm } from './levels/rebalance-storm'
import { retention } from './levels/retention'
import { slowDisk } from './levels/slow-disk'
import { uncleanTemptation } from './levels/unclean-temptation'
import { wrongMinIsr } from './levels/wrong-min-isr'
import { zombieProducer } from './levels/zombie-producer'

export { INCIDENT_IDS, type Incident, type IncidentId, type Suggestion } from './incident'

export const INCIDENTS: readonly Incident[] = [
  heldReplica,
  wrongMinIsr,
  uncleanTemptation,
  lostQuorum,
  retention,
  lateReader,
  oneWayCut,
  rebalanceStorm,
  hotKey,
  poisonRecord,
  zombieProducer,
  slowDisk,
  laggingObserver,
]
