/** A group at its ropes: who holds which partition, what is unread on each, and whether the boats can keep up. */
import { localizeDecimal } from '../../../content/numbers'
import { streamLiveWords as words } from '../../../content/story-streams'
import type { Measures, Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { formatAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { Choices } from './choices'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'orders' }

export function Ropes({ client }: InstrumentProps) {
  const answer = useAsked(client, READERS)
  const producers = useRunState(client, (state) => state.structure?.producers)
  if (answer === null || producers === undefined) return null
  const { ends, readers, groups } = answer.view
  const ropes = ends.map((end, partition) => {
    const reader = readers.find(({ places }) => places.some((place) => place.partition === partition))
    const position = reader?.places.find((place) => place.partition === partition)?.position ?? 0
    return { partition, name: reader?.name ?? null, unread: end - Math.max(0, position) }
  })
  const most = Math.max(60, ...ropes.map(({ unread }) => unread))
  const written = producers.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0)
  const pulled = readers.reduce(
    (sum, { places, recordsPerSecond }) => sum + (places.length > 0 ? recordsPerSecond : 0),
    0,
  )
  return (
    <div className="ropes">
      <ol>
        {ropes.map(({ partition, name, unread }) => (
          <li key={partition} className={unread > most * 0.7 && unread > 300 ? 'is-hot' : ''}>
            <span>{words.rope(partition)}</span>
            <em>{name ?? words.nobody}</em>
            <div>
              <i style={{ scale: `${unread / most} 1` }} />
            </div>
            <b>{formatCount(unread)}</b>
          </li>
        ))}
      </ol>
      <p>
        <b>{words.sum(formatCount(ropes.reduce((sum, { unread }) => sum + unread, 0)))}</b>
      </p>
      <p>{words.inAndOut(written, pulled)}</p>
      <p className="ropes-idle">
        {groups.filter(({ group }) => group === 'stockroom').map(({ generation }) => words.generation(generation))}
        {readers
          .filter(({ places }) => places.length === 0)
          .map(({ consumer, name }) => (
            <strong key={consumer}>{words.noRope(name)}</strong>
          ))}
      </p>
    </div>
  )
}

// Asked when shown: the visitor's language is not known before.
const listUpgrades = () =>
  [
    ['upgrade-one', words.oneByOne],
    ['upgrade-two', words.twoAtOnce],
  ] as const

const tellUpgrade = ({ withoutWritesUs, refusedByError }: Measures): string =>
  words.triedUpgrade(
    localizeDecimal((withoutWritesUs / 1_000_000).toFixed(1)),
    formatCount(refusedByError.NOT_ENOUGH_REPLICAS ?? 0),
  )

export function Upgrade(props: InstrumentProps) {
  return <Choices names={listUpgrades()} title={words.upgrade} instrument={props} tell={tellUpgrade} />
}

const listHelps = () =>
  [
    ['ask-boats', words.helps.boats],
    ['ask-faster', words.helps.faster],
    ['ask-ropes', words.helps.ropes],
    ['ask-both', words.helps.both],
  ] as const

export function WhatHelps(props: InstrumentProps) {
  return (
    <Choices
      names={listHelps()}
      title=""
      instrument={props}
      picture={Ropes}
      tell={({ lagRecords }) => (lagRecords === null ? '–' : words.sum(formatCount(lagRecords)))}
    />
  )
}

/** A job that has the past to read, and the table that it keeps. */
export function Mill({ client }: InstrumentProps) {
  const worlds = useRunState(client, (state) => state.worlds)
  const inventory = worlds?.streams.inventory
  const job = worlds?.streams.applications.find(({ application }) => application === 'real-time-inventory')
  if (worlds === null || job === undefined) return null
  const shelves = inventory?.shelves ?? 0
  const right = inventory === null || inventory === undefined ? 0 : shelves - inventory.wrong
  return (
    <div className="mill">
      <p className="mill-count">
        <b>{formatCount(right)}</b> {inventory === null || inventory === undefined ? '' : `/ ${shelves}`}{' '}
        {words.shelvesRight}
      </p>
      <div className="mill-board" aria-hidden="true">
        <i style={{ scale: `${shelves === 0 ? 0 : right / shelves} 1` }} />
      </div>
      <p>
        <code>{job.id}</code> {words.states[job.phase] ?? job.phase} · {words.recordsBehind(formatCount(job.lag))}
      </p>
      <p>{words.batchAge(formatAge(worlds.score.batch.meanAgeUs))}</p>
    </div>
  )
}

/** A second job on the same stream. */
export function SecondWheel({ client }: InstrumentProps) {
  const worlds = useRunState(client, (state) => state.worlds)
  const job = worlds?.streams.applications.find(({ application }) => application === 'low-stock-alerts')
  if (job === undefined) return null
  return (
    <div className="mill">
      <p className="mill-count">
        <b>{formatCount(job.nodes.find(({ kind }) => kind === 'join')?.out ?? 0)}</b> {words.lookedUp}
      </p>
      <p>
        <code>{job.id}</code> {words.states[job.phase] ?? job.phase} · {words.recordsBehind(formatCount(job.lag))}
      </p>
      <p>
        {words.changed}: <b>{words.nothing}</b>
      </p>
    </div>
  )
}
