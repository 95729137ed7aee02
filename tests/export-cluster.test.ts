/**
 * Names out of a world in files that a shell, Compose and Kafka read. Every script is run here with stand-ins for docker and
 * Kafka's tools, which write down the words that they are given: a name arrives as it is, and runs nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runSim } from '../src/cli/sim'
import type { Scenario } from '../src/core'
import { exportCluster, packCluster } from '../src/protocol/cluster-files'
import { SCENARIOS } from '../src/scenarios'

const folder = mkdtempSync(join(tmpdir(), 'streamscape-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const found = SCENARIOS.find(({ id }) => id === 'one-broker-dies')
if (found === undefined) throw new Error('the world is gone')
const zones: Scenario = found

const EVIL = [
  `'; touch pwned; '`,
  '$(touch pwned)',
  '`touch pwned`',
  'a\ntouch pwned\n',
  '"\ninjected: true\n"',
  '--version',
  '\u2028*&|#: - {x}',
  '${HOME}',
]

/** The zones with every name that a world may have turned hostile. */
function hostileWorld(evil: string): Scenario {
  const [topic] = zones.topics
  return {
    ...zones,
    title: evil,
    sites: zones.sites.map((site, i) => (i === 0 ? { ...site, id: evil, name: evil } : site)),
    brokers: zones.brokers.map((broker, i) =>
      i === 0 ? { ...broker, site: evil, rack: evil, configs: { [evil]: evil } } : broker,
    ),
    topics: [
      { ...topic, name: evil, placement: null, assignment: null, replicationFactor: 3, configs: { [evil]: evil } },
    ],
    producers: zones.producers
      .slice(0, 1)
      .map((producer) => ({ ...producer, name: evil, topic: evil, configs: { [evil]: evil } })),
    consumers: [],
    commands: [
      { atMs: 0, command: { kind: 'KillSite', site: evil } },
      { atMs: 0, command: { kind: 'AlterTopicConfig', topic: evil, key: evil, value: evil } },
      { atMs: 0, command: { kind: 'CutLink', from: evil, to: evil, both: true } },
    ],
  }
}

const STAND_IN = '#!/bin/sh\nprintf "%s\\0" "${0##*/}" "$@" >> "$SAID"\nprintf "\\n\\n" >> "$SAID"\n'

function writeOut(scenario: Scenario, name: string): string {
  const place = join(folder, name)
  for (const [file, text] of exportCluster(scenario)) {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), text, { mode: 0o755 })
  }
  return place
}

/** The words of each call that the script made. */
function run(place: string, script: string, args: readonly string[] = []): string[][] {
  const said = join(place, 'said')
  rmSync(said, { force: true })
  const env = { PATH: `${bin}:${process.env['PATH']}`, KAFKA_BIN: bin, SAID: said }
  const { status, stderr } = spawnSync('/bin/sh', [join(place, script), ...args], { cwd: place, env, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return readFileSync(said, 'utf8')
    .split('\0\n\n')
    .slice(0, -1)
    .map((call) => call.split('\0'))
}

const bin = join(folder, 'bin')
beforeAll(() => {
  mkdirSync(bin)
  for (const name of ['docker', 'kafka-topics', 'kafka-configs', 'kafka-producer-perf-test'])
    writeFileSync(join(bin, name), STAND_IN, { mode: 0o755 })
})

describe.each(EVIL.map((evil, i) => [JSON.stringify(evil), evil, `evil-${i}`] as const))(
  'a name %s',
  (_, evil, name) => {
    const scenario = hostileWorld(evil)

    it('is one word of every script, and runs nothing', () => {
      const place = writeOut(scenario, name)
      const [created] = run(place, 'create-topics.sh')
      expect(created).toContain(`--topic=${evil}`)
      expect(created).toContain(`${evil}=${evil}`)
      expect(run(place, 'load.sh')[0]).toContain(evil)
      expect(run(place, 'kill.sh', ['rack', evil])[0].slice(0, 3)).toEqual(['docker', 'compose', 'kill'])
      const replayed = run(place, 'replay.sh')
      expect(replayed[0].slice(0, 3)).toEqual(['docker', 'compose', 'kill'])
      expect(replayed[1]).toContain(`--entity-name=${evil}`)
      expect(existsSync(join(place, 'pwned')), 'code of the name ran').toBe(false)
      expect(existsSync('pwned')).toBe(false)
    })

    it('adds no line to YAML, to properties or to a comment', () => {
      const plain = exportCluster(hostileWorld('plain'))
      for (const [file, text] of exportCluster(scenario)) {
        if (file.endsWith('.sh')) continue
        expect(text.split(/[\n\r\u2028\u2029]/).length, file).toBe(plain.get(file)?.split('\n').length)
      }
      const yaml = exportCluster(scenario).get('compose.yaml') ?? ''
      const [line] = yaml.split('\n').filter((text) => text.startsWith('      streamscape.rack:'))
      const scalar = line.slice('      streamscape.rack: '.length)
      expect(JSON.parse(scalar).replaceAll('$$', '$')).toBe(evil)
    })
  },
)

it('writes nothing for a broker without a number', () => {
  const broken = { ...zones, brokers: [{ ...zones.brokers[0], id: '1; rm' as unknown as number }] }
  expect(() => exportCluster(broken)).toThrow(RangeError)
})

it('is an archive that tar reads, executable where it is a script, and the same bytes for the same world', () => {
  const files = exportCluster(zones)
  const archive = packCluster(files, 'cluster')
  expect(packCluster(exportCluster(zones), 'cluster')).toEqual(archive)
  writeFileSync(join(folder, 'x.tar'), archive)
  const listed = execFileSync('tar', ['tvf', join(folder, 'x.tar')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(listed.map((line) => line.split(' ').at(-1))).toEqual([...files.keys()].map((file) => `cluster/${file}`))
  for (const line of listed) expect(line.startsWith('-rwxr-xr-x'), line).toBe(line.endsWith('.sh'))
  expect(execFileSync('tar', ['xOf', join(folder, 'x.tar'), 'cluster/kill.sh'], { encoding: 'utf8' })).toBe(
    files.get('kill.sh'),
  )
})

it('exports every built-in world; constraints are said to be Confluent’s, and each script is one', () => {
  for (const [i, scenario] of SCENARIOS.entries()) {
    const files = exportCluster(scenario)
    const isPlaced = scenario.topics.some(({ placement }) => placement !== null)
    expect(files.get('README.md')?.includes("Confluent Server's"), scenario.id).toBe(isPlaced)
    expect(
      [...files.keys()].some((file) => file.startsWith('placement/')),
      scenario.id,
    ).toBe(isPlaced)
    if (i > 3) continue
    const place = writeOut(scenario, `world-${i}`)
    for (const file of [...files.keys()].filter((name) => name.endsWith('.sh')))
      execFileSync('/bin/sh', ['-n', join(place, file)])
  }
})

it('writes a new folder on the command line, with the replicas of the run, and refuses one that holds something', () => {
  const place = join(folder, 'cli')
  const args = ['--world', `builtin:${zones.id}`, '--export-cluster', place]
  expect(runSim(args)).toMatchObject({ exitCode: 0, stderr: '' })
  expect(readFileSync(join(place, 'create-topics.sh'), 'utf8')).toMatch(/--replica-assignment \d+:\d+/)
  const again = runSim(args)
  expect(again.exitCode).toBe(2)
  expect(again.stderr).toContain('not empty')
  expect(runSim([...args.slice(0, 3), join(place, 'README.md', 'x')]).exitCode).toBe(2)
  expect(runSim([...args, '--until', '3s']).stderr).toContain('runs nothing')
})
