/**
 * The language of the page, and the hand that changes it. The one thing a reader would get wrong: nobody needs this to
 * speak. Words are read when something is drawn, and a change of language draws the page again from its root; only what is
 * remembered (`memo`, a text in a state) must mind `currentLanguage` by itself.
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
