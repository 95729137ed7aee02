/** Door: in the language of the visitor. English is in `en/attack.ts`. */
import * as english from './en/attack'
import { translated } from './language'

export const attackWords: typeof english.attackWords = /* @__PURE__ */ translated('attackWords', english.attackWords)
export const attackSayings: typeof english.attackSayings = /* @__PURE__ */ translated(
  'attackSayings',
  english.attackSayings,
)
