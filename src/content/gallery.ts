/** Door: in the language of the visitor. English is in `en/gallery.ts`. */
import * as english from './en/gallery'
import { translated } from './language'

export const galleryWords: typeof english.galleryWords = /* @__PURE__ */ translated(
  'galleryWords',
  english.galleryWords,
)
