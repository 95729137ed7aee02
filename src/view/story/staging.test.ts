import { expect, it } from 'vitest'
import { EVENT_FACTS } from '../../protocol'
import { PAGES as EIGHT } from './pages/chapter-08'
import { PAGES as NINE } from './pages/chapter-09'
import { isDrawn, type PanelStaging, type Passing } from './staging'

const PANELS: Readonly<Record<string, PanelStaging>> = Object.assign(
  {},
  ...[EIGHT, NINE].flatMap((pages) => Object.values(pages).map(({ panels }) => panels)),
)

/** Whatever of a panel the run puts there or takes away. */
function listPassing({ people, passing = [], signs = [] }: PanelStaging): readonly Passing[] {
  return [...people, ...passing, ...signs].filter(({ until, from }) => until !== undefined || from !== undefined)
}

it('what the run brings is drawn from its event on, and what it ends until then', () => {
  const none = new Set<string>()
  const told = new Set(['ObserverPromoted'])
  expect(isDrawn({}, none)).toBe(true)
  expect(isDrawn({ from: 'ObserverPromoted' }, none)).toBe(false)
  expect(isDrawn({ from: 'ObserverPromoted' }, told)).toBe(true)
  expect(isDrawn({ until: 'ObserverPromoted' }, none)).toBe(true)
  expect(isDrawn({ until: 'ObserverPromoted' }, told)).toBe(false)
  expect(isDrawn({ from: 'SiteHealed', until: 'ObserverPromoted' }, told)).toBe(false)
})

it('a picture waits for events that there are', () => {
  const asked = Object.values(PANELS)
    .flatMap(listPassing)
    .flatMap(({ until, from }) => [until, from])
    .filter((kind) => kind !== undefined)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((kind) => !Object.hasOwn(EVENT_FACTS, kind))).toEqual([])
})

it('observer 23 is drawn once at every stage: it holds until it is demoted, and is dashed from then on', () => {
  const { people } = PANELS['9.8.1']
  const observers = (told: readonly string[]) =>
    people.filter((person) => person.who === 'observer' && isDrawn(person, new Set(told)))
  for (const told of [[], ['SiteHealed'], ['SiteHealed', 'ObserverDemoted']]) expect(observers(told)).toHaveLength(1)
  expect(observers([])[0]).toMatchObject({ style: 'inked', arms: 'hold' })
  expect(observers(['SiteHealed', 'ObserverDemoted'])[0]).toMatchObject({ style: 'ghost', arms: 'wave' })
})
