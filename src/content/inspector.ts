/** Door: in the language of the visitor. English is in `en/inspector.ts`. */
import * as english from './en/inspector'
import { translated } from './language'

export const inspectorWords: typeof english.inspectorWords = /* @__PURE__ */ translated(
  'inspectorWords',
  english.inspectorWords,
)
