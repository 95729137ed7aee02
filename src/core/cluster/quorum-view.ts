/** The quorum as seen from outside: is there a majority, and can anything be committed? */
import { tell, touch } from '../log/tell'
import { isPathOpen } from '../network/network'
import type { World } from '../world'
import { majority, voterCount } from './quorum-node'

function isRunning(world: World, n: number): boolean {
  return world.state.raft[n].up && !world.state.raft[n].paused
}

/** Is there a group of live voters, all within reach of one of them, that makes a majority? */
export function hasVotingMajority(world: World): boolean {
  const { raft, network } = world.state
  const voters = voterCount(world)
  for (let v = 0; v < voters; v++) {
    if (!isRunning(world, v)) continue
    let reach = 0
    for (let u = 0; u < voters; u++) {
      if (
        isRunning(world, u) &&
        isPathOpen(network, raft[v].site, raft[u].site) &&
        isPathOpen(network, raft[u].site, raft[v].site)
      )
        reach++
    }
    if (reach >= majority(world)) return true
  }
  return false
}

/** Can the active controller commit anything now? */
export function isQuorumAvailable(world: World): boolean {
  const { controller, raft, network } = world.state
  const active = controller.active
  if (active < 0 || !isRunning(world, active) || raft[active].role !== 'leader') return false
  let reach = 0
  for (let u = 0; u < voterCount(world); u++) {
    if (
      isRunning(world, u) &&
      isPathOpen(network, raft[active].site, raft[u].site) &&
      isPathOpen(network, raft[u].site, raft[active].site)
    )
      reach++
  }
  return reach >= majority(world)
}

/** Tell the world when the voters lose or regain their majority. */
export function noteQuorum(world: World): void {
  const { state } = world
  const available = hasVotingMajority(world)
  if (available === state.quorumAvailable) return
  state.quorumAvailable = available
  const voters = voterCount(world)
  let votersUp = 0
  for (let v = 0; v < voters; v++) if (isRunning(world, v)) votersUp++
  tell(world, available ? { kind: 'QuorumRestored', votersUp, voters } : { kind: 'QuorumLost', votersUp, voters })
  touch(world)
}
