/** Door: in the language of the visitor. English is in `en/story.ts`. */
import * as english from './en/story'
import { translated } from './language'

export const storyWords: typeof english.storyWords = /* @__PURE__ */ translated('storyWords', english.storyWords)
export const chapterNames: typeof english.CHAPTER_NAMES = /* @__PURE__ */ translated(
  'chapterNames',
  english.CHAPTER_NAMES,
)
export const chapterTasks: typeof english.CHAPTER_TASKS = /* @__PURE__ */ translated(
  'chapterTasks',
  english.CHAPTER_TASKS,
)
