import { describe, expect, it } from 'vitest'
import { sceneWords } from '../../content/scene'
import { makeStructure } from './fixtures'
import { computeLayout } from './layout'
import { fitStateFont } from './state-font'

/** What stands over the top bar, the tiles and the time line of a page with 720 lines. */
const PROJECTOR = { width: 1280, height: 603, topInset: 0, rightInset: 0, bottomInset: 115 }

describe('words of states', () => {
  it('can be read from the back of a room at 1280 by 720', () => {
    const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
    const { towers, textScale } = computeLayout(structure, PROJECTOR)
    const spacing = towers[1].x - towers[0].x
    const state = sceneWords.replicaState
    for (const words of [
      [state.leader, state['in-sync'], state.none],
      [state.leader, state['in-sync'], state.observer],
      [state.leader, state['in-sync'], state.promoted],
      [state.offline, state.offline, state.offline],
      [sceneWords.leaderOnPaper, state.offline, state.none],
    ])
      expect(fitStateFont(words, spacing, textScale)).toBeGreaterThanOrEqual(18)
  })

  it('grow smaller before they lie over each other', () => {
    const narrow = fitStateFont(['no replica', 'no replica', 'no replica'], 92, 1)
    expect(narrow).toBeLessThan(18)
    expect(narrow * 10 * 0.54).toBeLessThan(92)
    expect(fitStateFont(['leader'], 20, 1)).toBe(18)
  })
})
