/** Door: in the language of the visitor. English is in `en/why-sentences.ts`. */
import * as english from './en/why-sentences'
import { translated, translatedFunction } from './language'

export type { SessionWait, WhyNames } from './en/why-sentences'
export const whySentences: typeof english.whySentences = /* @__PURE__ */ translated(
  'whySentences',
  english.whySentences,
)
export const tellMinIsr: typeof english.tellMinIsr = /* @__PURE__ */ translatedFunction(
  'tellMinIsr',
  english.tellMinIsr,
)
export const tellEnough: typeof english.tellEnough = /* @__PURE__ */ translatedFunction(
  'tellEnough',
  english.tellEnough,
)
