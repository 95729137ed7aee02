/** Door: in the language of the visitor. English is in `en/business-sentences.ts`. */
import * as english from './en/business-sentences'
import { translated } from './language'

export const businessSentences: typeof english.businessSentences = /* @__PURE__ */ translated(
  'businessSentences',
  english.businessSentences,
)
