/** Door: in the language of the visitor. English is in `en/industries.ts`. */
import * as english from './en/industries'
import { translated } from './language'

export const industryWords: typeof english.industryWords = /* @__PURE__ */ translated(
  'industryWords',
  english.industryWords,
)
export const matrixWords: typeof english.matrixWords = /* @__PURE__ */ translated('matrixWords', english.matrixWords)
