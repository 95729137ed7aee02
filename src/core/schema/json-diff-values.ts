/**
 * The difference of strings, numbers, enumerations and negations.
 * The one thing a reader would get wrong: below `not` everything turns round, so what is narrowed there accepts more.
 */
import { type Comparison, compareLimit, type FindingList } from './json-comparison'
import { type EnumNode, type NotNode, type NumberNode, type StringNode, writeSorted } from './json-schema-model'

export function compareStrings(findings: FindingList, original: StringNode, update: StringNode): void {
  compareLimit(findings, 'MAX_LENGTH', 'maxLength', original.maxLength, update.maxLength)
  compareLimit(findings, 'MIN_LENGTH', 'minLength', original.minLength, update.minLength)
  if (original.pattern === update.pattern) return
  const change = original.pattern === null ? 'ADDED' : update.pattern === null ? 'REMOVED' : 'CHANGED'
  findings.add(`PATTERN_${change}`, '/pattern')
}

export function compareNumbers(findings: FindingList, original: NumberNode, update: NumberNode): void {
  compareLimit(findings, 'MAXIMUM', 'maximum', original.maximum, update.maximum)
  compareLimit(findings, 'MINIMUM', 'minimum', original.minimum, update.minimum)
  compareLimit(findings, 'EXCLUSIVE_MAXIMUM', 'exclusiveMaximum', original.exclusiveMaximum, update.exclusiveMaximum)
  compareLimit(findings, 'EXCLUSIVE_MINIMUM', 'exclusiveMinimum', original.exclusiveMinimum, update.exclusiveMinimum)
  const multiple = nameMultipleChange(original.multipleOf, update.multipleOf)
  if (multiple !== null) findings.add(`MULTIPLE_OF_${multiple}`, '/multipleOf')
  if (original.isInteger !== update.isInteger) findings.add(original.isInteger ? 'TYPE_EXTENDED' : 'TYPE_NARROWED')
}

function nameMultipleChange(original: number | null, update: number | null): string | null {
  if (original === update) return null
  if (original === null) return 'ADDED'
  if (update === null) return 'REMOVED'
  if (isMultiple(update, original)) return 'EXPANDED'
  return isMultiple(original, update) ? 'REDUCED' : 'CHANGED'
}

/** Whether the value is a whole multiple; in decimal, because 0.3 is no multiple of 0.1 in binary. */
export function isMultiple(value: number, of: number): boolean {
  const x = readDecimal(value)
  const y = readDecimal(of)
  const scale = Math.max(x.decimals, y.decimals)
  // A difference of hundreds of digits cannot be exact in a double anyway.
  if (scale > 400 || y.digits === 0n) return false
  return (x.digits * 10n ** BigInt(scale - x.decimals)) % (y.digits * 10n ** BigInt(scale - y.decimals)) === 0n
}

function readDecimal(value: number): { readonly digits: bigint; readonly decimals: number } {
  const [mantissa, exponent = '0'] = `${value}`.split('e')
  const [whole, fraction = ''] = mantissa.split('.')
  const decimals = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
}

export function compareEnums(findings: FindingList, original: EnumNode, update: EnumNode): void {
  const before = new Set(original.values.map(writeSorted))
  const after = new Set(update.values.map(writeSorted))
  const keptAll = [...before].every((value) => after.has(value))
  const addedNone = [...after].every((value) => before.has(value))
  if (keptAll && addedNone) return
  const change = keptAll ? 'EXTENDED' : addedNone ? 'NARROWED' : 'CHANGED'
  findings.add(`ENUM_ARRAY_${change}`, `/${original.keyword}`)
}

export function compareNot(comparison: Comparison, findings: FindingList, original: NotNode, update: NotNode): void {
  const turned = comparison.compare(comparison, update.node, original.node)
  if (turned.changes.length === 0 && turned.compatible) return
  findings.add(turned.compatible ? 'NOT_TYPE_NARROWED' : 'NOT_TYPE_EXTENDED', '/not')
}
