/** Door: in the language of the visitor. English is in `en/shell.ts`. */
import * as english from './en/shell'
import { translated } from './language'

export const shellWords: typeof english.shellWords = /* @__PURE__ */ translated('shellWords', english.shellWords)
export const errorScreenWords: typeof english.errorScreenWords = /* @__PURE__ */ translated(
  'errorScreenWords',
  english.errorScreenWords,
)
