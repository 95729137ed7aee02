/** Numbers as the visitor's language writes them. */
import { languageTag } from './language'

/** By language and options: making one takes longer than using it a thousand times. */
const formats = new Map<string, Intl.NumberFormat>()

/** `options` are few and fixed; they are part of the key. */
export function writeNumber(value: number, options?: Intl.NumberFormatOptions): string {
  const tag = languageTag()
  const key = options === undefined ? tag : `${tag} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(tag, options)
    formats.set(key, format)
  }
  return format.format(value)
}

/** The language's own mark in a number that JavaScript wrote: 9.6 is 9,6 in German. */
export function localizeDecimal(text: string): string {
  return languageTag() === 'de-DE' ? text.replace('.', ',') : text
}
