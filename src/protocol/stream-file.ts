/**
 * A job that somebody has built, as data. The one thing a reader would get wrong: this checks the shape only. Whether a feed
 * has the fields and a company the places is for the core to say, in the run in which it is built.
 */
import {
  AGGREGATES,
  COMPARISONS,
  FEEDS,
  STREAM_FIELDS,
  STREAM_LIMITS,
  type StreamCondition,
  type StreamSpec,
} from '../core'
import { type InputError, readObject } from './input-reader'
import { choice, list, nullOr, number, object, type Rule, type RulesOf, readRules, text, whole } from './rule'

const { windowMsMin, windowMsMax, conditions } = STREAM_LIMITS
const aName = text({ min: 1, max: 60 })
const aNumber = number({ min: 0, max: Number.MAX_SAFE_INTEGER })
const value: Rule<string | number> = {
  ...aNumber,
  shape: { is: 'either', of: [aName.shape, aNumber.shape] },
  read: (errors, place, given) => (typeof given === 'string' ? aName : aNumber).read(errors, place, given),
}

export const CONDITION_RULES: RulesOf<StreamCondition> = {
  field: choice(STREAM_FIELDS),
  is: choice(COMPARISONS, '='),
  value,
}

export const STREAM_RULES: RulesOf<StreamSpec> = {
  source: choice(FEEDS),
  where: list(object('condition', readCondition), { max: conditions, fallback: [] }),
  keyBy: nullOr(choice(STREAM_FIELDS)),
  aggregate: nullOr(choice(AGGREGATES)),
  windowMs: nullOr(whole(windowMsMin, windowMsMax)),
  graceMs: whole(0, windowMsMax, 0),
}

function readCondition(errors: InputError[], place: string, given: unknown): StreamCondition {
  const fields = readObject(errors, place, given, Object.keys(CONDITION_RULES)) ?? {}
  return readRules(errors, place, fields, CONDITION_RULES)
}

export const STREAM: Rule<StreamSpec> = object('stream', (errors, place, given) => {
  const fields = readObject(errors, place, given, Object.keys(STREAM_RULES)) ?? {}
  return readRules(errors, place, fields, STREAM_RULES)
})
