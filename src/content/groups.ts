/** Door: in the language of the visitor. English is in `en/groups.ts`. */
import * as english from './en/groups'
import { translated } from './language'

export const groupWords: typeof english.groupWords = /* @__PURE__ */ translated('groupWords', english.groupWords)
