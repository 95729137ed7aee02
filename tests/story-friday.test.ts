/**
 * The morning of the sale, from its doors to 9:42, is what the script of chapter 7 says it is. The whole day takes half a
 * minute: with STREAMSCAPE_ALL=yes it is measured with all other figures (`story.test.ts`), and by `npm run story-figures`.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FIGURES_FILE, readScripts } from '../tools/story-files.ts'
import { findExpressions, measureFigures } from '../tools/story-measures.ts'

const UNTIL_S = 34_920

it.skipIf(process.env['STREAMSCAPE_ALL'] === 'yes')('the sale until 9:42 is what the core gives', () => {
  const written: Readonly<Record<string, number>> = JSON.parse(readFileSync(FIGURES_FILE, 'utf8'))
  const said = new Set(readScripts().flatMap(({ source }) => findExpressions(source)))
  const morning = [...said].filter((expression) => {
    const [, second] = /^black-friday:\w+@(\d+)$/.exec(expression) ?? []
    return second !== undefined && Number(second) <= UNTIL_S
  })
  expect(morning.length).toBeGreaterThan(5)
  expect(measureFigures(morning)).toEqual(
    Object.fromEntries(morning.map((expression) => [expression, written[expression]])),
  )
})
