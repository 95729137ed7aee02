/** Door: in the language of the visitor. English is in `en/scenario-file.ts`. */
import * as english from './en/scenario-file'
import { translated } from './language'

export const fileWords: typeof english.fileWords = /* @__PURE__ */ translated('fileWords', english.fileWords)
