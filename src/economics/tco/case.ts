/**
 * A whole case as a piece of an address and back: `2_pair~self-use_written~10-30-60`. The one thing a reader would get
 * wrong: only what differs from the proposals is written, so a case of the first version begins with what was proposed then;
 * one of a version that is not known is refused rather than guessed.
 */
import { isOrdered } from '../figure'
import type { Range } from '../money-inputs'
import { ASSUMPTION_IDS, ASSUMPTIONS, type Believed, withBelief } from './assumptions'
import { CASE_VERSION, formatRange } from './case-text'
import { type ChargeRules, PROPOSED_RULES } from './chargeback'
import { type Findings, formatFindings, parseFindings } from './claims'
import { OPTIONS, type Option } from './options'
import { SHAPES, type Shape, TRIAL_COUNTS } from './trial-block'

export const SEED_MOST = 4_294_967_295
export const YEARS_MOST = 10

export interface Case {
  readonly believed: Believed
  readonly isTuned: boolean
  /** Which two the sceptic holds against each other. */
  readonly pair: readonly [one: Option, other: Option]
  readonly seed: number
  readonly shape: Shape
  /** Of `TRIAL_COUNTS`. */
  readonly trials: number
  readonly years: number
  readonly rules: ChargeRules
  /** Shown for information only, or charged. */
  readonly isShowback: boolean
  /** What if one more team read all of this topic? null for nobody; a name that the run does not know counts for nobody. */
  readonly joins: string | null
  /** Of a vendor's claims, as the reader found them. */
  readonly findings: Findings
}

export const PROPOSED_CASE: Case = {
  believed: {},
  isTuned: true,
  pair: ['batch', 'self'],
  seed: 4_711,
  shape: 'triangular',
  trials: TRIAL_COUNTS[0],
  years: 3,
  rules: PROPOSED_RULES,
  isShowback: false,
  joins: null,
  findings: {},
}

/** '' for the case that is proposed. */
export function formatCase(of: Case): string {
  const parts: string[] = []
  if (!of.isTuned) parts.push('tuned~0')
  if (of.pair.join() !== PROPOSED_CASE.pair.join()) parts.push(`pair~${of.pair.join('-')}`)
  if (of.seed !== PROPOSED_CASE.seed) parts.push(`seed~${of.seed}`)
  if (of.shape !== PROPOSED_CASE.shape) parts.push(`shape~${of.shape}`)
  if (of.trials !== PROPOSED_CASE.trials) parts.push(`trials~${of.trials}`)
  if (of.years !== PROPOSED_CASE.years) parts.push(`years~${of.years}`)
  parts.push(...formatRules(of))
  for (const id of ASSUMPTION_IDS) {
    const range = of.believed[id]
    if (range !== undefined) parts.push(formatRange(id, range))
  }
  return parts.length === 0 ? '' : [CASE_VERSION, ...parts].join('_')
}

function formatRules({ rules, isShowback, joins, findings }: Case): readonly string[] {
  const { readsBy, byBytes, hasPeople, hasPartitions } = rules
  return [
    ...(readsBy === PROPOSED_RULES.readsBy ? [] : [`reads~${readsBy}`]),
    ...(byBytes === PROPOSED_RULES.byBytes ? [] : [`bytes~${byBytes}`]),
    ...(hasPeople ? ['team~1'] : []),
    ...(hasPartitions ? [] : ['partitions~0']),
    ...(isShowback ? ['showback~1'] : []),
    ...(joins === null ? [] : [`joins~${joins}`]),
    ...(formatFindings(findings) === '' ? [] : [`found~${formatFindings(findings)}`]),
  ]
}

/** What cannot be read: the version, or the part as it was written. */
export type CaseFault = { readonly version: string } | { readonly part: string }

/** Longer than every case that this page writes. */
const TEXT_MOST = 4_000

