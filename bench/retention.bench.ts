/**
 * Memory of a run with retention on, over a day of its time: after each hour what its objects take, by the run alone and with a
 * time line that can go back in it. `npm run bench -- retention`. Three brokers keep a quarter of an hour of one topic.
 *
 * The one thing a reader would get wrong: retention gives back no memory. What was produced stays in columns of numbers, because
 * a run can be gone back in (core/shape/forgetting.ts), so they are promised by the record; all that is no column has to be flat.
 * With a time line it goes up and down: checkpoints are thinned from 512 to 256 (core/timeline), so peaks are compared.
 */
import { createTimeline, createWorld, estimateGrowth, runTimeline, runUntil, type World } from '../src/core'
import type { Bench, Row } from './measure'
import { defineForgetfulDay } from './worlds'

const MIB = 1024 * 1024
const HOURS = 24
const HOUR_US = 3_600_000_000
/** Of the peak in the second half of the day to that of the first, which has the first time that checkpoints are thinned. */
const PEAK_GROWTH_MOST = 1.1
/** Of the run alone at the end to after the first hour. */
const GROWTH_MOST = 1.1
/** Columns grow by doubling, and the metadata log is none of the producer's. */
const OVER_ESTIMATE_MOST = 3

interface Day {
  readonly objectsMib: number[]
  readonly columnsMib: number[]
  readonly records: number
  readonly events: number
}

/** Without what stands in the process besides. */
function measureDay(world: World, runTo: (untilUs: number) => void): Day {
  const day = { objectsMib: [] as number[], columnsMib: [] as number[] }
  for (let hour = 1; hour <= HOURS; hour++) {
    runTo(hour * HOUR_US)
    globalThis.gc?.()
    day.objectsMib.push(process.memoryUsage().heapUsed / MIB)
    day.columnsMib.push(weighColumns(world) / MIB)
  }
  return { ...day, records: world.stores.records.length, events: world.stores.events.length }
}

/** By their room, as the engine has it. */
function weighColumns({ stores, logs, acked }: World): number {
  const columns = [stores.batches, stores.entries, stores.records, logs, acked].flatMap((table) => Object.values(table))
  return columns.reduce((sum, one) => sum + (ArrayBuffer.isView(one) ? one.byteLength : 0), 0)
}

function runAlone(): Day {
  const world = createWorld(defineForgetfulDay())
  return measureDay(world, (untilUs) => runUntil(world, untilUs))
}

function runWithTimeline(): Day {
  const timeline = createTimeline(defineForgetfulDay())
  return measureDay(timeline.world, (untilUs) => runTimeline(timeline, untilUs))
}

export const bench: Bench = {
  title: `memory of a run with retention, ${HOURS} hours of its time`,
  run(): Row[] {
    const alone = runAlone()
    const kept = runWithTimeline()
    console.table(
      alone.objectsMib.map((objectsMib, i) => ({
        hour: i + 1,
        'objects alone, MiB': Number(objectsMib.toFixed(1)),
        'with a time line, MiB': Number(kept.objectsMib[i].toFixed(1)),
        'columns, MiB': Number(kept.columnsMib[i].toFixed(1)),
      })),
    )
    const half = HOURS / 2
    const [first, second] = [kept.objectsMib.slice(0, half), kept.objectsMib.slice(half)].map((hours) =>
      Math.max(...hours),
    )
    const { bytesPerSecond, recordsPerSecond } = estimateGrowth(defineForgetfulDay())
    return [
      { name: 'objects alone after the first hour', value: alone.objectsMib[0], unit: 'MiB' },
      { name: 'objects alone at the end', value: alone.objectsMib[HOURS - 1], unit: 'MiB' },
      {
        name: 'objects alone: growth',
        value: alone.objectsMib[HOURS - 1] / alone.objectsMib[0],
        unit: 'times',
        promise: { atMost: GROWTH_MOST },
      },
      { name: 'with a time line: peak of the first half', value: first, unit: 'MiB' },
      { name: 'with a time line: peak of the second half', value: second, unit: 'MiB' },
      {
        name: 'with a time line: growth of the peak',
        value: second / first,
        unit: 'times',
        promise: { atMost: PEAK_GROWTH_MOST },
      },
      { name: 'records of the day', value: kept.records / 1e6, unit: 'M' },
      { name: 'events that were told', value: kept.events, unit: 'events' },
      {
        name: 'a record in the columns',
        value: (kept.columnsMib[HOURS - 1] * MIB) / kept.records,
        unit: 'bytes',
        promise: { atMost: Math.round((OVER_ESTIMATE_MOST * bytesPerSecond) / recordsPerSecond) },
      },
    ]
  },
}
