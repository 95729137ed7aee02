/** Door: in the language of the visitor. English is in `en/worlds-follow.ts`. */
import * as english from './en/worlds-follow'
import { translated } from './language'

export const followWords: typeof english.followWords = /* @__PURE__ */ translated('followWords', english.followWords)
