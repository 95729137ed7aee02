/** Door: in the language of the visitor. English is in `en/worlds-day.ts`. */
import * as english from './en/worlds-day'
import { translated } from './language'

export const dayWords: typeof english.dayWords = /* @__PURE__ */ translated('dayWords', english.dayWords)
export const pairWords: typeof english.pairWords = /* @__PURE__ */ translated('pairWords', english.pairWords)
export const transportWords: typeof english.transportWords = /* @__PURE__ */ translated(
  'transportWords',
  english.transportWords,
)
export const breakWords: typeof english.breakWords = /* @__PURE__ */ translated('breakWords', english.breakWords)
export const callsWords: typeof english.callsWords = /* @__PURE__ */ translated('callsWords', english.callsWords)
export const systemWords: typeof english.systemWords = /* @__PURE__ */ translated('systemWords', english.systemWords)
export const exportWords: typeof english.exportWords = /* @__PURE__ */ translated('exportWords', english.exportWords)
