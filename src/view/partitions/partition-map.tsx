/**
 * All partitions at a glance: a tag with a square for each, and under it, when it is open, a board of tiles with those in
 * trouble first. A tile puts its partition on the scene. It closes with Escape and with a click elsewhere.
 */
import { type RefObject, useEffect, useRef } from 'react'
import { partitionWords as words } from '../../content/reading'
import type { FocusView, Structure } from '../../protocol'
import { RANKS, type Ranked, rankPartitions } from './rank-partition'
import './partitions.css'

/** More would not be seen. */
const SQUARES_MOST = 40
const PITCH = 9

interface PartitionMapProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChoose: (topic: string, partition: number) => void
}

export function PartitionMap({ structure, focus, isOpen, onOpen, onChoose }: PartitionMapProps) {
  const tag = useRef<HTMLButtonElement>(null)
  const ranked = rankPartitions(structure)
  const troubled = ranked.filter(({ isTroubled }) => isTroubled).length
  const close = () => {
    onOpen(false)
    tag.current?.focus({ preventScroll: true })
  }
  return (
    <div className="partition-map">
      <button
        ref={tag}
        type="button"
        className={`stage-tag partition-tag ${troubled > 0 ? 'is-troubled' : ''}`}
        aria-expanded={isOpen}
        aria-label={words.map(ranked.length, troubled)}
        title={words.map(ranked.length, troubled)}
        onClick={() => onOpen(!isOpen)}
      >
        <Squares ranked={ranked} />
        <span>{words.mapShort(ranked.length, troubled)}</span>
      </button>
      {isOpen ? (
        <Board
          ranked={ranked}
          structure={structure}
          focus={focus}
          onClose={close}
          onLeave={() => onOpen(false)}
          onChoose={(topic, partition) => {
            onChoose(topic, partition)
            close()
          }}
        />
      ) : null}
    </div>
  )
}

/** Two rows; a partition in trouble is a whole square with a cross, so that it is seen without colours as well. */
function Squares({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const shown = ranked.slice(0, SQUARES_MOST)
  const columns = Math.ceil(shown.length / 2)
  const width = columns * PITCH + 1
  return (
    <svg width={width} height={2 * PITCH + 1} viewBox={`0 0 ${width} ${2 * PITCH + 1}`} aria-hidden="true">
      {shown.map(({ view, rank, isTroubled }, i) => {
        const x = Math.floor(i / 2) * PITCH + 1
        const y = (i % 2) * PITCH + 1
        return (
          <g key={`${view.topic}-${view.partition}`} className={`square-${rank}`}>
            <rect x={x} y={y} width={PITCH - 2} height={PITCH - 2} />
            {isTroubled ? <path d={`M${x + 1.5} ${y + 1.5}l4 4M${x + 5.5} ${y + 1.5}l-4 4`} /> : null}
          </g>
        )
      })}
    </svg>
  )
}

interface BoardProps {
  readonly ranked: readonly Ranked[]
  readonly structure: Structure
  readonly focus: FocusView
  readonly onChoose: (topic: string, partition: number) => void
  readonly onClose: () => void
  /** Closed by going elsewhere, where the focus is now. */
  readonly onLeave: () => void
}

function Board({ ranked, structure, focus, onChoose, onClose, onLeave }: BoardProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  useClosing(box, onClose, onLeave)
  const siteOf = (broker: number): string => {
    const site = structure.brokers.find(({ id }) => id === broker)?.site
    return structure.sites.find(({ id }) => id === site)?.name ?? ''
  }
  return (
    <fieldset ref={box} className="partition-board" aria-label={words.title}>
      {RANKS.map((rank) => {
        const those = ranked.filter((partition) => partition.rank === rank)
        if (those.length === 0) return null
        return (
          <section key={rank} className={`rank-${rank}`}>
            <h2>
              {words.ranks[rank]} <b>{those.length}</b>
            </h2>
            <ul>
              {those.map((partition) => (
                <li key={`${partition.view.topic}-${partition.view.partition}`}>
                  <Tile
                    ranked={partition}
                    site={siteOf(partition.view.leader)}
                    isShown={partition.view.topic === focus.topic && partition.view.partition === focus.partition}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </fieldset>
  )
}

/** As the menus of the scene do it: Escape gives the focus back, a click elsewhere keeps it where it went. */
function useClosing(box: RefObject<HTMLElement | null>, onClose: () => void, onLeave: () => void): void {
  const latest = useRef({ onClose, onLeave })
  latest.current = { onClose, onLeave }
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true })
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.parentElement?.contains(event.target as Node)) latest.current.onLeave()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      latest.current.onClose()
    }
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [box])
}

interface TileProps {
  readonly ranked: Ranked
  readonly site: string
  readonly isShown: boolean
  readonly onChoose: (topic: string, partition: number) => void
}

function Tile({ ranked, site, isShown, onChoose }: TileProps) {
  const { view, silent } = ranked
  const { topic, partition, leader, isr, minIsr } = view
  return (
    <button
      type="button"
      className="partition-tile"
      aria-current={isShown}
      title={isShown ? words.shown : undefined}
      onClick={() => onChoose(topic, partition)}
    >
      <b className="mono">{`${topic}-${partition}`}</b>
      <span>{leader < 0 ? words.nobody : words.leads(leader, site)}</span>
      <Lamps ranked={ranked} />
      <small>{words.inSync(isr.length, isr.length - silent.length, minIsr)}</small>
    </button>
  )
}

/** A lamp for each replica, in the order of the assignment: leads, in sync, in sync on paper only, or not; a dashed ring for an observer. */
function Lamps({ ranked: { view, silent } }: { readonly ranked: Ranked }) {
  const width = view.replicas.length * 15
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true">
      {view.replicas.map((id, i) => {
        const x = i * 15 + 7.5
        const isIn = view.isr.includes(id)
        const state = silent.includes(id) ? 'silent' : !isIn ? 'out' : id === view.leader ? 'lead' : 'in'
        return (
          <g key={id} className={`lamp-${state}`}>
            <circle cx={x} cy="13" r="5" strokeDasharray={view.observers.includes(id) ? '2.4 2' : undefined} />
            {state === 'silent' ? <path d={`M${x - 3} 10l6 6M${x + 3} 10l-6 6`} /> : null}
            {id === view.leader ? (
              <path className="lamp-crown" d={`M${x - 4.5} 7l-1-5.5 3 2.2L${x} 0l2.5 3.7 3-2.2-1 5.5z`} />
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}
