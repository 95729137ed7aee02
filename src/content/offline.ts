/** Door: in the language of the visitor. English is in `en/offline.ts`. */
import * as english from './en/offline'
import { translated } from './language'

export const offlineWords: typeof english.offlineWords = /* @__PURE__ */ translated(
  'offlineWords',
  english.offlineWords,
)
