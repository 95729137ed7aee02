/** How values and figures of a sweep are written. */
import { writeNumber } from '../../content/numbers'
import { sweepWords as words } from '../../content/sweep'
import type { ConfigValue } from '../../core'
import type { Knob } from './knobs'
import type { SweepQuestion } from './results'

export function writeValue(value: ConfigValue): string {
  return typeof value === 'number' ? writeNumber(Number(value.toPrecision(6))) : String(value)
}

export function writeFigure(question: SweepQuestion, figure: number): string {
  if (question !== 'outage') return writeNumber(figure)
  return words.seconds(writeNumber(Math.round(figure * 10) / 10))
}

/** The same where it stands alone, and has to say what it counts. */
export function writeWhole(question: SweepQuestion, figure: number): string {
  return question === 'outage' ? writeFigure(question, figure) : words.records(writeNumber(figure))
}

/** What is varied: a setting under Kafka's own name. */
export function nameKnob(knob: Knob): string {
  if (knob.kind === 'setting') return knob.key
  return knob.kind === 'rate' ? words.rate : words.linkFields[knob.field]
}
