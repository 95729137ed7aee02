/**
 * The terminal beside a real Apache Kafka: the same session line by line, in each state of the cluster. What differs from run
 * to run is taken out on both sides; what differs and may is named here with its reason.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, reportTool, runTool, runUntil, type World } from '../..'
import { SESSION, sessionScenario } from './testing/tool-session'

const VERSION = '4.4.0'

/** Answers of the real tools, by step and line. */
function readFixture(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`testing/kafka-${VERSION}.txt`, import.meta.url), 'utf8')
  const answers = new Map<string, string>()
  for (const part of text
    .trimEnd()
    .split(/\n\n?# /)
    .slice(1)) {
    const [state, ...blocks] = part.split(/\n\$ /)
    for (const block of blocks) {
      const at = block.indexOf('\n')
      answers.set(`${state}\n${block.slice(0, at < 0 ? block.length : at)}`, at < 0 ? '' : block.slice(at + 1))
    }
  }
  return answers
}

function enter(world: World, line: string): string {
  const { output, commands, note } = runTool(world, line)
  if (note !== null) return `(${JSON.stringify(note)})`
  for (const command of commands) issueCommand(world, command)
  const told = commands.length === 0 ? '' : reportTool(world, line, commands.length)
  runUntil(world, world.state.nowUs + 500_000)
  return [output, told].filter((text) => text !== '').join('\n')
}

const fill = (text: string, by: string): string => by.padEnd(text.length)

/** Ids, times, addresses of clients, counts of records: each is a letter in its place. */
function normalize(text: string): string {
  return text
    .replace(/\b(c|one)-[\w-]+( +)/g, 'MEMBER ')
    .replace(/\b[A-Za-z0-9_-]{22}\b/g, 'ID')
    .replace(/\bStreamscape-live-00001A\b/g, 'ID')
    .replace(/(deadlineMs=|nextAllowedTryMs=|timed out at )\d+/g, '$1T')
    .replace(/(LeaderId|LeaderEpoch|HighWatermark|MaxFollowerLagTimeMs):( +)\d+/g, '$1:$2N')
    .replace(
      /^(\d+)( *)\tID *\t(\d+)( *)\t(\d+)( *)\t(\d+ *|\d+ ms ago *)\t(\d+ *|\d+ ms ago *)\t(\w+ *)\t$/gm,
      'NODE $9',
    )
    .replace(/\t(LogEndOffset|DirectoryId|LastFetchTimestamp|LastCaughtUpTimestamp|NodeId|Lag) */g, '\t$1')
    .replace(/"size":\d+/g, '"size":N')
    .replace(/CONSUMER-ID +(HOST|GROUP-INSTANCE-ID)/g, 'CONSUMER-ID $1')
    .replace(/- +- +-$/gm, '- - -')
    .replace(/\/(127\.0\.0\.1|10\.\d+\.\d+\.\d+) */g, 'ADDRESS ')
    .replace(/kafka-\d:9092 {2}\(\d\) +/g, 'BROKER  (N) ')
    .replace(/\[\[?[\w-]+\](, \[[\w-]+\])+\]?/g, (list) =>
      list
        .replace(/^\[(?=\[)|\](?=\]$)/g, '')
        .split(', ')
        .sort()
        .join(', '),
    )
    .replace(/Isr: ([\d,]+)/g, (_, ids: string) => `Isr: ${ids.split(',').sort().join(',')}`)
    .replace(
      /(?<=^(?:g|still) +t +\d +)(\d+ +)(\d+ +)(\d+ +)/gm,
      (_, a: string, b: string, c: string) => fill(a, 'N') + fill(b, 'N') + fill(c, 'N'),
    )
    .replace(/(?<=^(?:g|neu) +t +\d +)\d+$/gm, 'N')
    .replace(/\n+$/, '')
}

/** The order of a hash table says nothing: rows of a table, and lists of what stands in one. */
function sortRows(text: string): string {
  const rows = text.split('\n')
  const isRow = (row: string): boolean => /^(g|neu|still|NODE)( |$)/.test(row)
  const sorted = rows.filter(isRow).sort()
  return rows.map((row) => (isRow(row) ? (sorted.shift() ?? '') : row)).join('\n')
}

function sortJson(text: string): string {
  return text
    .replace(/\{"partition":"[^}]*\}(,\{"partition":"[^}]*\})+/g, (list) =>
      list
        .split(/,(?=\{)/)
        .sort()
        .join(','),
    )
    .replace(/CurrentObservers: .*/, (line) =>
      line.replace(/\[.*\]/, (list) =>
        list
          .slice(1, -1)
          .split(/,(?= ?\{)/)
          .map((one) => one.trim())
          .sort()
          .join(', '),
      ),
    )
}

const compared = (text: string): string => sortJson(sortRows(normalize(text)))

/** Lines that may differ in the state of that name, each with its reason. */
const NOBODY = 'nobody decides: two of three controllers are dead'
const SURVIVOR = 'the controller that lives had been the active one, and answers reads; see hasController'
const MAY_DIFFER: Readonly<Record<string, string>> = {
  [`${NOBODY}\nkafka-topics --describe --topic t`]: SURVIVOR,
  [`${NOBODY}\nkafka-reassign-partitions --list`]: SURVIVOR,
}

describe(`the terminal prints what the tools of Apache Kafka ${VERSION} print`, () => {
  const world = createWorld(sessionScenario())
  const real = readFixture()
  it.each(SESSION)('when $state', ({ state, does, waitSeconds, lines }) => {
    for (const command of does) issueCommand(world, command)
    runUntil(world, world.state.nowUs + waitSeconds * 1_000_000)
    const ours: Record<string, string> = {}
    const theirs: Record<string, string> = {}
    for (const line of lines) {
      const told = enter(world, line)
      if (MAY_DIFFER[`${state}\n${line}`] !== undefined) continue
      ours[line] = compared(told)
      theirs[line] = compared(real.get(`${state}\n${line}`) ?? '(not in the fixture)')
    }
    expect(ours).toEqual(theirs)
  })
})
