/**
 * A world as files for a real cluster: `exportCluster` is a pure function, which the page and the command line share. The one
 * thing a reader would get wrong: the files are of the world as it begins; what was done to a run is not in them.
 */
import type { Scenario } from '../../core'
import { writeClients } from './clients'
import { writeCompose, writeStart } from './compose'
import { writeKill, writeReplay } from './faults'
import { listServices } from './nodes'
import { writeReadme } from './readme'
import { type Replicas, writeTopics } from './topics'

/** Name of a file, with `/` between folders, to its text. Names ending in `.sh` are to be executable. */
export type ClusterFiles = ReadonlyMap<string, string>

/**
 * The files of a cluster that is as this world at its beginning. `placed` says where a run has put the replicas of topics that
 * leave it to the placer; without it the real cluster places them itself. Throws a RangeError for a node without a number.
 */
export function exportCluster(scenario: Scenario, placed: Replicas = new Map()): ClusterFiles {
  const replay = writeReplay(scenario)
  return new Map([
    ['README.md', writeReadme(scenario, replay.leftOut)],
    ['compose.yaml', writeCompose(scenario)],
    ['start.sh', writeStart(scenario)],
    ...listServices(scenario).map(({ file, properties }): [string, string] => [file, properties]),
    ...writeTopics(scenario, placed),
    ...writeClients(scenario),
    ['kill.sh', writeKill(scenario)],
    ['replay.sh', replay.script],
  ])
}

export { packCluster } from './tar'
export type { Replicas } from './topics'
