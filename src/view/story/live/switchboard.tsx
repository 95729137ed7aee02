/**
 * A switchboard: two connectors that somebody plugs in by hand, and the jobs between them. The plugs only say what the
 * hand does; that something is connected is what the run says.
 */
import { type PointerEvent, useState } from 'react'
import { gangWords as words } from '../../../content/story-gang'
import type { ApplicationScore, ConnectorScore } from '../../../core/company'
import { formatCount } from '../../kit/format'
import { useRunState } from '../use-story-run'
import './gang.css'
import type { InstrumentProps } from './live-view'

const PLUGS = ['reviews-source', 'inventory-sink'] as const

export function Switchboard({ client, phase, panel, choose }: InstrumentProps) {
  const streams = useRunState(client, (state) => state.worlds?.streams ?? null)
  const [plugged, setPlugged] = useState<readonly string[]>([])
  if (streams === null) return null
  const connector = (name: string): ConnectorScore | undefined => streams.connectors.find((row) => row.name === name)
  const job = (name: string): ApplicationScore | undefined =>
    streams.applications.find(({ application }) => application === name)
  const canPlug = phase === 'held'
  const plug = (name: string): void => {
    const now = [...new Set([...plugged, name])]
    setPlugged(now)
    if (canPlug && panel.act !== null && PLUGS.every((one) => now.includes(one))) choose(panel.act.deed)
  }
  const inventory = job('real-time-inventory')
  const alerts = job('low-stock-alerts')
  return (
    <div className="gang switchboard">
      <Plug
        name="reviews-source"
        kind={words.source}
        isIn={connector('reviews-source')?.phase === 'RUNNING' || (canPlug && plugged.includes('reviews-source'))}
        canPlug={canPlug}
        onPlug={plug}
        count={counted(connector('reviews-source'), (row) => row.carried)}
        unit={words.rowsIn}
      />
      <Wheel
        job={inventory}
        count={inventory?.nodes.find(({ kind }) => kind === 'sink')?.out}
        unit={words.changesOut}
      />
      <Wheel job={alerts} count={alerts?.nodes.find(({ kind }) => kind === 'join')?.out} unit={words.lookedUp} />
      <Plug
        name="inventory-sink"
        kind={words.sink}
        isIn={connector('inventory-sink')?.phase === 'RUNNING' || (canPlug && plugged.includes('inventory-sink'))}
        canPlug={canPlug}
        onPlug={plug}
        count={counted(connector('inventory-sink'), (row) => row.rows)}
        unit={words.tableRows}
      />
      {inventory === undefined ? null : (
        <p className="switchboard-bad">
          <b>{words.skippedBad(formatCount(inventory.skipped))}</b> {words.handler}
        </p>
      )}
    </div>
  )
}

/** Null before it was created: then nothing has been counted. */
function counted(row: ConnectorScore | undefined, read: (row: ConnectorScore) => number): number | null {
  return row === undefined || row.phase === null ? null : read(row)
}

interface WheelProps {
  readonly job: ApplicationScore | undefined
  readonly count: number | undefined
  readonly unit: string
}

function Wheel({ job, count, unit }: WheelProps) {
  const isRunning = job !== undefined && job.phase !== 'NOT_RUNNING'
  return (
    <div className={`switchboard-row ${isRunning ? 'is-in' : ''}`}>
      <i className="switchboard-wheel" aria-hidden="true" />
      <code>{job?.application}</code>
      <b>{isRunning && count !== undefined ? formatCount(count) : '–'}</b>
      <span>{unit}</span>
    </div>
  )
}

interface PlugProps {
  readonly name: string
  readonly kind: string
  readonly isIn: boolean
  readonly canPlug: boolean
  readonly onPlug: (name: string) => void
  readonly count: number | null
  readonly unit: string
}

/** Drawn to its socket, or pressed. */
function Plug({ name, kind, isIn, canPlug, onPlug, count, unit }: PlugProps) {
  const [drag, setDrag] = useState<{ readonly fromX: number; readonly dx: number } | null>(null)
  const begin = (event: PointerEvent<HTMLButtonElement>): void => {
    if (!canPlug || isIn) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ fromX: event.clientX, dx: 0 })
  }
  const move = (event: PointerEvent<HTMLButtonElement>): void => {
    if (drag !== null) setDrag({ ...drag, dx: Math.max(-60, Math.min(0, event.clientX - drag.fromX)) })
  }
  const end = (): void => {
    if (drag !== null && drag.dx < -24) onPlug(name)
    setDrag(null)
  }
  return (
    <div className={`switchboard-row is-plug ${isIn ? 'is-in' : ''}`}>
      <i className="switchboard-socket" aria-hidden="true" />
      <button
        type="button"
        className="switchboard-plug"
        aria-label={words.plugIn(name)}
        aria-pressed={isIn}
        disabled={!canPlug || isIn}
        style={{ translate: `${drag?.dx ?? 0}px 0` }}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => onPlug(name)}
      >
        {kind}
      </button>
      <code>{name}</code>
      <b>{count === null ? '–' : formatCount(count)}</b>
      <span>{count === null ? words.notPlugged : unit}</span>
    </div>
  )
}
