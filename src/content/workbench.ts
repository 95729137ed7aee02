/** Door: in the language of the visitor. English is in `en/workbench.ts`. */
import * as english from './en/workbench'
import { translated } from './language'

export const workbenchWords: typeof english.workbenchWords = /* @__PURE__ */ translated(
  'workbenchWords',
  english.workbenchWords,
)
