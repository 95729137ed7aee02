/**
 * What a built job says, held against a loop over its input. The one thing a reader would get wrong: to be asked when it
 * runs, has taken in everything, and nothing new comes; and of `exactly_once_v2` only.
 */
import { businessOf } from '../company/books/company'
import { readTexts } from '../company/streams/recompute'
import { readRows, recomputeStream } from '../company/streams/recompute-stream'
import type { World } from '../world'

export interface BuiltViolation {
  readonly invariant: 'each row comes through once' | 'a window counts what it holds'
  readonly message: string
}

export function checkBuiltStream(world: World, application: string): BuiltViolation | null {
  const { said, counted, dropped } = recomputeStream(world, application, 1)
  const stream = businessOf(world).processing.built?.find((one) => one.application === application)?.stream
  if (stream == null) return null
  if (stream.keyBy !== null) {
    const write = ({ key, timeUs }: { readonly key: number; readonly timeUs: number }): string => `${key} ${timeUs}`
    const wanted = readRows(world, stream).flat().map(write).sort().join()
    const came = readTexts(world, `${application}-by-${stream.keyBy}-repartition`).flat().map(write).sort().join()
    if (came !== wanted) return { invariant: 'each row comes through once', message: `${came}, not ${wanted}` }
  }
  const rows = readRows(world, stream).flat().length
  const records = Object.values(counted).reduce((sum, one) => sum + one.records, 0)
  const inWindows = JSON.stringify(sorted(said))
  const expected = JSON.stringify(sorted(counted))
  if (inWindows !== expected || rows !== records + dropped)
    return { invariant: 'a window counts what it holds', message: `${inWindows}, not ${expected} (${dropped} dropped)` }
  return null
}

function sorted(answers: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
}
