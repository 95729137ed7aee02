/** Door: in the language of the visitor. English is in `en/instruments.ts`. */
import * as english from './en/instruments'
import { translated } from './language'

export const instrumentWords: typeof english.instrumentWords = /* @__PURE__ */ translated(
  'instrumentWords',
  english.instrumentWords,
)
