/** The table of commands agrees with itself: what breaks can be mended, and what mends mends what breaks. */
import { expect, it } from 'vitest'
import { COMMAND_FACTS, type CommandKind } from '.'

const KINDS = Object.keys(COMMAND_FACTS) as CommandKind[]

it('every fault is taken back by a heal of the same thing, or by itself with another value', () => {
  for (const kind of KINDS.filter((one) => COMMAND_FACTS[one].is === 'fault')) {
    const { of, undoneBy } = COMMAND_FACTS[kind]
    if (undoneBy === null) throw new Error(`${kind} is never taken back`)
    const cure = COMMAND_FACTS[undoneBy]
    expect(cure.of, kind).toBe(of)
    // A job that was made to fail is started again, as one that is new.
    expect(undoneBy === kind || cure.is === 'heal' || undoneBy === 'StartApplication', kind).toBe(true)
  }
})

it('every heal is taken back by a fault of the same thing', () => {
  for (const kind of KINDS.filter((one) => COMMAND_FACTS[one].is === 'heal')) {
    const { of, undoneBy } = COMMAND_FACTS[kind]
    expect(undoneBy === null ? null : [COMMAND_FACTS[undoneBy].is, COMMAND_FACTS[undoneBy].of], kind).toEqual([
      'fault',
      of,
    ])
  }
})
