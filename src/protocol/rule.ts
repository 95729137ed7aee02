/**
 * What a value of a document may be, said once: a rule reads the value, and carries the shape of what it reads, from
 * which `tools/scenario-schema.ts` writes `public/scenario.schema.json`. A table of rules reads an object.
 *
 * The one thing a reader would get wrong: a rule knows its own value only. What fields must be together (a setting and
 * its value, a surge's two times) is checked by who reads the object, and no schema says it.
 */
import {
  type Fields,
  type InputError,
  readChoice,
  readFlag,
  readId,
  readList,
  readNumber,
  readText,
} from './input-reader'

/** Objects of a talk that have a table of rules (`talk-file.ts`). */
export type TalkObjectName = 'moment' | 'momentPoll' | 'momentRun' | 'stampedCommand'

/** Objects that have a table of rules (`scenario-rules.ts`), and so a definition in the schema. */
export type ObjectName =
  | 'batch'
  | 'broker'
  | 'business'
  | 'change'
  | 'cluster'
  | 'condition'
  | 'consumer'
  | 'controller'
  | 'defaultLink'
  | 'header'
  | 'importedEvent'
  | 'link'
  | 'producer'
  | 'registryBody'
  | 'scenario'
  | 'site'
  | 'stream'
  | 'surge'
  | 'system'
  | 'timedCommand'
  | 'topic'
  | 'transactions'
  | 'watch'
  | 'workload'

/** What has a grammar of its own; the schema's tool has a shape for each. */
export type OwnShape =
  | 'anything'
  | 'brokerConfigs'
  | 'command'
  | 'configValue'
  | 'consumerConfigs'
  | 'id'
  | 'placement'
  | 'producerConfigs'
  | 'row'
  | 'topicConfigs'

export type Shape =
  | { readonly is: 'text'; readonly min?: number; readonly max: number; readonly pattern?: string }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly whole?: boolean }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly choices: readonly (string | number)[] }
  | { readonly is: 'list'; readonly of: Shape; readonly min?: number; readonly max: number; readonly unique?: boolean }
  | { readonly is: 'either'; readonly of: readonly Shape[] }
  | { readonly is: 'null' }
  | { readonly is: 'object'; readonly name: ObjectName | TalkObjectName }
  | { readonly is: 'own'; readonly name: OwnShape }

export interface Rule<T> {
  readonly shape: Shape
  readonly isOptional: boolean
  /** What stands for a value that was left out, where that is always the same. */
  readonly fallback?: unknown
  readonly read: (errors: InputError[], place: string, value: unknown) => T
}
export type Rules = Readonly<Record<string, Rule<unknown>>>
/** A table that follows a type field by field: one more field in the type does not compile without a rule. */
export type RulesOf<S> = { readonly [F in keyof S]-?: Rule<S[F]> }
/** What a table reads. */
export type ReadOf<R> = { readonly [F in keyof R]: R[F] extends Rule<infer T> ? T : never }

/** Reads each field by its rule; what may be left out and has no fallback stays out. */
export function readRules<R extends Rules>(errors: InputError[], place: string, fields: Fields, rules: R): ReadOf<R> {
  const read: Record<string, unknown> = {}
  for (const key of Object.keys(rules)) {
    const rule = rules[key]
    if (fields[key] === undefined && rule.isOptional && rule.fallback === undefined) continue
    read[key] = rule.read(errors, `${place}.${key}`, fields[key])
  }
  return read as ReadOf<R>
}

export function text(rule: { readonly min?: number; readonly max: number; readonly fallback?: string }): Rule<string> {
  const { min, max, fallback } = rule
  return must({ is: 'text', min, max }, (errors, place, value) => readText(errors, place, value, rule), fallback)
}

export function id(): Rule<string> {
  return must({ is: 'own', name: 'id' }, readId)
}

export function number(range: {
  readonly min: number
  readonly max: number
  readonly fallback?: number
  readonly whole?: boolean
}): Rule<number> {
  const { min, max, whole, fallback } = range
  const shape = { is: 'number', min, max, whole } as const
  return must(shape, (errors, place, value) => readNumber(errors, place, value, range), fallback)
}

export function whole(min: number, max: number, fallback?: number): Rule<number> {
  return number({ min, max, fallback, whole: true })
}

export function flag(fallback?: boolean): Rule<boolean> {
  return must({ is: 'flag' }, (errors, place, value) => readFlag(errors, place, value, fallback), fallback)
}

export function choice<const T extends string | number>(choices: readonly T[], fallback?: T): Rule<T> {
  const read: Rule<T>['read'] = (errors, place, value) => readChoice(errors, place, value, choices, fallback)
  return must({ is: 'choice', choices }, read, fallback)
}

/** At most `max` entries, without those that read as null. That there are `min` is asked by who reads the object, with a cure of its own. */
export function list<T>(
  of: Rule<T | null>,
  { min, max, unique, fallback }: { min?: number; max: number; unique?: boolean; fallback?: readonly [] },
): Rule<T[]> {
  const read: Rule<T[]>['read'] = (errors, place, value) =>
    readList(errors, place, orElse(value, fallback), max, (at, entry) => of.read(errors, at, entry))
  return must({ is: 'list', of: of.shape, min, max, unique }, read, fallback)
}

/** An object with a table of its own; `read` is its reader. With an `empty` one it may be left out. */
export function object<T>(
  name: ObjectName | TalkObjectName,
  read: Rule<T>['read'],
  empty?: Readonly<Record<string, never>>,
): Rule<T> {
  return must({ is: 'object', name }, (errors, place, value) => read(errors, place, orElse(value, empty)), empty)
}

/** A value of a shape that only its reader knows. */
export function own<T>(name: OwnShape, read: Rule<T>['read']): Rule<T> {
  return must({ is: 'own', name }, read)
}

/** A value that is taken as it is, because it is read together with its neighbours. */
export function unread<T>(name: OwnShape): Rule<T> {
  return own(name, (_errors, _place, value) => value as T)
}

/** Null is a value of its own. */
export function nullable<T>(rule: Rule<T>): Rule<T | null> {
  const read: Rule<T | null>['read'] = (errors, place, value) =>
    value === null ? null : rule.read(errors, place, value)
  return { ...rule, shape: { is: 'either', of: [rule.shape, { is: 'null' }] }, read }
}

/** Null, and null when it is left out. */
export function nullOr<T>(rule: Rule<T>): Rule<T | null> {
  const { shape, read } = nullable(rule)
  return { shape, isOptional: true, fallback: null, read: (errors, place, value) => read(errors, place, value ?? null) }
}

/** May be left out, and then stays out: absence means something, or who reads the object knows what stands for it. */
export function leftOut<T>(rule: Rule<T>): Rule<T | undefined> {
  return { ...rule, isOptional: true }
}

/** May be left out, and is read by who reads the object: what stands for it, or what it means, depends on its neighbours. */
export function later<T>(rule: Rule<T>): Rule<T | undefined> {
  return leftOut({ ...rule, read: (_errors, _place, value) => value as T })
}

/** Null is as good as nothing where something stands for nothing. */
function orElse(value: unknown, fallback: unknown): unknown {
  return fallback === undefined ? value : (value ?? fallback)
}

function must<T>(shape: Shape, read: Rule<T>['read'], fallback?: unknown): Rule<T> {
  return { shape, isOptional: fallback !== undefined, fallback, read }
}
