/**
 * Loads a set of recorded cases for the vector tests. The one thing a reader would get wrong: a larger set that
 * lies beside the project (`../shared/vectors`) is preferred; a plain clone runs the copies in `./vectors`.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface VectorCase<Input, Expected> {
  readonly id: string
  readonly name: string
  readonly input: Input
  readonly expected: Expected
}

export function loadVectors<Input, Expected>(set: string): readonly VectorCase<Input, Expected>[] {
  const candidates = [`../../../../shared/vectors/${set}.json`, `./vectors/${set}.json`]
  const paths = candidates.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)))
  const path = paths.find((candidate) => existsSync(candidate))
  if (path === undefined) throw new Error(`No vectors named ${set}: looked in ${paths.join(' and ')}.`)
  const document = JSON.parse(readFileSync(path, 'utf8')) as { count: number; cases: VectorCase<Input, Expected>[] }
  if (document.cases.length !== document.count)
    throw new Error(`${path} holds ${document.cases.length} cases, not ${document.count}.`)
  return document.cases
}

/** A stand-in for the random numbers: answers `[bound, value]` pairs in order and refuses any other question. */
export function replayRandom(calls: readonly (readonly [number, number])[]): (bound: number) => number {
  let at = 0
  return (bound) => {
    const call = calls[at]
    if (call === undefined) throw new Error(`Draw ${at} below ${bound} was not expected.`)
    if (call[0] !== bound) throw new Error(`Draw ${at} was expected below ${call[0]}, not below ${bound}.`)
    at += 1
    return call[1]
  }
}
