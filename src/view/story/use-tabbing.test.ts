/** The way of Tab over a page of panels. */
import { beforeEach, expect, it } from 'vitest'
import { findStop, orderStops } from './use-tabbing'

const find = (id: string): Element => document.getElementById(id) as Element
const listStops = (): Element[] => [...document.querySelectorAll('button, a')]
const idOf = (one: Element | null): string | null => one?.id ?? null

beforeEach(() => {
  document.body.innerHTML = `
    <a id="top"></a>
    <article class="panel"><button id="before-term"></button><div class="deed-place"><button id="before-hand"></button></div></article>
    <article class="panel is-current" id="here" tabindex="-1">
      <button id="term"></button><button id="bench"></button><div class="deed-place"><button id="hand"></button></div>
    </article>
    <article class="panel"><div class="deed-place"><button id="after-hand"></button></div></article>
    <button id="guess"></button><button id="next"></button>`
})

it('leads to the handle of the panel first, through the panel, and on to what stands at its foot', () => {
  expect(orderStops(listStops()).map(idOf)).toEqual(['top', 'hand', 'term', 'bench', 'guess', 'next'])
})

it('goes into the panel that was turned to, and out of it past the panels that are somewhere else', () => {
  const next = (id: string, isBack = false) => idOf(findStop(listStops(), find(id), isBack))
  expect(next('here')).toBe('hand')
  expect(next('hand')).toBe('term')
  expect(next('bench')).toBe('guess')
  expect(next('guess', true)).toBe('bench')
  expect(next('here', true)).toBe('top')
  expect(next('top')).toBe('hand')
})

it('leaves the end of the page to the browser', () => {
  expect(findStop(listStops(), find('next'), false)).toBeNull()
})

it('goes on after a panel in which there is nothing to stop at', () => {
  find('here').replaceChildren()
  expect(idOf(findStop(listStops(), find('here'), false))).toBe('guess')
  expect(idOf(findStop(listStops(), find('guess'), true))).toBe('top')
})
