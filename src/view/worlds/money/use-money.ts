/**
 * The money of a company as page, chart and table read it: what the run counts, what the address assumes, and the advice
 * that follows. The one thing a reader would get wrong: there is one advice, and nobody works out another.
 */
import { useMemo } from 'react'
import type { WorldsScore } from '../../../core/company'
import {
  type Assumed,
  adviseOnMoney,
  formatAssumed,
  type MoneyAdvice,
  type MoneyFacts,
  PROPOSED,
  parseAssumed,
} from '../../../economics'
import { useHash } from '../../kit/use-hash'
import { moneyOf, withMoney } from '../money-address'
import { readFacts } from './money-facts'

export interface Money {
  readonly facts: MoneyFacts
  readonly assumed: Assumed
  readonly advice: MoneyAdvice
  /** What the address says and cannot be read; '' for nothing. */
  readonly bad: string
}

/** `text` is what the address says of money. */
export function readMoney(score: WorldsScore, founders: readonly string[], text: string): Money {
  const facts = readFacts(score, founders)
  const read = parseAssumed(text)
  const assumed = read ?? PROPOSED
  return { facts, assumed, advice: adviseOnMoney(facts, assumed), bad: read === null ? text : '' }
}

export function useMoney(score: WorldsScore, founders: readonly string[]): Money {
  const text = moneyOf(useHash())
  const latest = readFacts(score, founders)
  // The score is another object in each frame; what it says of money seldom is.
  const key = JSON.stringify(latest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the score says here.
  return useMemo(() => readMoney(score, founders, text), [key, text])
}

/**
 * Into the address, without a step in the history. `replaceState` tells nobody, so it is told here: who waits for the
 * browser would see a field jump back before it takes what was typed.
 */
export function keepAssumed(assumed: Assumed): void {
  const { hash } = window.location
  window.history.replaceState(window.history.state, '', withMoney(hash, formatAssumed(assumed)))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
