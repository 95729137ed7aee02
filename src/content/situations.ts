/** Door: in the language of the visitor. English is in `en/situations.ts`. */
import * as english from './en/situations'
import { translated, translatedFunction } from './language'

export type { SituationFacts, SituationKind, SituationText } from './en/situations'
export const situationWords: typeof english.situationWords = /* @__PURE__ */ translated(
  'situationWords',
  english.situationWords,
)
export const tellOfPartition: typeof english.tellOfPartition = /* @__PURE__ */ translatedFunction(
  'tellOfPartition',
  english.tellOfPartition,
)
export const whyWords: typeof english.whyWords = /* @__PURE__ */ translated('whyWords', english.whyWords)
