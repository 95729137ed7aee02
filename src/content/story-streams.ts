/** Door: in the language of the visitor. English is in `en/story-streams.ts`. */
import * as english from './en/story-streams'
import { translated } from './language'

export const streamLiveWords: typeof english.streamLiveWords = /* @__PURE__ */ translated(
  'streamLiveWords',
  english.streamLiveWords,
)
