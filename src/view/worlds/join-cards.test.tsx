/** Cards and tile say the same of the next system, and a card says whom it counts. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { Joining } from './company'
import { JoinCards } from './join-cards'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const joining = (name: string, touched: number): Joining =>
  ({
    system: { name, emits: ['orders'], needs: [] },
    wires: [],
    ribbons: 2,
    touched: new Array(touched).fill('x'),
  }) as unknown as Joining

function read(last: Joining | null): string {
  const box = document.body.appendChild(document.createElement('div'))
  const cards = (
    <JoinCards
      systems={10}
      wires={62}
      ribbons={19}
      last={last}
      next={joining('Loyalty', 5)}
      onAdd={() => {}}
      onRemove={null}
    />
  )
  act(() => createRoot(box).render(cards))
  return box.querySelectorAll('section')[1].textContent ?? ''
}

it('before anybody joined counts for the next', () => {
  expect(read(null)).toContain('must change for the next, Loyalty')
  expect(read(null)).toContain('5 of 10')
})

it('then for who joined last', () => {
  expect(read(joining('Returns', 7))).toContain('had to change for Returns')
  expect(read(joining('Returns', 7))).toContain('7 of 9')
})
