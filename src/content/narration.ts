/** Door: in the language of the visitor. English is in `en/narration.ts`. */
import * as english from './en/narration'
import { translated } from './language'

export const narrationWords: typeof english.narrationWords = /* @__PURE__ */ translated(
  'narrationWords',
  english.narrationWords,
)
