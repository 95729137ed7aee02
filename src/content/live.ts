/** Door: in the language of the visitor. English is in `en/live.ts`. */
import * as english from './en/live'
import { translated } from './language'

export const liveClusterWords: typeof english.liveClusterWords = /* @__PURE__ */ translated(
  'liveClusterWords',
  english.liveClusterWords,
)
