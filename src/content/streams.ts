/** Door: in the language of the visitor. English is in `en/streams.ts`. */
import * as english from './en/streams'
import { translated } from './language'

export const streamsWords: typeof english.streamsWords = /* @__PURE__ */ translated(
  'streamsWords',
  english.streamsWords,
)
