/** Low, likely and high of one assumption of the two worlds. */
import { type Assumed, type InputId, MONEY_INPUTS, type Range, rangeOf } from '../../../economics'
import { isSameRange, RangeFields } from '../../kit/range-fields'
import { nameInput } from './money-words'

export type Assume = (next: Assumed) => void

/** The range with `range` in it; the proposal itself is not kept as somebody's own. */
export function withRange(assumed: Assumed, id: InputId, range: Range): Assumed {
  const { [id]: _, ...others } = assumed.ranges
  const isProposed = isSameRange(range, MONEY_INPUTS[id].range)
  return { ...assumed, ranges: isProposed ? others : { ...others, [id]: range } }
}

interface MoneyRangeProps {
  readonly id: InputId
  readonly assumed: Assumed
  readonly onAssume: Assume
}

export function MoneyRange({ id, assumed, onAssume }: MoneyRangeProps) {
  const { range: proposed, most } = MONEY_INPUTS[id]
  return (
    <RangeFields
      name={nameInput(id)}
      range={rangeOf(assumed, id)}
      proposed={proposed}
      most={most}
      onRange={(range) => onAssume(withRange(assumed, id, range))}
    />
  )
}
