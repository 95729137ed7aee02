/** All of German at once, for tests that speak it; a page has the parts that it needs. */
import { german as inParts } from '../de'
import type { Table } from '../language'

export const german: Table = Object.assign(
  { ...inParts.words },
  ...(await Promise.all(inParts.parts.map(({ fetch }) => fetch()))),
)
