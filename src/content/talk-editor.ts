/** Door: a talk made one's own, in the language of the visitor. English is in `en/talk-editor.ts`. */
import * as english from './en/talk-editor'
import { translated } from './language'

export const talkEditorWords: typeof english.talkEditorWords = /* @__PURE__ */ translated(
  'talkEditorWords',
  english.talkEditorWords,
)
