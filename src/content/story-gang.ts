/** Door: in the language of the visitor. English is in `en/story-gang.ts`. */
import * as english from './en/story-gang'
import { translated } from './language'

export const gangWords: typeof english.gangWords = /* @__PURE__ */ translated('gangWords', english.gangWords)
export const hallWords: typeof english.hallWords = /* @__PURE__ */ translated('hallWords', english.hallWords)
