/** Door: in the language of the visitor. English is in `en/import.ts`. */
import * as english from './en/import'
import { translated } from './language'

export const importWords: typeof english.importWords = /* @__PURE__ */ translated('importWords', english.importWords)
