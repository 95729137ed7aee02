/**
 * Low, likely and high of one figure, as a visitor writes them. The one thing a reader would get wrong: what cannot be
 * taken stays in its field with a word about it, and the figures before go on counting.
 */
import { useId, useState } from 'react'
import { moneyWords as words } from '../../../content/money'
import {
  type Assumed,
  type InputId,
  isOrdered,
  MONEY_INPUTS,
  type Range,
  rangeOf,
  readFigure,
} from '../../../economics'
import { decimalPoint, nameInput, writeFigure } from './money-words'

export type Assume = (next: Assumed) => void

const POINTS = ['low', 'likely', 'high'] as const
type Point = (typeof POINTS)[number]
type Typed = Readonly<Partial<Record<Point, string>>>

interface RangeFieldsProps {
  readonly id: InputId
  readonly assumed: Assumed
  readonly onAssume: Assume
}

/** What the three fields say, and the first word against it. */
function readFields(
  typed: Typed,
  range: Range,
  most: number,
): Range | { readonly at: Point | null; readonly fault: string } {
  const read: Record<Point, number> = { ...range }
  for (const point of POINTS) {
    const text = typed[point]
    if (text === undefined) continue
    const figure = readFigure(text, decimalPoint(), most)
    if (typeof figure === 'string') {
      const before = writeFigure(range[point])
      return { at: point, fault: words.faults[figure](before, writeFigure(most)) }
    }
    read[point] = figure
  }
  return isOrdered(read) ? read : { at: null, fault: words.notOrdered }
}

/** The range with `range` in it; the proposal itself is not kept as somebody's own. */
export function withRange(assumed: Assumed, id: InputId, range: Range): Assumed {
  const { [id]: _, ...others } = assumed.ranges
  const proposed: Range = MONEY_INPUTS[id].range
  const isProposed = POINTS.every((point) => range[point] === proposed[point])
  return { ...assumed, ranges: isProposed ? others : { ...others, [id]: range } }
}

export function RangeFields({ id, assumed, onAssume }: RangeFieldsProps) {
  const [typed, setTyped] = useState<Typed>({})
  const faultId = useId()
  const range = rangeOf(assumed, id)
  const { most } = MONEY_INPUTS[id]
  const reading = readFields(typed, range, most)
  const name = nameInput(id)
  const isOwn = assumed.ranges[id] !== undefined
  const change = (point: Point, text: string): void => {
    const next = { ...typed, [point]: text }
    setTyped(next)
    const read = readFields(next, range, most)
    if (!('fault' in read)) onAssume(withRange(assumed, id, read))
  }
  return (
    <>
      <span className="money-fields">
        {POINTS.map((point) => (
          <input
            key={point}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            aria-label={words.field(name, words.points[point])}
            aria-invalid={'fault' in reading && (reading.at === point || (reading.at === null && point in typed))}
            aria-describedby={'fault' in reading ? faultId : undefined}
            value={typed[point] ?? writeFigure(range[point])}
            onChange={(event) => change(point, event.currentTarget.value)}
            // What was taken is written as everything else is.
            onBlur={() => ('fault' in reading ? undefined : setTyped({}))}
          />
        ))}
        {isOwn || 'fault' in reading ? (
          <button
            type="button"
            className="money-back"
            aria-label={`${words.back}: ${name}`}
            title={words.back}
            onClick={() => {
              setTyped({})
              onAssume(withRange(assumed, id, MONEY_INPUTS[id].range))
            }}
          >
            ↺
          </button>
        ) : null}
      </span>
      {'fault' in reading ? (
        <span className="money-fault" id={faultId} role="alert">
          {reading.fault}
        </span>
      ) : null}
    </>
  )
}
