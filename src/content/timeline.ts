/** Door: in the language of the visitor. English is in `en/timeline.ts`. */
import * as english from './en/timeline'
import { translated } from './language'

export const timelineWords: typeof english.timelineWords = /* @__PURE__ */ translated(
  'timelineWords',
  english.timelineWords,
)
export const flagWords: typeof english.flagWords = /* @__PURE__ */ translated('flagWords', english.flagWords)
