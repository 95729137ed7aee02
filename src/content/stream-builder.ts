/** Door: in the language of the visitor. English is in `en/stream-builder.ts`. */
import * as english from './en/stream-builder'
import { translated } from './language'

export const builderWords: typeof english.builderWords = /* @__PURE__ */ translated(
  'builderWords',
  english.builderWords,
)
