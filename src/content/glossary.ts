/** Door: in the language of the visitor. English is in `en/glossary.ts`. */
import * as english from './en/glossary'
import { translated } from './language'

export type { GlossaryCard } from './en/glossary'

export const glossaryWords: typeof english.glossaryWords = /* @__PURE__ */ translated(
  'glossaryWords',
  english.glossaryWords,
)
