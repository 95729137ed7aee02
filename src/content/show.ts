/** Door: on stage, in the language of the visitor. English is in `en/show.ts`. */
import * as english from './en/show'
import { translated } from './language'

export const showWords: typeof english.showWords = /* @__PURE__ */ translated('showWords', english.showWords)
