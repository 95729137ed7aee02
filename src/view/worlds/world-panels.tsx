/**
 * The two pictures side by side, with the slanted gutter between them. Names are text over the drawings, so that they
 * can be read aloud, selected and enlarged.
 */
import type { ReactNode } from 'react'
import { worldsWords as words } from '../../content/en/worlds'
import { BatchlandScene } from './batchland-scene'
import { type CompanySystem, type Connection, type Joining, listTopics } from './company'
import { sayWants } from './join-cards'
import { StreamscapeScene } from './streamscape-scene'
import { layOut, mirror, PANEL, type Place } from './worlds-layout'

interface WorldPanelsProps {
  readonly systems: readonly CompanySystem[]
  readonly wires: readonly Connection[]
  readonly ribbons: number
  readonly last: Joining | null
}

export function WorldPanels({ systems, wires, ribbons, last }: WorldPanelsProps) {
  const { places } = layOut(systems.length)
  const topics = listTopics(systems)
  const lastId = last?.system.id ?? null
  const touched = new Set(last?.touched)
  const isCrowd = systems.length > 12
  return (
    <div className={isCrowd ? 'world-panels is-crowd' : 'world-panels'}>
      <section className="world-panel batchland" aria-label={words.describeBatch(systems.length, wires.length)}>
        <div className="world-picture">
          <BatchlandScene systems={systems} wires={wires} lastId={lastId} />
          <Names systems={systems} isCrowd={isCrowd} places={places} lastId={lastId} touched={touched} />
          {last === null ? null : <Sounds />}
        </div>
        <Headline
          name={words.batchland}
          count={last === null ? wires.length : last.wires.length}
          unit={last === null ? words.wires(wires.length) : words.newWires(last.wires.length)}
          text={last === null ? words.pointToPoint : words.changed(last.touched.length)}
        />
      </section>
      <section
        className="world-panel streamscape"
        aria-label={words.describeStream(systems.length, ribbons, topics.join(', '))}
      >
        <div className="world-picture">
          <StreamscapeScene systems={systems} topics={topics} lastId={lastId} />
          <Names systems={systems} isCrowd={isCrowd} places={places.map(mirror)} lastId={lastId} touched={new Set()} />
        </div>
        <Headline
          name={words.streamscape}
          count={last === null ? ribbons : last.ribbons}
          unit={last === null ? words.ribbons(ribbons) : words.newRibbons(last.ribbons)}
          text={last === null ? words.oneLog : words.changed(0)}
        />
        {last === null ? null : <p className="subscribes">{words.subscribes}</p>}
      </section>
      {last === null ? null : (
        <p className="joins" role="status">
          <b>{words.joins(systems.length, last.system.name)}</b> {sayWants(last)}
        </p>
      )}
    </div>
  )
}

function Headline({ name, count, unit, text }: { name: string; count: number; unit: string; text: ReactNode }) {
  return (
    <header className="world-headline">
      <h2>{name}</h2>
      <p>
        <strong>{count.toLocaleString('en')}</strong>
        <span>
          <b>{unit}</b> {text}
        </span>
      </p>
    </header>
  )
}

function Names({
  systems,
  isCrowd,
  places,
  lastId,
  touched,
}: {
  readonly systems: readonly CompanySystem[]
  readonly isCrowd: boolean
  readonly places: readonly Place[]
  readonly lastId: string | null
  readonly touched: ReadonlySet<string>
}) {
  return (
    <ul className="names">
      {systems.map(({ id, name }, i) => {
        const { x, y, scale, isTop } = places[i]
        // Neighbours of a full row stand at two heights, as the long names of the upper one would meet.
        const lift = isTop && systems.length > 10 && !isCrowd && i % 2 === 1 ? -24 : 0
        const top = (isTop ? y - 66 * scale : y + 16 * scale) + lift
        const tone = id === lastId ? 'name name-new' : touched.has(id) ? 'name name-touched' : 'name'
        return (
          <li
            key={id}
            className={isTop ? `${tone} name-top` : tone}
            style={{ left: `${(x / PANEL.width) * 100}%`, top: `${(top / PANEL.height) * 100}%` }}
          >
            {name}
          </li>
        )
      })}
    </ul>
  )
}

/** The letters belong to the moment somebody joins. */
function Sounds() {
  return (
    <p className="sounds" aria-hidden="true">
      {words.sound.map((sound, i) => (
        <span key={sound} className={`sound sound-${i}`}>
          {sound}
        </span>
      ))}
    </p>
  )
}
