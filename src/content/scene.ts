/** Door: in the language of the visitor. English is in `en/scene.ts`. */
import * as english from './en/scene'
import { translated } from './language'

export type { SceneWords } from './en/scene'
export const sceneWords: typeof english.sceneWords = /* @__PURE__ */ translated('sceneWords', english.sceneWords)
