/**
 * Which language the visitor reads: what was chosen on this device, else what the browser asks for, else English. Every
 * language but English is fetched when somebody wants it, as much of it as the pages seen so far can say; when it cannot
 * be, the page stays as it is.
 */
import { useCallback, useRef, useState } from 'react'
import { currentLanguage, LANGUAGES, type Language, type LanguageInParts, speakWhenFetched } from '../content/language'

const KEY = 'streamscape.language'

const FETCH: Readonly<Record<Language, () => Promise<LanguageInParts>>> = {
  en: async () => ({ words: {}, parts: [] }),
  de: async () => (await import('../content/de')).german,
  pseudo: async () => (await import('../content/pseudo')).pseudo,
}

const isKnown = (name: string | null | undefined): name is (typeof LANGUAGES)[number] =>
  LANGUAGES.some((language) => language === name)

/** `?lang=pseudo` is for tests, and is not remembered. */
export function findFirstLanguage(query: string, asked: readonly string[]): Language {
  if (new URLSearchParams(query).get('lang') === 'pseudo') return 'pseudo'
  const kept = readKept()
  if (isKnown(kept)) return kept
  return asked.map((tag) => tag.split('-')[0].toLowerCase()).find(isKnown) ?? 'en'
}

function readKept(): string | null {
  try {
    return window.localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(language: Language): void {
  try {
    if (language !== 'pseudo') window.localStorage.setItem(KEY, language)
  } catch {
    // This browser keeps nothing for us.
  }
}

/** False when the language could not be fetched. */
export async function speakLanguage(language: Language, isWanted: () => boolean = () => true): Promise<boolean> {
  try {
    await speakWhenFetched(language, await FETCH[language](), isWanted)
    if (isWanted()) document.documentElement.lang = language === 'pseudo' ? 'en' : language
    return true
  } catch {
    return false
  }
}

export interface ChosenLanguage {
  readonly current: Language
  readonly isMissing: boolean
  readonly choose: (language: Language) => void
  readonly forgive: () => void
}

export function useLanguageChoice(isMissingAtFirst: boolean): ChosenLanguage {
  const [current, setCurrent] = useState(currentLanguage)
  const [isMissing, setMissing] = useState(isMissingAtFirst)
  const choices = useRef(0)
  const choose = useCallback((language: Language) => {
    const choice = ++choices.current
    const isLatest = () => choice === choices.current
    keep(language)
    void speakLanguage(language, isLatest).then((isSpoken) => {
      if (!isLatest()) return
      setCurrent(currentLanguage())
      setMissing(!isSpoken)
    })
  }, [])
  return { current, isMissing, choose, forgive: () => setMissing(false) }
}
