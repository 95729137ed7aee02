/** Door: in the language of the visitor. English is in `en/refusals.ts`. */
import * as english from './en/refusals'
import { translated } from './language'

const refusalWords: typeof english.refusalWords = /* @__PURE__ */ translated('refusalWords', english.refusalWords)

export type SessionRefusalFacts = english.SessionRefusalFacts

/** `facts` carry their own code, as the worker sends them. */
export function tellRefusal(
  facts: { [K in keyof SessionRefusalFacts]: { readonly code: K } & SessionRefusalFacts[K] }[keyof SessionRefusalFacts],
): string {
  const tell = refusalWords[facts.code] as (facts: object) => string
  return tell(facts)
}
