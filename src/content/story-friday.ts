/** Door: in the language of the visitor. English is in `en/story-friday.ts`. */
import * as english from './en/story-friday'
import { translated } from './language'

export const fridayWords: typeof english.fridayWords = /* @__PURE__ */ translated('fridayWords', english.fridayWords)
