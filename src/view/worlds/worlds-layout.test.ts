/** Islands are places that one has learnt: who joins must not shuffle those that stand. */
import { expect, it } from 'vitest'
import { layOut } from './worlds-layout'

it('nobody changes his row when a system joins a company of ten or more', () => {
  for (let count = 10; count < 40; count++) {
    const [before, after] = [layOut(count).places, layOut(count + 1).places]
    expect(after.slice(0, count).map(({ isTop }) => isTop)).toEqual(before.map(({ isTop }) => isTop))
  }
})

it.each([10, 11])('with %i systems only the row of the newcomer makes room for it', (count) => {
  const [before, after] = [layOut(count).places, layOut(count + 1).places]
  const newcomer = after[count]
  before.forEach((place, i) => {
    if (place.isTop !== newcomer.isTop) expect(after[i]).toEqual(place)
  })
  // It stands at the end, so that the order of the others stays.
  expect(Math.max(...after.filter(({ isTop }) => isTop === newcomer.isTop).map(({ x }) => x))).toBe(newcomer.x)
})

it.each([2, 3, 9, 10, 12, 13, 28, 29, 40])('%i systems have a place each', (count) => {
  const { places } = layOut(count)
  expect(places.filter((place) => place !== undefined)).toHaveLength(count)
  expect(new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(count)
})
