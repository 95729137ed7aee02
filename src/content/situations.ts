/** Door: in the language of the visitor. English is in `en/situations.ts`. */
import * as english from './en/situations'
import { translated } from './language'

export type { SituationFacts, SituationKind, SituationText } from './en/situations'
export const situationWords: typeof english.situationWords = /* @__PURE__ */ translated(
  'situationWords',
  english.situationWords,
)
export const whyWords: typeof english.whyWords = /* @__PURE__ */ translated('whyWords', english.whyWords)
