/**
 * Figures of the script. What a line says in braces is read from a run: `{1,029|west-dies:waiting@60}` prints 1,029, and
 * only because the run gives it. The values are measured by `npm run story-figures`; a test measures them again.
 */

/** By expression, such as `west-dies:waiting@60`; times are seconds. */
export type Figures = Readonly<Record<string, number>>

type Language = 'en' | 'de'

/** Null when `shown` is what the run gave, in the language's own way to write it; else what is wrong and how to mend it. */
export function checkFigure(shown: string, expression: string, figures: Figures, language: Language): string | null {
  const value = Object.hasOwn(figures, expression) ? figures[expression] : undefined
  if (value === undefined) return `the figure "${expression}" was not measured: run "npm run story-figures"`
  const right = writeLike(shown, value, language)
  return right === shown.toLowerCase() ? null : `{${shown}|${expression}}: the run gives ${right}`
}

/** `measure@60`, and `first(Event)` or `first(Event,36)`. */
const MOMENT = /@(\d+(?:\.\d+)?)|(first\([^)]*\))/g

/** The first events that an expression asks for, each as an expression of its own: their seconds are measured as well. */
export function listFirsts(expression: string): readonly string[] {
  const run = expression.split(':')[0]
  return [...expression.matchAll(MOMENT)].flatMap(([, , first]) => (first === undefined ? [] : [`${run}:${first}`]))
}

/** The second of its run from which on an expression can be known; 0 where it is so from the beginning. */
export function findSecond(expression: string, figures: Figures): number {
  const asked = [...expression.matchAll(MOMENT)].flatMap(([, second]) => (second === undefined ? [] : [Number(second)]))
  return Math.max(0, ...asked, ...listFirsts(expression).map((first) => figures[first] ?? 0))
}

/** As the sample is written: in words, as a time of day, or in digits with as many places. */
function writeLike(sample: string, value: number, language: Language): string {
  if (!/\d/.test(sample))
    return writeWords(sample.includes(THOUSAND[language]) ? value - (value % 1000) : value, language)
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(sample)) {
    const parts = [Math.floor(value / 3600) % 24, Math.floor(value / 60) % 60, Math.floor(value) % 60]
    const shown = parts.slice(0, sample.split(':').length).map((part) => String(part).padStart(2, '0'))
    return (sample.indexOf(':') === 1 ? shown.join(':').replace(/^0/, '') : shown.join(':')).toLowerCase()
  }
  const decimals = sample.split(language === 'de' ? ',' : '.')[1]?.length ?? 0
  return value.toLocaleString(language === 'de' ? 'de-DE' : 'en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

const THOUSAND = { en: 'thousand', de: 'tausend' } as const

const ONES = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
}
const TENS = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
}

/** Whole numbers from 0 to 999,999, in small letters. */
export function writeWords(value: number, language: Language): string {
  const text = language === 'en' ? englishWords(value) : germanWords(value)
  return language === 'de' && text.endsWith('ein') ? `${text}s` : text
}

function englishWords(value: number): string {
  const ones = ONES.en.split(' ')
  const tens = TENS.en.split(' ')
  if (value < 20) return ones[value]
  if (value < 100) return tens[Math.floor(value / 10) - 2] + (value % 10 === 0 ? '' : `-${ones[value % 10]}`)
  if (value < 1000)
    return `${ones[Math.floor(value / 100)]} hundred${value % 100 === 0 ? '' : ` and ${englishWords(value % 100)}`}`
  const rest = value % 1000
  return `${englishWords(Math.floor(value / 1000))} thousand${rest === 0 ? '' : ` ${englishWords(rest)}`}`
}

function germanWords(value: number): string {
  const ones = ONES.de.split(' ')
  const tens = TENS.de.split(' ')
  if (value < 20) return ones[value]
  if (value < 100) return (value % 10 === 0 ? '' : `${ones[value % 10]}und`) + tens[Math.floor(value / 10) - 2]
  if (value < 1000) return `${ones[Math.floor(value / 100)]}hundert${value % 100 === 0 ? '' : germanWords(value % 100)}`
  const rest = value % 1000
  return `${germanWords(Math.floor(value / 1000))}tausend${rest === 0 ? '' : germanWords(rest)}`
}
