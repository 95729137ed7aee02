/** Door: in the language of the visitor. English is in `en/sweep.ts`. */
import * as english from './en/sweep'
import { translated } from './language'

export const sweepWords: typeof english.sweepWords = /* @__PURE__ */ translated('sweepWords', english.sweepWords)
