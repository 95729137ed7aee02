/** The run that a bill is measured in: a valid world, the same each time, and near what the formula says. */
import { expect, it } from 'vitest'
import { formulaShares } from '../economics'
import { formatScenario, parseScenario } from '../protocol'
import { defineSharedCluster } from '../scenarios/shared-cluster'
import { readRun } from '../view/economics/measured'
import { measureSharedCluster } from './measure-traffic'

it('is a world that a file could say', () => {
  for (const isNear of [true, false]) {
    const scenario = defineSharedCluster(isNear)
    const read = parseScenario(formatScenario(scenario))
    expect(read.ok ? read.warnings : read.errors).toEqual([])
    expect(read.ok && read.scenario).toEqual(scenario)
  }
})

it('gives the same figures each time, within two percent of the formula', () => {
  const told: number[] = []
  const run = measureSharedCluster((share) => told.push(share))
  expect(measureSharedCluster(() => {})).toEqual(run)
  expect(told.at(-1)).toBe(1)
  const { shares, near, fanOut } = readRun(run)
  const formula = formulaShares(near)
  for (const key of ['copies', 'writes', 'reads', 'nearReads'] as const)
    expect(Math.abs(shares[key] / formula[key] - 1), key).toBeLessThan(0.02)
  expect(near).toBeGreaterThan(0.7)
  expect(near).toBeLessThan(0.8)
  expect(fanOut).toBeCloseTo(3, 1)
})

it('has a principal for each client', () => {
  const { plain, principals } = measureSharedCluster(() => {})
  for (const { kind, client } of plain) if (kind !== 'copied') expect(principals[client], client).toMatch(/^[a-z]+$/)
})
