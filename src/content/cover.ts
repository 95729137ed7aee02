/** Door: in the language of the visitor. English is in `en/cover.ts`. */
import * as english from './en/cover'
import { translated } from './language'

export const coverWords: typeof english.coverWords = /* @__PURE__ */ translated('coverWords', english.coverWords)
