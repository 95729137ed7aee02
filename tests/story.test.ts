/** The book as a whole: every beat is told, every figure is what the core gives today, and both languages tell the same. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { validateScenario } from '../src/protocol/index.ts'
import { isOwnDeed, RUNS } from '../src/story/runs/index.ts'
import type { Chapter, Line } from '../src/story/script-types.ts'
import { STORY_WORLDS } from '../src/story/worlds/index.ts'
import { compileStory, FIGURES_FILE, readScripts } from '../tools/story-files.ts'
import { findExpressions, measureFigures } from '../tools/story-measures.ts'

const story = compileStory()
const chapters = (language: 'en' | 'de'): readonly Chapter[] =>
  [...story].filter(([name]) => name.startsWith(`${language}/`)).map(([, chapter]) => chapter)
const panels = (language: 'en' | 'de') =>
  chapters(language).flatMap(({ pages }) => pages.flatMap((page) => page.panels))

it('every figure that is written down is what the core gives', () => {
  const written: Readonly<Record<string, number>> = JSON.parse(readFileSync(FIGURES_FILE, 'utf8'))
  const said = new Set(readScripts().flatMap(({ source }) => findExpressions(source)))
  expect(Object.keys(written).sort()).toEqual([...said].sort())
  // Half a day and more of a company takes most of a minute: with STREAMSCAPE_ALL=yes, and by `npm run story-figures`.
  const isLong = (expression: string): boolean =>
    [...expression.matchAll(/\d+/g)].some(([second]) => Number(second) > 50_000)
  const longRuns = new Set([...said].filter(isLong).map((expression) => expression.split(':')[0]))
  const isWhole = process.env['STREAMSCAPE_ALL'] === 'yes'
  const measured = [...said].filter((expression) => isWhole || !longRuns.has(expression.split(':')[0]))
  expect(measureFigures(measured)).toEqual(
    Object.fromEntries(measured.map((expression) => [expression, written[expression]])),
  )
})

const numbered = (letter: string, from: number, to: number, digits: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => letter + String(from + i).padStart(digits, '0'))

/** By chapter, the beats of the book's list that it tells (the seeds' C01 to C72 and P1 to P18). */
const BEATS: Readonly<Record<number, readonly string[]>> = {
  1: numbered('C', 1, 13, 2),
  2: numbered('C', 14, 27, 2),
  3: numbered('C', 28, 39, 2),
  4: numbered('C', 40, 47, 2),
  5: numbered('C', 48, 55, 2),
  6: numbered('C', 56, 66, 2),
  7: numbered('C', 67, 72, 2),
  8: [...numbered('P', 1, 4, 1), ...numbered('P', 6, 10, 1)],
  9: numbered('P', 10, 14, 1),
  10: ['P3', 'P5', 'P15', 'P16', 'P18'],
}

it('every beat of a chapter has its panel', () => {
  for (const { number, pages } of chapters('en')) {
    const told = new Set(pages.flatMap((page) => page.panels.flatMap(({ beats }) => beats)))
    expect(
      BEATS[number].filter((beat) => !told.has(beat)),
      `chapter ${number}`,
    ).toEqual([])
  }
  const all = new Set(panels('en').flatMap(({ beats }) => beats))
  expect(numbered('P', 1, 18, 1).filter((beat) => !all.has(beat))).toEqual([])
})

it('what lives names a run that there is, and a deed of it', () => {
  // Deeds that only let time go on: the run is the same, the reader chooses when.
  const waits: string[] = []
  for (const { id, live, act } of panels('en')) {
    if (live === null) continue
    expect(RUNS[live.run], `${id}: run ${live.run}`).toBeDefined()
    if (act === null || act.holdS === null) continue
    const { commands, kind } = RUNS[live.run]
    const seconds = commands.flatMap(({ deed, atS }) => (isOwnDeed(deed, act.deed, live.run) ? [atS] : []))
    // A run that is chosen as a whole has its commands from the beginning, or one that the choice issues.
    if (Object.hasOwn(RUNS, act.deed)) {
      const late = commands.filter(
        ({ deed, atS }) => kind === 'cluster' && deed !== undefined && atS >= live.fromS && atS < live.toS,
      )
      expect(late.map(({ deed }) => deed).filter((deed) => !isOwnDeed(deed, act.deed, live.run))).toEqual([])
      continue
    }
    if (seconds.length === 0) waits.push(`${id} ${act.deed}`)
    else expect(new Set(seconds), `${id}: ${act.deed}`).toEqual(new Set([act.holdS]))
  }
  expect(waits).toEqual(['2.2.1 wait', '2.5.1 slide', '4.2.2 listen', '5.3.2 fist'])
})

it('German has the panels and the kinds of lines of English, in their order', () => {
  const shapeOf = (line: Line): string => (line.kind === 'balloon' ? line.who : line.kind)
  for (const chapter of chapters('de')) {
    const english = story.get(`en/${chapter.number}`)
    const shape = (of: Chapter | undefined) =>
      of?.pages.flatMap((page) =>
        page.panels.map(({ id, lines, live, guess, act }) => [
          id,
          lines.map(shapeOf),
          live,
          guess?.right,
          guess?.choices.length,
          act?.deed,
          act?.holdS,
        ]),
      )
    expect(shape(chapter)).toEqual(shape(english))
  }
})

it('a world of the story is what the parser of scenario files makes of it', () => {
  for (const world of STORY_WORLDS) {
    const { business: _, ...file } = world
    const result = validateScenario(JSON.parse(JSON.stringify(file)))
    expect(result.ok ? result.scenario : result.errors, world.id).toEqual(world)
  }
})
