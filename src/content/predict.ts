/** Door: in the language of the visitor. English is in `en/predict.ts`. */
import * as english from './en/predict'
import { translated } from './language'

export const predictWords: typeof english.predictWords = /* @__PURE__ */ translated(
  'predictWords',
  english.predictWords,
)
