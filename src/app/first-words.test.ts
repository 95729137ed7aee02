/** What whoever comes for the first time has to fetch before anything is shown, in German. */
import { expect, it } from 'vitest'
import { german } from '../content/de'
import { listEnglish } from '../content/language'

it('shell and cover say nothing in German that would need a second part', async () => {
  const here = Object.keys(german.words)
  await import('./app')
  await import('../view/cover')
  const asked = [...listEnglish().keys()]
  expect(asked).toContain('coverWords')
  expect(asked.filter((name) => !here.includes(name))).toEqual([])
})
