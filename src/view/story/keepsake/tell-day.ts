/** A day as a link writes it, and as people read it. The reader's own day, not that of Greenwich. */
import { languageTag } from '../../../content/language'

/** 20261128 */
export function writeDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
}

export function tellDay(day: string): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))))
  return date.toLocaleDateString(languageTag(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
