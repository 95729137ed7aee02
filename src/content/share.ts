/** Door: in the language of the visitor. English is in `en/share.ts`. */
import * as english from './en/share'
import { translated } from './language'

export const shareWords: typeof english.shareWords = /* @__PURE__ */ translated('shareWords', english.shareWords)
