/** Door: in the language of the visitor. English is in `en/build.ts`. */
import * as english from './en/build'
import { translated } from './language'

export const buildWords: typeof english.buildWords = /* @__PURE__ */ translated('buildWords', english.buildWords)
