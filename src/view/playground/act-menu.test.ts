/** A menu lies over no button that kills. */
import { expect, it } from 'vitest'
import { findRise } from './act-menu'

const sign = { x: 20, y: 300, width: 130, height: 36 }

it('rises above the sign that it would cover, as far as there is room', () => {
  const menu = { left: 60, top: 200, width: 150, height: 160 }
  expect(findRise(menu, [{ sign }])).toBe(68)
  expect(findRise({ ...menu, top: 40, height: 320 }, [{ sign }])).toBe(40)
})

it('stays where it is when it covers none', () => {
  expect(findRise({ left: 60, top: 80, width: 150, height: 160 }, [{ sign }])).toBe(0)
  expect(findRise({ left: 200, top: 200, width: 150, height: 160 }, [{ sign }])).toBe(0)
  expect(findRise({ left: 0, top: 0, width: 9, height: 9 }, [])).toBe(0)
})
