/**
 * The one door to words: which language the visitor reads, chosen while the page runs. Words are asked for when they are
 * shown, so that a component which keeps one across a change of language shows the old one.
 *
 * The one thing a reader would get wrong: English is always here. It is what the tables of the other languages are typed
 * by, and what stands in for a word that a language does not have.
 */

export const LANGUAGES = ['en', 'de'] as const
/** `pseudo` is for tests: every word marked and 40 % longer, so that what is not said through this door is seen. */
export type Language = (typeof LANGUAGES)[number] | 'pseudo'

/** Each in itself, as whoever looks for it reads no other. */
export const LANGUAGE_NAMES: Readonly<Record<(typeof LANGUAGES)[number], string>> = { en: 'English', de: 'Deutsch' }

/** Words by the name under which a door asks for them. */
export type Table = Readonly<Record<string, unknown>>

let language: Language = 'en'
let table: Table = {}

export function currentLanguage(): Language {
  return language
}

/** As a browser names it, for numbers and dates. */
export function languageTag(): 'en-US' | 'de-DE' {
  return language === 'de' ? 'de-DE' : 'en-US'
}

/** Everything that is shown from now on is in this language. `words` is its table; English needs none. */
export function speak(next: Language, words: Table = {}): void {
  language = next
  table = words
}

const english = new Map<string, unknown>()

/** All words of the doors that have been opened so far, for who makes a language of them. */
export function listEnglish(): ReadonlyMap<string, unknown> {
  return english
}

/** A table of words that is read in the visitor's language each time. */
export function translated<T extends object>(name: string, words: T): T {
  english.set(name, words)
  const read = (): object => {
    const found = table[name]
    return typeof found === 'object' && found !== null ? found : words
  }
  return new Proxy(words, {
    get: (target, key) => {
      const now = read()
      return Reflect.get(Object.hasOwn(now, key) ? now : target, key)
    },
  })
}

/** The same for a word that is said of something. */
export function translatedFunction<A extends readonly unknown[], R>(
  name: string,
  say: (...args: A) => R,
): (...args: A) => R {
  english.set(name, say)
  return (...args) => {
    const found = table[name]
    return typeof found === 'function' ? (found(...args) as R) : say(...args)
  }
}
