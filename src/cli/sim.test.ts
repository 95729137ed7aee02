import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runSim } from './sim'

const folder = mkdtempSync(join(tmpdir(), 'streamscape-sim-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writeWorld(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function runJson(args: readonly string[]) {
  const { exitCode, stdout, stderr } = runSim([...args, '--format', 'json'])
  expect([exitCode, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('the command line', () => {
  it('prints help', () => {
    expect(runSim(['--help'])).toMatchObject({ exitCode: 0, stderr: '' })
    expect(runSim(['--help']).stdout).toContain('--world FILE')
  })

  it.each([
    ['a missing file', ['--world', join(folder, 'none.json')], 'ENOENT'],
    ['an unknown built-in world', ['--world', 'builtin:mars'], 'observers'],
    ['an unknown flag', ['--wrld', 'x'], '--world'],
    ['broken JSON', ['--world', writeWorld('broken.json', '{"format": ')], 'not JSON'],
    ['a wrong scenario', ['--world', writeWorld('wrong.json', '{"format":"x"}')], '$.format'],
  ])('refuses %s on standard error with exit code 2', (_, args, words) => {
    const { exitCode, stdout, stderr } = runSim(args)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^error: /)
  })

  it('reports each asked time and the end as JSON', () => {
    const report = runJson(['--world', 'builtin:no-observers', '--at', '5s,10s', '--until', '12s', '--seed', '3'])
    expect(report).toMatchObject({ format: 'streamscape-sim', version: 1, scenario: { id: 'no-observers', seed: 3 } })
    expect(report.times.map(({ timeMs }: { timeMs: number }) => timeMs)).toEqual([5_000, 10_000])
    expect(report.end.timeMs).toBe(12_000)
    expect(report.times[1].partitions[0]).toMatchObject({
      topic: 'orders',
      partition: 0,
      leader: 11,
      replicas: [11, 12, 21, 22],
      observers: [],
      offline: [],
      accepted: true,
      error: null,
    })
    expect(typeof report.end.digest).toBe('string')
  })

  it('gives the same bytes for the same seed, whatever times are asked, and others for another', () => {
    const digestOf = (args: readonly string[]) =>
      runJson(['--world', 'builtin:observers', '--until', '10s', ...args]).end.digest
    expect(digestOf([])).toBe(digestOf(['--at', '1s,3s,7s']))
    expect(digestOf(['--seed', '1'])).not.toBe(digestOf(['--seed', '2']))
  })

  it('prints text for people and a trace', () => {
    const text = runSim(['--world', 'builtin:no-observers', '--until', '8s']).stdout
    expect(text).toContain('Leader: 11')
    expect(text).toContain('Writes: accepted')
    expect(text).toMatch(/Digest: \S+\n$/)
    const trace = runSim(['--world', 'builtin:one-broker-dies', '--until', '30s', '--format', 'trace']).stdout
    expect(trace).toMatch(/^10\.000000 #\d+ .*BrokerCrashed broker=1$/m)
  })
})
