/** Door: the talks that come with the page, in the language of the visitor. English is in `en/talks.ts`. */
import * as english from './en/talks'
import { translated } from './language'

export const talkWords: typeof english.talkWords = /* @__PURE__ */ translated('talkWords', english.talkWords)
