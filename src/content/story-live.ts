/** Door: in the language of the visitor. English is in `en/story-live.ts`. */
import * as english from './en/story-live'
import { translated } from './language'

export const liveWords: typeof english.liveWords = /* @__PURE__ */ translated('liveWords', english.liveWords)
