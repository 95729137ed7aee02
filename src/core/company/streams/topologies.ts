/**
 * Which program an application runs: one of the company's own, or one that was built in this run. The one thing a reader
 * would get wrong: the numbers of both are one row, the built ones behind the others, so that a state needs no more than
 * a number and worlds without built ones are what they were.
 */
import type { World } from '../../world'
import { businessOf } from '../books/company'
import type { BuiltApplication } from '../books/streams-state'
import { TOPOLOGIES } from './applications'
import { compileReader, compileStream } from './compile-stream'
import type { Topology } from './topology'

/** By what was built, which is frozen and shared by checkpoints. */
const compiled = new WeakMap<BuiltApplication, Topology>()

export function isBuilt(topology: number): boolean {
  return topology >= TOPOLOGIES.length
}

export function topologyOf(world: World, topology: number): Topology {
  if (!isBuilt(topology)) return TOPOLOGIES[topology]
  return compileBuilt(world, listBuilt(world)[topology - TOPOLOGIES.length])
}

export function compileBuilt(world: World, built: BuiltApplication): Topology {
  const known = compiled.get(built)
  if (known !== undefined) return known
  const made = built.stream === null ? compileReader(built, windowed(world, built)) : compileStream(world, built)
  compiled.set(built, made)
  return made
}

/** What the job was built with whose topic it reads. */
function windowed(world: World, { reads, version }: BuiltApplication): BuiltApplication | undefined {
  return listBuilt(world).find((one) => one.application === reads && one.version === version)
}

export function listBuilt(world: World): readonly BuiltApplication[] {
  return businessOf(world).processing.built ?? []
}

/** Number of a program; -1 when there is none. */
export function findTopology(world: World, application: string, version: number): number {
  const isIt = (one: { readonly application: string; readonly version: number }): boolean =>
    one.application === application && one.version === version
  const own = TOPOLOGIES.findIndex(isIt)
  if (own >= 0) return own
  const built = listBuilt(world).findIndex(isIt)
  return built < 0 ? -1 : TOPOLOGIES.length + built
}
