/**
 * The reader's own order on its way: when each replica has it, when all in sync have it, and when the shop is told. Read
 * from the logs at every millisecond that the run shows, in ms since the reader rang.
 */
import { useEffect, useState } from 'react'
import { liveWords as words } from '../../../content/story-live'
import type { LogView, Question } from '../../../protocol'
import { ONE_ORDER } from '../../../story/runs/chapter-08'
import { formatMs } from '../../kit/format'
import { toUs } from '../run-handle'
import type { InstrumentProps } from './live-view'

const LOG: Extract<Question, { type: 'log' }> = { type: 'log', topic: 'orders', partition: 0, around: -1 }

interface Trip {
  /** By broker. */
  readonly stored: Readonly<Record<number, number>>
  readonly committed: number | null
  readonly told: number | null
}

const AT_HOME: Trip = { stored: {}, committed: null, told: null }

function follow(trip: Trip, { replicas }: LogView, ms: number): Trip {
  const stored = { ...trip.stored }
  let { committed, told } = trip
  for (const { broker, batches, highWatermark } of replicas)
    for (const { baseOffset, texts, acknowledged } of batches) {
      const at = texts.findIndex(({ value }) => value === ONE_ORDER)
      if (at < 0) continue
      stored[broker] ??= ms
      // The leader's own high watermark is the first to pass it.
      if (highWatermark > baseOffset + at) committed ??= ms
      if (acknowledged) told ??= ms
    }
  return { stored, committed, told }
}

export function OrderTrip({ client, panel }: InstrumentProps) {
  const [trip, setTrip] = useState(AT_HOME)
  const [brokers, setBrokers] = useState<readonly number[]>([])
  const rungUs = toUs(panel.act?.holdS ?? 0)
  useEffect(() => {
    let isWanted = true
    let askedUs = -1
    const read = (): void => {
      const frame = client.getLatestFrame()
      const { structure, ask } = client.store.getState()
      if (frame === null || structure === null || frame.computing !== null || frame.timeUs === askedUs) return
      askedUs = frame.timeUs
      const ms = (frame.timeUs - rungUs) / 1_000
      if (ms <= 0) setTrip(AT_HOME)
      ask(LOG).then(
        ({ log }) => {
          if (!isWanted) return
          setBrokers(log.replicas.map(({ broker }) => broker))
          if (ms > 0) setTrip((was) => follow(was, log, ms))
        },
        // The run has ended.
        () => {},
      )
    }
    read()
    const stop = client.onFrame(read)
    return () => {
      isWanted = false
      stop()
    }
  }, [client, rungUs])
  const rows: readonly (readonly [string, number | null])[] = [
    ...brokers.map((broker) => [words.storedAt(broker), trip.stored[broker] ?? null] as const),
    [words.allHaveIt, trip.committed],
    [words.told, trip.told],
  ]
  const end = Math.max(1, ...rows.map(([, ms]) => ms ?? 0))
  return (
    <ol className="order-trip">
      {rows.map(([name, ms]) => (
        <li key={name} className={ms === null ? 'is-awaited' : 'is-there'}>
          <span>{name}</span>
          <b>{ms === null ? '…' : formatMs(ms)}</b>
          <i style={{ scale: `${ms === null ? 0 : ms / end} 1` }} />
        </li>
      ))}
    </ol>
  )
}
