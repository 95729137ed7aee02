/** Door: in the language of the visitor. English is in `en/registry.ts`. */
import * as english from './en/registry'
import { translated } from './language'

export const registryWords: typeof english.registryWords = /* @__PURE__ */ translated(
  'registryWords',
  english.registryWords,
)
