/** Door: in the language of the visitor. English is in `en/worlds-theatre.ts`. */
import * as english from './en/worlds-theatre'
import { translated } from './language'

export const theatreWords: typeof english.theatreWords = /* @__PURE__ */ translated(
  'theatreWords',
  english.theatreWords,
)
