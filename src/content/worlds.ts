/** Door: in the language of the visitor. English is in `en/worlds.ts`. */
import * as english from './en/worlds'
import { translated } from './language'

export const worldsWords: typeof english.worldsWords = /* @__PURE__ */ translated('worldsWords', english.worldsWords)
export const chartWords: typeof english.chartWords = /* @__PURE__ */ translated('chartWords', english.chartWords)
