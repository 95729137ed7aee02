/** Door: in the language of the visitor. English is in `en/keepsake.ts`. */
import * as english from './en/keepsake'
import { translated } from './language'

export const keepsakeWords: typeof english.keepsakeWords = /* @__PURE__ */ translated(
  'keepsakeWords',
  english.keepsakeWords,
)
