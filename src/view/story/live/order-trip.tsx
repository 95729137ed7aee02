/**
 * One order on its way: when each replica has it, when all in sync have it, and when the shop is told. Times are the run's
 * own, read from every frame, from the second at which the reader rang.
 */
import { useEffect, useState } from 'react'
import { liveWords as words } from '../../../content/story-live'
import type { Frame } from '../../../protocol'
import { formatMs } from '../../kit/format'
import type { InstrumentProps } from './live-view'

interface Trip {
  readonly startUs: number
  readonly logEnd: number
  readonly acknowledged: number
  /** Ms after the ring, by broker. */
  readonly stored: Readonly<Record<number, number>>
  readonly committed: number | null
  readonly told: number | null
}

function begin({ timeUs, focus, measures }: Frame): Trip {
  const logEnd = Math.max(0, ...focus.replicas.map((replica) => replica.logEndOffset))
  return { startUs: timeUs, logEnd, acknowledged: measures.acknowledged, stored: {}, committed: null, told: null }
}

function follow(trip: Trip, { timeUs, focus, measures }: Frame): Trip {
  const ms = (timeUs - trip.startUs) / 1_000
  const stored = { ...trip.stored }
  for (const { broker, inIsr, logEndOffset } of focus.replicas)
    if (inIsr && stored[broker] === undefined && logEndOffset > trip.logEnd) stored[broker] = ms
  const watermark = Math.max(
    0,
    ...focus.replicas.filter(({ state }) => state === 'leader').map((leader) => leader.highWatermark),
  )
  return {
    ...trip,
    stored,
    committed: trip.committed ?? (watermark > trip.logEnd ? ms : null),
    told: trip.told ?? (measures.acknowledged > trip.acknowledged && watermark > trip.logEnd ? ms : null),
  }
}

export function OrderTrip({ client, phase }: InstrumentProps) {
  const [trip, setTrip] = useState<Trip | null>(null)
  const [brokers, setBrokers] = useState<readonly number[]>([])
  const isUnderWay = phase === 'playing' || phase === 'done'
  useEffect(() => {
    const read = (): void => {
      const frame = client.getLatestFrame()
      if (frame === null) return
      setBrokers((was) => {
        const now = frame.focus.replicas.filter(({ inIsr }) => inIsr).map(({ broker }) => broker)
        return now.length > 0 && was.join() !== now.join() ? now : was
      })
      setTrip((was) => (isUnderWay && was !== null ? follow(was, frame) : begin(frame)))
    }
    read()
    return client.onFrame(read)
  }, [client, isUnderWay])
  const rows: readonly (readonly [string, number | null])[] = [
    ...brokers.map((broker) => [words.storedAt(broker), trip?.stored[broker] ?? null] as const),
    [words.allHaveIt, trip?.committed ?? null],
    [words.told, trip?.told ?? null],
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
