/**
 * The language of the page, and the hand that changes it. The one thing a reader would get wrong: words are read when
 * something is drawn, so a change of language draws the page again from its root; what is remembered (`memo`, a text in
 * a state) must ask here to be drawn too.
 */
import { createContext, useContext } from 'react'
import type { Language } from '../../content/language'

export interface LanguageChoice {
  readonly current: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice>({ current: 'en', choose: () => {} })

export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext)
}
