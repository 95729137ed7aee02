/** The door to the bill opens the case that is named, as that page itself would write it. */
import { expect, it } from 'vitest'
import { PRESETS, PROPOSED_CASE } from '../../economics'
import { addressOf } from '../economics/use-case'
import { BILL_DOOR } from './bill-door'

it('opens the public example of 100 MB/s', () => {
  expect(BILL_DOOR).toBe(addressOf('bill', { ...PROPOSED_CASE, believed: PRESETS['example-100'].believed }))
})
