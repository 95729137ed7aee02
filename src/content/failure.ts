/** Door: in the language of the visitor. English is in `en/failure.ts`. */
import * as english from './en/failure'
import { translated } from './language'

export const failureWords: typeof english.failureWords = /* @__PURE__ */ translated(
  'failureWords',
  english.failureWords,
)
