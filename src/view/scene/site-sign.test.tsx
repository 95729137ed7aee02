/** A button that kills says on every screen how it is pressed. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { sceneWords } from '../../content/scene'
import { makeStructure } from './fixtures'
import type { LabelHandlers } from './label-handlers'
import { computeLayout } from './layout'
import { SiteSign } from './site-sign'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
afterEach(() => document.body.replaceChildren())

const handlers = { onKillSite: () => {}, onHealSite: () => {} } as unknown as LabelHandlers

describe.each([
  [1440, 900],
  [1280, 720],
  [1024, 600],
  [390, 844],
])('at %i x %i', (width, height) => {
  it.each([2, 3])('each of %i datacenters says that it is held to kill', (sites) => {
    const structure = makeStructure({ sites, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
    const layout = computeLayout(structure, {
      width,
      height: height - 120,
      topInset: 30,
      rightInset: 0,
      bottomInset: 112,
    })
    const box = document.body.appendChild(document.createElement('div'))
    act(() =>
      createRoot(box).render(
        layout.sites.map((place) => (
          <SiteSign
            key={place.id}
            place={place}
            structure={structure}
            words={sceneWords}
            selected={null}
            handlers={handlers}
            phone={width < 500}
          />
        )),
      ),
    )
    const signs = [...box.querySelectorAll('.scene-sign')]
    expect(signs).toHaveLength(sites)
    for (const sign of signs) expect(sign.textContent).toContain(sceneWords.holdKill)
  })
})
