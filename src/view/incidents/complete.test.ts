import { expect, it } from 'vitest'
import { completeLine } from './complete'

it('finishes a word that is certain, as far as it is', () => {
  expect(completeLine('kafka-to')).toBe('kafka-topics ')
  expect(completeLine('kafka-tr')).toBe('kafka-transactions ')
  expect(completeLine('kafka-')).toBe('kafka-')
  expect(completeLine('kafka-co')).toBe('kafka-con')
  expect(completeLine('kafka-topics --desc')).toBe('kafka-topics --describe ')
  expect(completeLine('kafka-topics --describe --top')).toBe('kafka-topics --describe --topic')
  expect(completeLine('kafka-topics --nothing')).toBe('kafka-topics --nothing')
  expect(completeLine('')).toBe('')
})
