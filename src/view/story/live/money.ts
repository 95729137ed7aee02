/** Money of the story, in the dollars of its bill, as the visitor's language writes it. */
import { languageTag } from '../../../content/language'

const write = (value: number, decimals: number): string =>
  value.toLocaleString(languageTag(), {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })

/** `cents` are whole. */
export function formatCents(cents: number): string {
  return write(cents / 100, 2)
}

export function formatWholeDollars(dollars: number): string {
  return write(dollars, 0)
}

export function formatTenths(value: number): string {
  return value.toLocaleString(languageTag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
