/** Door: in the language of the visitor. English is in `en/stage.ts`. */
import * as english from './en/stage'
import { translated } from './language'

export const stageWords: typeof english.stageWords = /* @__PURE__ */ translated('stageWords', english.stageWords)
