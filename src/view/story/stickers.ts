/** The terms as stickers: where the book first says each, and whether the reader has been there. */
import { firstPanels } from 'virtual:story-terms'
import { useMemo } from 'react'
import { type GlossaryCard, glossaryWords } from '../../content/glossary'
import { currentLanguage } from '../../content/language'
import { useProgress } from '../kit/story-progress'

export interface Sticker extends GlossaryCard {
  readonly id: string
  readonly number: number
  /** Where the book first says it; null while that chapter is not drawn. */
  readonly panel: string | null
  readonly isMet: boolean
}

/** In the order of the book; what no chapter says yet comes last. */
export function useStickers(): readonly Sticker[] {
  const read = useProgress((progress) => progress.read)
  const language = currentLanguage()
  return useMemo(() => {
    const first = { ...firstPanels.en, ...(language === 'de' ? firstPanels.de : {}) }
    const place = (id: string): number => {
      const [chapter = 99, page = 0, panel = 0] = (first[id] ?? '').split('.').filter(Boolean).map(Number)
      return chapter * 10_000 + page * 100 + panel
    }
    const isRead = new Set(read)
    return Object.keys(glossaryWords)
      .toSorted((a, b) => place(a) - place(b))
      .map((id, i) => ({
        ...glossaryWords[id],
        id,
        number: i + 1,
        panel: first[id] ?? null,
        isMet: first[id] !== undefined && isRead.has(first[id]),
      }))
  }, [read, language])
}

export function chapterOf(panel: string): number {
  return Number(panel.split('.')[0])
}
