/**
 * What a page shows and says, text by text, and whether it has room. The one thing a reader would get wrong: what only a
 * screen reader meets (titles, labels, texts off the screen) counts like what is seen.
 */
import type { Page } from '@playwright/test'
import { SCENARIOS, WORLDS } from '../../src/scenarios'

/** Names that belong to a world, whatever the language. */
const WORLD_NAMES = [...SCENARIOS, ...WORLDS].flatMap(({ sites, producers, consumers, topics, business, commands }) => [
  ...sites.flatMap(({ id, name }) => [id, name]),
  ...sites.map(({ name }) => name.split(' ').at(-1) ?? ''),
  ...[...producers, ...consumers].flatMap(({ id, name }) => [id, name]),
  // Who joins while it runs has a name, too.
  ...commands.flatMap(({ command }) =>
    command.kind === 'AddConsumer' ? [command.consumer.id, command.consumer.name] : [],
  ),
  ...consumers.map(({ configs }) => String(configs['group.id'] ?? '')),
  ...topics.map(({ name }) => name),
  ...(business?.systems ?? []).flatMap(({ id, name }) => [id, name]),
])

const NAMED = new RegExp(
  [...new Set(WORLD_NAMES)]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'g',
)

/** The same in each language: figures with their units, config keys, errors, languages in their own words. */
const SAME = [
  /\b[a-z]+(?:\.[a-z]+)+\b(?: ?= ?\S+)?/g,
  /\b[A-Z]{2,}(?:_[A-Z]+)+\b/g,
  /\backs=\w+/g,
  /\b(?:acks|retries) = \w+/g,
  /\bStreamscape\b/g,
  // Values of settings.
  /^(?:acks|all|true|false|under-min-isr|under-replicated|leader-is-observer)$/g,
  /[\d.,:]+[\s\u00a0]?(?:\/ ?)?(?:µs|ms|s|min|h|d|px|B|KB|MB|x)\b/g,
  /^(?:s|ms|min|h|EN|DE|EN English|DE Deutsch|English|Deutsch)$/g,
]

export interface Said {
  readonly text: string
  /** Where it stands, for whoever has to mend it. */
  readonly place: string
}

/** Every text of the page, but those inside of `skip`. */
export function listTexts(page: Page, skip = ''): Promise<readonly Said[]> {
  return page.evaluate((skipped) => {
    const ATTRIBUTES = ['title', 'aria-label', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']
    const CODE = 'script, style, code, pre, textarea, kbd, samp, noscript, .mono'
    const isSkipped = (element: Element) =>
      element.closest(skipped === '' ? CODE : `${CODE}, ${skipped}`) !== null || !element.checkVisibility()
    const place = (element: Element) =>
      `${element.parentElement?.className ?? ''} > ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    const said: Said[] = [{ text: document.title, place: 'title' }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (isSkipped(node)) continue
        for (const name of ATTRIBUTES) {
          const text = node.getAttribute(name)
          if (text !== null) said.push({ text, place: `${place(node)}[${name}]` })
        }
      } else if (node.parentElement !== null && !isSkipped(node.parentElement)) {
        said.push({ text: node.textContent ?? '', place: place(node.parentElement) })
      }
    }
    return said
  }, skip)
}

/** Of each text what is left when everything marked, and everything that is the same in each language, is taken away. */
export function findUnmarked(texts: readonly Said[], same: readonly RegExp[] = []): readonly string[] {
  const found = texts.flatMap(({ text, place }) => {
    let rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ').trim()
    for (const pattern of [...SAME, ...same, NAMED]) rest = rest.replace(pattern, ' ').trim()
    return /\p{L}/u.test(rest)
      ? [`${rest.trim().slice(0, 90)} — in ${JSON.stringify(text.slice(0, 90))} at ${place}`]
      : []
  })
  return [...new Set(found)]
}

/** Buttons, tabs, captions and tiles whose text is wider than they are. */
export function listClipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = document.querySelectorAll<HTMLElement>(
      'button:not(.scene-tower), .btn, [role="tab"], .tab, .caption, .tile, .tile h2, .tile h3, .notice, .card, .scene-plate, .scene-state, select',
    )
    return (
      [...boxes]
        // The name of a scenario may be anything, and ends in dots; a flag of the track is cut at its neighbour; the label
        // of a tower hangs over it on both sides; a button to be held has no text.
        .filter(
          (box) =>
            box.checkVisibility() && box.closest('.scenario-button, .flag, .visually-hidden, .hold-button') === null,
        )
        .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
        .map(
          (box) =>
            `${box.className || box.tagName}: ${(box.getAttribute('aria-label') ?? box.textContent ?? '').slice(0, 60)} (${box.scrollWidth} in ${box.clientWidth})`,
        )
    )
  })
}
