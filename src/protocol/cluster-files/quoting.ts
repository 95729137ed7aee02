/**
 * Names and values of a world in the languages of files: shell, YAML, properties, Markdown. The one thing a reader would get
 * wrong: a name may hold anything (a quote, a line feed, `$(…)`), so nothing of a world is written into a file but by these.
 */

/** One word of a POSIX shell; nothing in it is looked at. A null character, which no word can hold, is left out. */
export function shellWord(text: string): string {
  const plain = text.replaceAll('\0', '')
  return /^[\w@%+=:,./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", `'\\''`)}'`
}

/** A scalar of YAML as Compose reads it: double quotes, with everything but printable ASCII written out, and `$` doubled. */
export function yamlText(text: string): string {
  return asciiOnly(JSON.stringify(text)).replaceAll('$', '$$$$')
}

/** A line of a Java properties file (`Properties.load`). */
export function propertyLine(key: string, value: string): string {
  const written = (text: string): string =>
    asciiOnly(text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t'))
  return `${written(key).replace(/[=: #!]/g, '\\$&')}=${written(value).replace(/^ /, '\\ ')}`
}

/** The text within one line: what would end the line, or is not seen, is a blank. For comments. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LINE_MAX)
}

/** The text in a sentence of Markdown, with nothing of it being markup. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&')
}

const LINE_MAX = 300

function asciiOnly(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
