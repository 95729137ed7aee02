/**
 * Figures and times as the page's controls write them: numbers as the language does, clocks the same in each, as they are
 * read aloud in talks.
 */
import { localizeDecimal, writeNumber } from '../../content/numbers'

export function formatCount(value: number): string {
  return writeNumber(Math.round(value))
}

/** Virtual time as minutes, seconds and tenths (0:36.0); from an hour on with hours and without tenths. */
export function formatClock(timeUs: number): string {
  const tenths = Math.max(0, Math.floor(timeUs / 100_000 + 1e-6))
  const hours = Math.floor(tenths / 36_000)
  const minutes = Math.floor((tenths % 36_000) / 600)
  const seconds = String(Math.floor((tenths % 600) / 10)).padStart(2, '0')
  if (hours > 0) return `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
  return `${minutes}:${seconds}.${tenths % 10}`
}

/** A tick of the time line: 0:15, 1:00:00 */
export function formatTick(timeUs: number): string {
  return formatClock(timeUs).replace(/\.\d$/, '')
}

function tenths(value: number): string {
  return localizeDecimal(value.toFixed(1))
}

function upToTenths(value: number): string {
  return localizeDecimal(String(Math.round(value * 10) / 10))
}

/** As a number and a unit, so that they can be set apart: 340 ms, 9.6 s, 3.2 min, 1.5 h */
export function splitDuration(us: number): readonly [value: string, unit: string] {
  const seconds = us / 1_000_000
  if (seconds < 100) return [tenths(Math.floor(seconds * 10 + 1e-6) / 10), 's']
  if (seconds < 6_000) return [tenths(seconds / 60), 'min']
  return [tenths(seconds / 3_600), 'h']
}

/** The same for a span that is over or that is told beside one: a short one keeps its milliseconds. */
export function splitSpan(us: number): readonly [value: string, unit: string] {
  return us > 0 && us < 1_000_000 ? [String(Math.max(1, Math.floor(us / 1_000))), 'ms'] : splitDuration(us)
}

export function formatMs(ms: number): string {
  return ms < 1_000 ? `${upToTenths(ms)} ms` : `${tenths(ms / 1_000)} s`
}

export function formatLatency(ms: number): string {
  return ms >= 1_000 ? `${upToTenths(ms / 1_000)} s` : `${upToTenths(ms)} ms`
}

/** A span that was set, not measured: 9 s, 4.5 s */
export function formatSetting(ms: number): string {
  return `${upToTenths(ms / 1_000)}\u00a0s`
}

/** A wait that is watched: tenths, so that it is seen to grow. */
export function formatSeconds(ms: number): string {
  return `${tenths(Math.max(0, ms) / 1_000)}\u00a0s`
}
