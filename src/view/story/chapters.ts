/** Chapters as they are fetched: the script in the visitor's language, and how its pages look. */
import { currentLanguage } from '../../content/language'
import type { Chapter, Panel } from '../../story/script-types'
import type { PageStaging, PanelStaging } from './staging'

export interface DrawnChapter {
  readonly chapter: Chapter
  readonly pages: Readonly<Record<string, PageStaging>>
}

interface Source {
  readonly script: Readonly<Record<'en' | 'de', () => Promise<{ readonly chapter: Chapter }>>>
  readonly staging: () => Promise<{ readonly PAGES: Readonly<Record<string, PageStaging>> }>
}

/** By number. */
const SOURCES: Readonly<Record<number, Source>> = {
  1: {
    script: { en: () => import('virtual:story/en/1'), de: () => import('virtual:story/de/1') },
    staging: () => import('./pages/chapter-01'),
  },
  2: {
    script: { en: () => import('virtual:story/en/2'), de: () => import('virtual:story/de/2') },
    staging: () => import('./pages/chapter-02'),
  },
  3: {
    script: { en: () => import('virtual:story/en/3'), de: () => import('virtual:story/de/3') },
    staging: () => import('./pages/chapter-03'),
  },
  4: {
    script: { en: () => import('virtual:story/en/4'), de: () => import('virtual:story/de/4') },
    staging: () => import('./pages/chapter-04'),
  },
  5: {
    script: { en: () => import('virtual:story/en/5'), de: () => import('virtual:story/de/5') },
    staging: () => import('./pages/chapter-05'),
  },
  6: {
    script: { en: () => import('virtual:story/en/6'), de: () => import('virtual:story/de/6') },
    staging: () => import('./pages/chapter-06'),
  },
  7: {
    script: { en: () => import('virtual:story/en/7'), de: () => import('virtual:story/de/7') },
    staging: () => import('./pages/chapter-07'),
  },
  8: {
    script: { en: () => import('virtual:story/en/8'), de: () => import('virtual:story/de/8') },
    staging: () => import('./pages/chapter-08'),
  },
  9: {
    script: { en: () => import('virtual:story/en/9'), de: () => import('virtual:story/de/9') },
    staging: () => import('./pages/chapter-09'),
  },
  10: {
    script: { en: () => import('virtual:story/en/10'), de: () => import('virtual:story/de/10') },
    staging: () => import('./pages/chapter-10'),
  },
}

/** The next chapter, or with -1 the one before; null behind the last and before the first. */
export function findChapter(from: number, by: 1 | -1): number | null {
  return Object.hasOwn(SOURCES, from + by) ? from + by : null
}

/** Rejects when it cannot be fetched. */
export async function fetchChapter(number: number): Promise<DrawnChapter> {
  const { script, staging } = SOURCES[number]
  const language = currentLanguage() === 'de' ? 'de' : 'en'
  const [{ chapter }, { PAGES: pages }] = await Promise.all([script[language](), staging()])
  return { chapter, pages }
}

/** By its number, e.g. `7.2.1`; null when there is none. Rejects when its chapter cannot be fetched. */
export async function findPanel(id: string): Promise<{ readonly panel: Panel; readonly staging: PanelStaging } | null> {
  const number = Number(id.split('.')[0])
  if (!Object.hasOwn(SOURCES, number)) return null
  const { chapter, pages } = await fetchChapter(number)
  const page = chapter.pages.find(({ panels }) => panels.some((panel) => panel.id === id))
  const panel = page?.panels.find((one) => one.id === id)
  const staging = page === undefined ? undefined : pages[page.id]?.panels[id]
  return panel === undefined || staging === undefined ? null : { panel, staging }
}

/** The scripts alone of these chapters. Rejects when one cannot be fetched. */
export function fetchScripts(numbers: readonly number[]): Promise<readonly Chapter[]> {
  const language = currentLanguage() === 'de' ? 'de' : 'en'
  return Promise.all(numbers.map(async (number) => (await SOURCES[number].script[language]()).chapter))
}

export function listPanels({ pages }: Chapter): readonly Panel[] {
  return pages.flatMap(({ panels }) => panels)
}
