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

/** Some tables of a language, in a file of their own. Which they are is known before it is fetched. */
export interface Part {
  readonly names: readonly string[]
  readonly fetch: () => Promise<Table>
}

export interface LanguageInParts {
  /** What is here; a part that is fetched is put into it. */
  readonly words: Record<string, unknown>
  readonly parts: readonly Part[]
}

/** `names` are tables of the module that is fetched. */
export function part<M extends object, K extends keyof M & string>(fetch: () => Promise<M>, ...names: K[]): Part {
  return {
    names,
    fetch: async () => {
      const module = await fetch()
      return Object.fromEntries(names.map((name) => [name, module[name]]))
    },
  }
}

let language: Language = 'en'
let spoken: LanguageInParts = { words: {}, parts: [] }

export function currentLanguage(): Language {
  return language
}

/** As a browser names it, for numbers and dates. */
export function languageTag(): 'en-US' | 'de-DE' {
  return language === 'de' ? 'de-DE' : 'en-US'
}

/** Everything that is shown from now on is in this language. `words` are its tables; English needs none. */
export function speak(next: Language, words: Table = {}, parts: readonly Part[] = []): void {
  language = next
  spoken = { words, parts }
}

const english = new Map<string, unknown>()

/** Parts that a door asks for which has been opened, and that are not here. */
function listLacking({ words, parts }: LanguageInParts): readonly Part[] {
  return parts.filter(({ names }) => names.some((name) => english.has(name) && !Object.hasOwn(words, name)))
}

async function fetchLacking({ words, parts }: LanguageInParts): Promise<void> {
  const lacking = listLacking({ words, parts })
  await Promise.all(lacking.map(async ({ fetch }) => Object.assign(words, await fetch())))
}

/**
 * Speaks when all words are here that the doors ask for which have been opened so far. Between the last look and the
 * change nothing can come: who opens a door later finds the language changed, and waits by `fetchWords`.
 */
export async function speakWhenFetched(next: Language, own: LanguageInParts, isWanted: () => boolean): Promise<void> {
  while (listLacking(own).length > 0) await fetchLacking(own)
  if (isWanted()) speak(next, own.words, own.parts)
}

/** Whoever has fetched a part of the page waits for this before it is shown, so that no English flashes up. */
export async function fetchWords(): Promise<void> {
  while (listLacking(spoken).length > 0) await fetchLacking(spoken)
}

/** All words of the doors that have been opened so far, for who makes a language of them. */
export function listEnglish(): ReadonlyMap<string, unknown> {
  return english
}

/** A table of words that is read in the visitor's language each time. */
export function translated<T extends object>(name: string, words: T): T {
  english.set(name, words)
  const read = (): object => {
    const found = spoken.words[name]
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
    const found = spoken.words[name]
    return typeof found === 'function' ? (found(...args) as R) : say(...args)
  }
}
