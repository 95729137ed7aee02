/**
 * Which page an address means. Everything is in the fragment: `#/<page>` and what the page itself reads behind it, and
 * `#s=1.…` for a shared run, which the playground opens. The one thing a reader would get wrong: an address that names no
 * page is the first one, but one that names a page which does not exist is told so.
 */
import { SHARED_LINK } from '../view/kit/page-context'

export type Route = { readonly page: string } | { readonly page: null; readonly unknown: string }

/** `ids` are the pages that exist; the first is where an empty address leads. */
export function parseRoute(hash: string, ids: readonly string[]): Route {
  if (SHARED_LINK.test(hash)) return { page: 'playground' }
  const name = hash.replace(/^#\/?/, '').split(/[/?]/)[0]
  if (name === '') return { page: ids[0] }
  return ids.includes(name) ? { page: name } : { page: null, unknown: decode(name) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
