/** The page to keep, against the book and the core: which moments there are, and what their runs give. */
import { expect, it } from 'vitest'
import { createTimeline, describePartitions, issueAt, measureTopics, seekTimeline } from '../src/core/index.ts'
import { SCENARIOS } from '../src/scenarios/index.ts'
import { decodeChoices, encodeChoices, ISSUES, type Issue } from '../src/story/keepsake-link.ts'
import { bestMoment, bookOf, choicesOf, listMoments, type Moment, panelsOf } from '../src/story/keepsake-moments.ts'
import { makeScenario, RUNS } from '../src/story/runs/index.ts'
import { compileStory } from '../tools/story-files.ts'

const story = compileStory()
const panelsOfIssue = (issue: Issue) => panelsOf(ISSUES[issue].flatMap((number) => story.get(`en/${number}`) ?? []))

function momentsOf(issue: Issue, kept: { guesses?: Record<string, number>; deeds?: Record<string, string> }) {
  const panels = panelsOfIssue(issue)
  const choices = choicesOf(issue, '20261128', { guesses: {}, deeds: {}, ...kept }, bookOf(panels))
  return { choices, moments: listMoments(panels, choices) }
}

function runOf(moment: Moment) {
  const timeline = createTimeline(makeScenario(RUNS[moment.run], SCENARIOS), [])
  for (const { by } of moment.done) {
    seekTimeline(timeline, by.atS * 1_000_000)
    issueAt(timeline, by.command)
  }
  seekTimeline(timeline, moment.endS * 1_000_000)
  return timeline.world
}

it('who killed a datacenter and healed it later has both in one run, and each deed is the reader’s', () => {
  const { moments } = momentsOf(2, { deeds: { '8.4.1': 'tug', '9.2.2': 'tug', '9.8.1': 'refit' } })
  const moment = bestMoment(moments)
  expect(moment).toMatchObject({ run: 'refitted', deed: 'tug', atS: 36, endS: 96 })
  expect(moment?.panel.id).toBe('9.2.2')
  expect(moment?.done.map(({ by, isReaders }) => [by.atS, by.command.kind, isReaders])).toEqual([
    [36, 'KillSite', true],
    [90, 'HealSite', true],
  ])
})

it('the run of a moment is the one that the panels tell of', () => {
  const { moments } = momentsOf(2, { deeds: { '9.2.2': 'tug' } })
  expect(moments.map(({ run, endS }) => [run, endS])).toEqual([['held', 60]])
  const world = runOf(moments[0])
  const [{ withoutWritesUs, lost }] = measureTopics(world)
  // The caption of chapter 9 says 10.2 s, and that nothing is lost.
  expect((withoutWritesUs / 1_000_000).toFixed(1)).toBe('10.2')
  expect(lost).toBe(0)
  expect(describePartitions(world)[0].isr).toContain(23)
})

it('a choice of another run is that run; what waits for a hand is no moment; a guess that was watched is one', () => {
  const { moments } = momentsOf(2, {
    guesses: { '8.3.1': 0, '8.4.1': 0, '9.5.2': 1 },
    deeds: { '8.3.1': 'burn-3' },
  })
  expect(moments.map(({ panel, run, deed }) => [panel.id, run, deed])).toEqual([
    ['8.3.1', 'burn-3', 'burn-3'],
    ['9.5.2', 'tipsy', null],
  ])
})

it('what an older story kept and is not in the book is left out, in either issue', () => {
  const kept = {
    guesses: { '1.2.1': 9, '1.3.1': 1, '8.4.1': 1.5, '44.1.1': 0 },
    deeds: { '1.3.1': 'sell', '8.4.1': 'no such deed', '9.9.9': 'tug' },
  }
  expect(momentsOf(1, kept).choices).toMatchObject({ guesses: { '1.3.1': 1 }, deeds: { '1.3.1': 'sell' } })
  expect(momentsOf(2, kept).choices).toMatchObject({ guesses: {}, deeds: {} })
  expect(momentsOf(2, kept).moments).toEqual([])
})

it('everything that can be guessed and done in the book fits a link and comes out of it the same', () => {
  for (const issue of [1, 2] as const) {
    const panels = panelsOfIssue(issue)
    const book = bookOf(panels)
    const kept = {
      guesses: Object.fromEntries(panels.flatMap(({ id, guess }) => (guess === null ? [] : [[id, guess.right]]))),
      deeds: Object.fromEntries(panels.flatMap(({ id, act }) => (act === null ? [] : [[id, act.deed]]))),
    }
    const choices = { ...choicesOf(issue, '20261128', kept, book), moment: book[0].id, digest: '0123ab' }
    expect(Object.keys(choices.guesses).length).toBeGreaterThan(8)
    const text = encodeChoices(choices, book)
    expect(text.length).toBeLessThan(400)
    expect(decodeChoices(text, book)).toEqual({ choices, fault: null })
    // Each of its moments has a run that can be computed to its end.
    for (const { run, endS, atS } of listMoments(panels, choices)) {
      expect(RUNS[run], run).toBeDefined()
      expect(endS).toBeGreaterThanOrEqual(atS)
    }
  }
})
