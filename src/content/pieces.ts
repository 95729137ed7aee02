/** Door: in the language of the visitor. English is in `en/pieces.ts`. */
import * as english from './en/pieces'
import { translatedFunction } from './language'

export const tellMs: typeof english.tellMs = /* @__PURE__ */ translatedFunction('tellMs', english.tellMs)
