/** Door: in the language of the visitor. English is in `en/economics.ts`. */
import * as english from './en/economics'
import { translated } from './language'

export const economicsWords: typeof english.economicsWords = /* @__PURE__ */ translated(
  'economicsWords',
  english.economicsWords,
)
