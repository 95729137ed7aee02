/** The parts of the page are named at its top, and each door takes the focus to its part. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { worldsWords } from '../../content/worlds'
import { goTo, PageDoors } from './page-doors'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
afterEach(() => document.body.replaceChildren())

it('names day, company, money and streams, in that order, and says which was asked for', () => {
  const asked: string[] = []
  const box = document.body.appendChild(document.createElement('div'))
  act(() => createRoot(box).render(<PageDoors onDoor={(door) => asked.push(door)} />))
  const buttons = [...box.querySelectorAll('button')]
  expect(buttons.map(({ textContent }) => textContent)).toEqual(Object.values(worldsWords.doors))
  for (const button of buttons) act(() => button.click())
  expect(asked).toEqual(['day', 'company', 'money', 'streams'])
})

it('goes there with the focus', () => {
  const part = document.body.appendChild(document.createElement('section'))
  part.id = 'money'
  part.tabIndex = -1
  let isSeen = false
  part.scrollIntoView = () => {
    isSeen = true
  }
  goTo('money')
  expect([document.activeElement, isSeen]).toEqual([part, true])
})
