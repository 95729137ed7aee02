/**
 * Low, likely and high of one figure, as a visitor writes them; or one field, for what is exact. The one thing a reader
 * would get wrong: what cannot be taken stays in its field with a word about it, and the figures before go on counting.
 */
import { useId, useRef, useState } from 'react'
import { moneyWords as words } from '../../content/money'
import { isOrdered, type Range, readFigure } from '../../economics'
import { decimalPoint, writeFigure } from './money-format'
import './range-fields.css'

const POINTS = ['low', 'likely', 'high'] as const
type Point = (typeof POINTS)[number]
type Typed = Readonly<Partial<Record<Point, string>>>

interface RangeFieldsProps {
  readonly name: string
  readonly range: Range
  readonly proposed: Range
  readonly least?: number
  readonly most: number
  /** One field, which says all three. */
  readonly isExact?: boolean
  readonly onRange: (range: Range) => void
}

interface Fault {
  readonly at: Point | null
  readonly fault: string
}

/** What the fields say, and the first word against it. */
function readFields(typed: Typed, range: Range, { least = 0, most, isExact = false }: RangeFieldsProps): Range | Fault {
  const read: Record<Point, number> = { ...range }
  for (const point of POINTS) {
    const text = typed[point]
    if (text === undefined) continue
    const figure = readFigure(text, decimalPoint(), most)
    const before = writeFigure(range[point])
    if (typeof figure === 'string') return { at: point, fault: words.faults[figure](before, writeFigure(most)) }
    if (figure < least) return { at: point, fault: words.tooLow(before, writeFigure(least)) }
    read[point] = figure
  }
  if (isExact) return { low: read.likely, likely: read.likely, high: read.likely }
  if (typed.likely !== undefined) carryEnds(read, range, typed)
  return isOrdered(read) ? read : { at: null, fault: words.notOrdered }
}

/** Whoever writes what is likely, and no ends, takes along the ends that it passes; both, where all three were the same. */
function carryEnds(read: Record<Point, number>, { low, high }: Range, typed: Typed): void {
  if (typed.low === undefined && (low === high || read.likely < low)) read.low = read.likely
  if (typed.high === undefined && (low === high || read.likely > high)) read.high = read.likely
}

export function isSameRange(one: Range, other: Range): boolean {
  return POINTS.every((point) => one[point] === other[point])
}

export function RangeFields(props: RangeFieldsProps) {
  const { name, range, proposed, isExact = false, onRange } = props
  const [typed, setTyped] = useState<Typed>({})
  // As it was before anything was typed: the 1 of a 10 must not leave an end behind.
  const before = useRef(range)
  if (Object.keys(typed).length === 0) before.current = range
  const faultId = useId()
  const reading = readFields(typed, before.current, props)
  const change = (point: Point, text: string): void => {
    const next = { ...typed, [point]: text }
    setTyped(next)
    const read = readFields(next, before.current, props)
    if (!('fault' in read)) onRange(read)
  }
  return (
    <>
      <span className="range-fields">
        {POINTS.filter((point) => !isExact || point === 'likely').map((point) => (
          <input
            key={point}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            aria-label={isExact ? name : words.field(name, words.points[point])}
            aria-invalid={'fault' in reading && (reading.at === point || (reading.at === null && point in typed))}
            aria-describedby={'fault' in reading ? faultId : undefined}
            value={typed[point] ?? writeFigure(range[point])}
            onChange={(event) => change(point, event.currentTarget.value)}
            // What was taken is written as everything else is.
            onBlur={() => ('fault' in reading ? undefined : setTyped({}))}
          />
        ))}
        {!isSameRange(range, proposed) || 'fault' in reading ? (
          <button
            type="button"
            className="range-back"
            aria-label={`${words.back}: ${name}`}
            title={words.back}
            onClick={() => {
              setTyped({})
              onRange(proposed)
            }}
          >
            ↺
          </button>
        ) : null}
      </span>
      {'fault' in reading ? (
        <span className="range-fault" id={faultId} role="alert">
          {reading.fault}
        </span>
      ) : null}
    </>
  )
}
