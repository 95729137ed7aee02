/** Door: in the language of the visitor. English is in `en/guide.ts`. */
import * as english from './en/guide'
import { translated } from './language'

export const guideWords: typeof english.guideWords = /* @__PURE__ */ translated('guideWords', english.guideWords)
