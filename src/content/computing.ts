/** Door: in the language of the visitor. English is in `en/computing.ts`. */
import * as english from './en/computing'
import { translated } from './language'

export const computingWords: typeof english.computingWords = /* @__PURE__ */ translated(
  'computingWords',
  english.computingWords,
)
