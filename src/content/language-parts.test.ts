/** A language that comes in parts: nothing is said in it before all is here, and nothing is fetched that nobody asks for. */
import { afterEach, expect, it } from 'vitest'
import { german as germanInParts } from './de'
import {
  currentLanguage,
  fetchWords,
  type LanguageInParts,
  part,
  speak,
  speakWhenFetched,
  translated,
} from './language'

afterEach(() => speak('en'))

const always = (): boolean => true
const english = { hello: 'hello' }

/** A language of one part, `name`, that is answered by hand. */
function standLanguage(name: string) {
  const asked: ((ok: boolean) => void)[] = []
  const fetch = () =>
    new Promise<Record<string, object>>((resolve, reject) =>
      asked.push((ok) => (ok ? resolve({ [name]: { hello: 'hallo' } }) : reject(new TypeError('Failed to fetch')))),
    )
  const own: LanguageInParts = { words: {}, parts: [part(fetch, name)] }
  return { asked, own }
}

it('a part is fetched when a door has asked for it, once, and not before', async () => {
  const { asked, own } = standLanguage('parts-a')
  await speakWhenFetched('de', own, always)
  expect(asked).toHaveLength(0)
  const words = translated('parts-a', english)
  const waiting = fetchWords()
  expect([asked.length, words.hello]).toEqual([1, 'hello'])
  asked[0](true)
  await waiting
  await fetchWords()
  expect([asked.length, words.hello]).toEqual([1, 'hallo'])
})

it('the language changes when the words of all open doors are here, also of one that was opened meanwhile', async () => {
  const [first, second] = [standLanguage('parts-b'), standLanguage('parts-c')]
  const own: LanguageInParts = { words: {}, parts: [...first.own.parts, ...second.own.parts] }
  const words = translated('parts-b', english)
  const change = speakWhenFetched('de', own, always)
  const late = translated('parts-c', english)
  first.asked[0](true)
  await expect.poll(() => second.asked.length).toBe(1)
  expect([currentLanguage(), words.hello, late.hello]).toEqual(['en', 'hello', 'hello'])
  second.asked[0](true)
  await change
  expect([currentLanguage(), words.hello, late.hello]).toEqual(['de', 'hallo', 'hallo'])
})

it('a part that cannot be fetched leaves the language as it is, and is asked for again', async () => {
  const { asked, own } = standLanguage('parts-d')
  const words = translated('parts-d', english)
  const change = speakWhenFetched('de', own, always)
  asked[0](false)
  await expect(change).rejects.toThrow('Failed to fetch')
  expect([currentLanguage(), words.hello]).toEqual(['en', 'hello'])
  const again = speakWhenFetched('de', own, always)
  asked[1](true)
  await again
  expect([currentLanguage(), words.hello]).toEqual(['de', 'hallo'])
})

it('a choice that was taken back while its words came changes nothing', async () => {
  const { asked, own } = standLanguage('parts-e')
  translated('parts-e', english)
  let isWanted = true
  const change = speakWhenFetched('de', own, () => isWanted)
  isWanted = false
  asked[0](true)
  await change
  expect(currentLanguage()).toBe('en')
})

it('no table of German stands in two parts, and each part gives what it is said to have', async () => {
  const names = [...Object.keys(germanInParts.words), ...germanInParts.parts.flatMap((own) => own.names)]
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  for (const own of germanInParts.parts) {
    const words = await own.fetch()
    expect(own.names.filter((name) => words[name] === undefined)).toEqual([])
  }
})
