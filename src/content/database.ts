/** Door: in the language of the visitor. English is in `en/database.ts`. */
import * as english from './en/database'
import { translated } from './language'

export const databaseWords: typeof english.databaseWords = /* @__PURE__ */ translated(
  'databaseWords',
  english.databaseWords,
)
