/** The picture of a term of the glossary: a small window with the thing in it, or its outline while it still waits. */
import { Fragment } from 'react'
import { CLUSTER } from './cluster'
import { EVENTS } from './events'
import { type Drawing, dotPath } from './parts'
import { SYSTEMS } from './systems'
import './term-pictures.css'

/** Terms that show the same thing. */
const SAME: Readonly<Record<string, string>> = {
  murmur2: 'hash',
  subscribe: 'publish-subscribe',
  'data-at-rest': 'data-in-motion',
  dump: 'data-dump',
  source: 'source-and-sink',
  sink: 'source-and-sink',
  'age-of-data': 'staleness',
  'age-of-answer': 'staleness',
  bookmark: 'committed-offset',
  wal: 'write-ahead-log',
  'stream-job': 'stream-processing',
  'managed-service': 'managed',
  validation: 'broker-validation',
  'validation-at-the-broker': 'broker-validation',
  'schema-validation': 'broker-validation',
  'dead-letter-topic': 'dead-letter',
  deserialization: 'deserialize',
  'replication-factor': 'replica',
  'session-timeout': 'fencing',
  'placement-constraints': 'placement',
  'active-controller': 'controller',
  'two-clusters': 'rpo',
}

const PICTURES: Readonly<Record<string, Drawing>> = { ...EVENTS, ...CLUSTER, ...SYSTEMS }

/** Null when nobody has drawn it. */
export function findPicture(term: string): Drawing | null {
  const name = Object.hasOwn(SAME, term) ? SAME[term] : term
  return Object.hasOwn(PICTURES, name) ? PICTURES[name] : null
}

/** A name of a setting may break behind its dots. */
export function TermName({ name }: { readonly name: string }) {
  return (
    <code>
      {name.split(/(?<=[._=])/).map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}

const STARS: readonly (readonly [x: number, y: number])[] = [
  [12, 12],
  [38, 7],
  [66, 13],
  [97, 6],
  [124, 15],
  [150, 9],
  [8, 34],
  [152, 36],
]
const SKY = STARS.map(([x, y], i) => dotPath(x, y, i % 3 === 0 ? 1 : 0.7)).join('')

interface TermPictureProps {
  readonly term: string
  /** Its dashed outline alone. */
  readonly isAhead?: boolean
}

export function TermPicture({ term, isAhead = false }: TermPictureProps) {
  const strokes = findPicture(term) ?? EVENTS.event
  return (
    <svg
      className={`term-picture${isAhead ? ' is-ahead' : ''}`}
      viewBox="0 0 160 90"
      aria-hidden="true"
      data-term={term}
    >
      {isAhead ? null : (
        <>
          <path className="tp-star" d={SKY} />
          <path className="tp-glint" d="M0 60L70 0h26L0 84ZM104 0h9L12 90h-9Z" />
        </>
      )}
      {strokes.map(([look, path], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing keeps its order.
        <path key={i} className={`tp-${look}`} d={path} />
      ))}
    </svg>
  )
}
