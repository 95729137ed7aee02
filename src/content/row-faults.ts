/** Door: in the language of the visitor. English is in `en/row-faults.ts`. */
import * as english from './en/row-faults'
import { translatedFunction } from './language'

export const tellRowError: typeof english.tellRowError = /* @__PURE__ */ translatedFunction(
  'tellRowError',
  english.tellRowError,
)
