/** Door: in the language of the visitor. English is in `en/worlds-score.ts`. */
import * as english from './en/worlds-score'
import { translated } from './language'

export const scoreWords: typeof english.scoreWords = /* @__PURE__ */ translated('scoreWords', english.scoreWords)
export const numberWords: typeof english.numberWords = /* @__PURE__ */ translated('numberWords', english.numberWords)
