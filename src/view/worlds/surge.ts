/** A rush of orders as a command. */
import type { Command } from '../../core'

const SURGE_HOURS = 12
export const BLACK_FRIDAY = 8

/** Twelve hours from now; `factor` times the usual rate. */
export function makeSurge(factor: number, timeUs: number): Extract<Command, { kind: 'StartSurge' }> {
  const fromMs = Math.floor(timeUs / 1000)
  return { kind: 'StartSurge', surge: { fromMs, untilMs: fromMs + SURGE_HOURS * 3_600_000, factor } }
}
