/** Door: in the language of the visitor. English is in `en/incidents.ts`. */
import * as english from './en/incidents'
import { translated } from './language'

export const incidentWords: typeof english.incidentWords = /* @__PURE__ */ translated(
  'incidentWords',
  english.incidentWords,
)
