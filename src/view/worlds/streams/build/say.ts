/** Times, windows and values of rows as a person reads them. An article is its name where the company says names. */
import { createContext, useContext } from 'react'
import { formatCount } from '../../../kit/format'

const SECOND_US = 1_000_000
const DAY_SECONDS = 86_400

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** 14:20:07 */
export function formatSecond(timeUs: number): string {
  const seconds = Math.floor(timeUs / SECOND_US) % DAY_SECONDS
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** 14:15–14:20, with seconds where windows are shorter than a minute. */
export function formatWindow(startUs: number, sizeMs: number): string {
  const say = (us: number): string => (sizeMs % 60_000 === 0 ? formatSecond(us).slice(0, 5) : formatSecond(us))
  return `${say(startUs)}–${say(startUs + sizeMs * 1000)}`
}

/** By number; null for a company whose articles are numbers here. */
export const ArticleNames = createContext<readonly string[] | null>(null)

/** Says what a field of a row has. */
export function useSay(): (field: string, value: string | number) => string {
  const names = useContext(ArticleNames)
  return (field, value) => {
    if (typeof value === 'string') return value
    return (field === 'article' ? names?.[value] : undefined) ?? formatCount(value)
  }
}
