/**
 * What the jobs have to say right now. The one thing a reader would get wrong: these are read from a job's own store
 * and topic, not from the shelves, so they are as late and as wrong as the job is.
 */
import { contentOf } from '../../log/stores'
import type { World } from '../../world'
import { businessOf } from '../books/company'
import { SALES_WINDOW } from '../streams/applications'
import { committedEnd, type DerivedRecord, decodeDerived, readRecords } from '../streams/derived-records'
import { findTopology } from '../streams/topologies'
import type { AlertScore, SalesScore } from './streams-score'

const MOST_ALERTS = 3

/** The window in which the latest sale that the job knows lies. */
export function scoreSales(world: World): SalesScore | null {
  const { processing, places } = businessOf(world)
  const topology = findTopology(world, 'sales-by-place', 1)
  const store = processing.applications.find((app) => app.topology === topology)?.stores[0]
  if (store === undefined) return null
  let startUs = -1
  for (const key of Object.keys(store.entries)) startUs = Math.max(startUs, Number(key.slice(key.indexOf('@') + 1)))
  if (startUs < 0) return null
  return {
    startUs,
    sizeUs: SALES_WINDOW.sizeUs,
    rows: places.map(({ name }, place) => {
      const [sales, pairs] = store.entries[`${place}@${startUs}`] ?? [0, 0]
      return { place: name, sales, pairs }
    }),
  }
}

export function scoreAlerts(world: World): readonly AlertScore[] {
  const { places } = businessOf(world)
  const topic = world.state.topics.find(({ name }) => name === 'low-stock-alerts')
  const found: DerivedRecord[] = []
  for (const p of topic?.partitions ?? []) {
    const end = committedEnd(world, p)
    readRecords(world, p, Math.max(0, end - MOST_ALERTS), end, (value) => {
      const record = decodeDerived(contentOf(world.stores, value))
      if (record !== null) found.push(record)
    })
  }
  return found
    .sort((a, b) => b.timeUs - a.timeUs)
    .slice(0, MOST_ALERTS)
    .map(({ timeUs, key, values: [place, left] }) => ({ timeUs, article: key, place: places[place]?.name ?? '', left }))
}
