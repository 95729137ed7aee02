/** A header of a record that is sent by hand, as data. */
import { LIMITS } from '../core'
import { readObject } from './input-reader'
import { object, type RulesOf, readRules, text } from './rule'

interface Header {
  readonly key: string
  readonly value: string
}

export const HEADER_RULES = {
  key: text({ min: 1, max: LIMITS.recordText }),
  value: text({ max: LIMITS.recordText }),
} satisfies RulesOf<Header>

export const HEADER = object<Header>('header', (errors, place, given) => {
  const fields = readObject(errors, place, given, Object.keys(HEADER_RULES)) ?? {}
  return readRules(errors, place, fields, HEADER_RULES)
})