export function parseCase(text: string): Case | CaseFault {
  if (text === '') return PROPOSED_CASE
  const [version, ...parts] = text.slice(0, TEXT_MOST).split('_')
  const isFirst = version === '1'
  if (!isFirst && version !== String(CASE_VERSION)) return { version }
  let read = isFirst ? PROPOSED_FIRST : PROPOSED_CASE
  for (const part of parts) {
    const next = readPart(read, isFirst ? migratePart(part) : part)
    if (next === null) return { part }
    read = next
  }
  return read
}

/** What the first version proposed otherwise. */
const PROPOSED_FIRST: Case = { ...PROPOSED_CASE, pair: ['node', 'use'] }
const GB_A_TIB = 2 ** 40 / 1e9

/** The first version counted a broker's disk in GB, this one as its source does, in TiB. */
function migratePart(part: string): string {
  const [name, value = ''] = part.split('~')
  if (name !== 'brokerDisk') return part
  const figures = RANGE.exec(value)?.slice(1) ?? []
  return `${name}~${figures.map((gb) => Math.max(ASSUMPTIONS.brokerDisk.least, Number((Number(gb) / GB_A_TIB).toFixed(6)))).join('-')}`
}

const NUMBER = '\\d{1,12}(?:\\.\\d{1,6})?'
const RANGE = new RegExp(`^(${NUMBER})-(${NUMBER})-(${NUMBER})$`)
/** As the run names its topics. */
const TOPIC = /^[a-z][a-z0-9-]{0,39}$/
const WHOLE = /^\d{1,10}$/

function readPart(read: Case, part: string): Case | null {
  const [name, value = ''] = part.split('~')
  const whole = WHOLE.test(value) ? Number(value) : -1
  switch (name) {
    case 'tuned':
      return value === '0' ? { ...read, isTuned: false } : null
    case 'pair':
      return readPair(read, value)
    case 'seed':
      return whole >= 0 && whole <= SEED_MOST ? { ...read, seed: whole } : null
    case 'shape': {
      const shape = SHAPES.find((known) => known === value)
      return shape === undefined ? null : { ...read, shape }
    }
    case 'trials':
      return TRIAL_COUNTS.includes(whole) ? { ...read, trials: whole } : null
    case 'years':
      return whole >= 1 && whole <= YEARS_MOST ? { ...read, years: whole } : null
    default:
      return readRule(read, name, value, whole) ?? readRange(read, name, value)
  }
}

function readRule(read: Case, name: string, value: string, whole: number): Case | null {
  const withRule = (rule: Partial<ChargeRules>): Case => ({ ...read, rules: { ...read.rules, ...rule } })
  if (name === 'reads' && value === 'owner') return withRule({ readsBy: 'owner' })
  if (name === 'bytes' && whole >= 0 && whole <= 100) return withRule({ byBytes: whole })
  if (name === 'team' && value === '1') return withRule({ hasPeople: true })
  if (name === 'joins' && TOPIC.test(value)) return { ...read, joins: value }
  if (name === 'partitions' && value === '0') return withRule({ hasPartitions: false })
  const findings = name === 'found' ? parseFindings(value) : null
  if (findings !== null) return { ...read, findings }
  return name === 'showback' && value === '1' ? { ...read, isShowback: true } : null
}

function readPair(read: Case, value: string): Case | null {
  const [one, other] = value.split('-').map((name) => OPTIONS.find((known) => known === name))
  return one === undefined || other === undefined || one === other ? null : { ...read, pair: [one, other] }
}

function readRange(read: Case, name: string, value: string): Case | null {
  const id = ASSUMPTION_IDS.find((known) => known === name)
  const [, low, likely, high] = (RANGE.exec(value) ?? []).map(Number)
  if (id === undefined || high === undefined) return null
  const range: Range = { low, likely, high }
  const { least, most } = ASSUMPTIONS[id]
  if (!isOrdered(range) || low < least || high > most) return null
  return { ...read, believed: withBelief(read.believed, id, range) }
}
