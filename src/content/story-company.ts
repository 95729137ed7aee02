/** Door: in the language of the visitor. English is in `en/story-company.ts`. */
import * as english from './en/story-company'
import { translated } from './language'

export const companyLiveWords: typeof english.companyLiveWords = /* @__PURE__ */ translated(
  'companyLiveWords',
  english.companyLiveWords,
)
