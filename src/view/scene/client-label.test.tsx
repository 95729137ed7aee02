import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sceneWords } from '../../content/scene'
import type { ClientMeasure } from '../../protocol'
import { ClientLabel } from './client-label'
import { makeMeasures, makeStructure } from './fixtures'
import type { ClientPlace } from './layout-types'

const structure = makeStructure({ sites: 2, brokersEach: 2, tieBreaker: true, producers: 3, consumers: 1 })
const ids = structure.producers.map(({ id }) => id)
const measures = makeMeasures({}).clients
const place = (of: readonly string[]): ClientPlace => ({
  id: of[0],
  kind: 'producer',
  x: 0,
  y: 0,
  scale: 1,
  label: { x: 0, y: 0, width: 100, height: 30 },
  compact: false,
  look: 0,
  ids: of,
})
const draw = (of: readonly string[], clients: readonly ClientMeasure[] = measures) =>
  renderToStaticMarkup(
    <ClientLabel
      place={place(of)}
      structure={structure}
      measures={clients}
      words={sceneWords}
      selected={null}
      onSelect={() => {}}
    />,
  )
const held = (id: string) =>
  ({ id, backlog: 75, error: 'REQUEST_TIMED_OUT', isHeldUp: true, state: null }) as unknown as ClientMeasure

test('a boat of its own says its name and how it fares', () => {
  expect(draw([ids[0]])).toContain(`<span class="scene-name">${structure.producers[0].name}</span>`)
})

test('one boat for a whole side names the first, and one for the rest counts them', () => {
  expect(draw(ids)).toContain(`${structure.producers[0].name} + 2<`)
  expect(draw(ids.slice(1))).toContain('+ 2 more<')
})

test('of several it says what is so of each, and any in trouble is seen', () => {
  expect(draw(ids)).toContain(sceneWords.acks(structure.producers[0].acks))
  const one = draw(ids, [held(ids[2])])
  expect(one).toContain('is-troubled')
  expect(one).toContain('<span class="scene-small"></span>')
  expect(draw(ids, ids.map(held))).toContain(sceneWords.waiting('75'))
})
