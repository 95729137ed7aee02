/** Door: in the language of the visitor. English is in `en/money.ts`. */
import * as english from './en/money'
import { translated } from './language'

export const moneyWords: typeof english.moneyWords = /* @__PURE__ */ translated('moneyWords', english.moneyWords)
export const verdictWords: typeof english.verdictWords = /* @__PURE__ */ translated(
  'verdictWords',
  english.verdictWords,
)
