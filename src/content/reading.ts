/** Doors: in the language of the visitor. English is in `en/reading.ts`. */
import * as english from './en/reading'
import { translated } from './language'

export const partitionWords: typeof english.partitionWords = /* @__PURE__ */ translated(
  'partitionWords',
  english.partitionWords,
)
export const logWords: typeof english.logWords = /* @__PURE__ */ translated('logWords', english.logWords)
export const recordWords: typeof english.recordWords = /* @__PURE__ */ translated('recordWords', english.recordWords)
export const describeWords: typeof english.describeWords = /* @__PURE__ */ translated(
  'describeWords',
  english.describeWords,
)
export const eventWords: typeof english.eventWords = /* @__PURE__ */ translated('eventWords', english.eventWords)
export const lightWords: typeof english.lightWords = /* @__PURE__ */ translated('lightWords', english.lightWords)
