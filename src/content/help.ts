/** Door: in the language of the visitor. English is in `en/help.ts`. */
import * as english from './en/help'
import { translated } from './language'

export const helpWords: typeof english.helpWords = /* @__PURE__ */ translated('helpWords', english.helpWords)
