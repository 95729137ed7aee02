/** Door: in the language of the visitor. English is in `en/skies.ts`. */
import * as english from './en/skies'
import { translated } from './language'

export const skiesWords: typeof english.skiesWords = /* @__PURE__ */ translated('skiesWords', english.skiesWords)
