/** Door: in the language of the visitor. English is in `en/commands.ts`. */
import * as english from './en/commands'
import { translated } from './language'

export const commandWords: typeof english.commandWords = /* @__PURE__ */ translated(
  'commandWords',
  english.commandWords,
)
