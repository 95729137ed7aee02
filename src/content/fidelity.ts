/** Door: in the language of the visitor. English is in `en/fidelity.ts`. */
import * as english from './en/fidelity'
import { translated } from './language'

export const fidelityWords: typeof english.fidelityWords = /* @__PURE__ */ translated(
  'fidelityWords',
  english.fidelityWords,
)
