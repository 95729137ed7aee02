import { describe, expect, it } from 'vitest'
import { formatScenario, parseScenario } from '../protocol/scenario-file'
import { SCENARIOS } from './index'

describe('the built-in worlds', () => {
  it('starts with the observers, and has each id once', () => {
    expect(SCENARIOS[0].id).toBe('observers')
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length)
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(12)
  })

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    '%s is a valid scenario file',
    (_, scenario) => {
      const result = parseScenario(formatScenario(scenario))
      expect(result.ok ? [] : result.errors).toEqual([])
      expect(result.ok && result.scenario).toEqual(scenario)
      expect(result.ok && result.warnings).toEqual([])
    },
  )

  it('leaves the two worlds for killing by hand without a script', () => {
    for (const id of ['observers', 'no-observers']) {
      expect(SCENARIOS.find((scenario) => scenario.id === id)?.commands).toEqual([])
    }
  })
})
