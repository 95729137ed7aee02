/** Door: in the language of the visitor. English is in `en/take-away.ts`. */
import * as english from './en/take-away'
import { translated } from './language'

export const takeAwayWords: typeof english.takeAwayWords = /* @__PURE__ */ translated(
  'takeAwayWords',
  english.takeAwayWords,
)
