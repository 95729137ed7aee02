/** Doors: in the language of the visitor. English is in `en/reading.ts`. */
import * as english from './en/reading'
import { translated } from './language'

export const partitionWords: typeof english.partitionWords = /* @__PURE__ */ translated(
  'partitionWords',
  english.partitionWords,
)
