/** HTML for a page that is not ours, so everything in it is escaped. */
import type { Embed } from '../kit/embed'

/** The address of a run, shown without what is around it. */
export function embedAddress(url: string, embed: Embed): string {
  const [page, fragment = ''] = url.split(/#(.*)/s)
  return `${page.replace(/\?.*$/s, '')}?embed=${embed}#${fragment}`
}

/** An `iframe` that fills its column and is loaded when it is scrolled to. */
export function writeFrame(address: string, title: string): string {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="540" loading="lazy" style="border:0" allow="clipboard-write"></iframe>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
