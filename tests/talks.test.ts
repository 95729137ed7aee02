/**
 * The talks that come with the page are played, and what a speaker is told to say of a moment is asked of its run. The one
 * thing a reader would get wrong: a moment that begins elsewhere, or a world that was changed, may make a note untrue
 * although nothing else fails.
 */
import { expect, it } from 'vitest'
import { type Command, createTimeline, type DomainEvent, describeTopicText, runTimeline, type World } from '../src/core'
import { SCENARIOS, WORLDS } from '../src/scenarios'
import { findRunMoment, findSession, kindOf } from '../src/state/stage/moment-session'
import { judgeDraft } from '../src/state/stage/talk-edits'
import { listBuiltIn } from '../src/view/stage/built-in-talks'
import { findPanelRun } from '../src/view/stage/panel-runs'
import { formatStageAddress } from '../src/view/stage/stage-address'
import { fetchScripts, listPanels } from '../src/view/story/chapters'
import { panelAddress, parseStoryRoute } from '../src/view/story/story-route'
import { buildMeasures } from '../src/worker/focus-view'

const TALKS = listBuiltIn()
const MOMENTS = TALKS.flatMap(({ moments }) => moments)
const worlds = [...SCENARIOS, ...WORLDS]

interface Played {
  readonly world: World
  readonly events: readonly DomainEvent[]
  readonly fromUs: number
  of<K extends DomainEvent['kind']>(kind: K): readonly Extract<DomainEvent, { kind: K }>[]
}

/** So many seconds of a moment, with what its speaker does at its beginning. */
async function play(name: string, seconds: number, done: readonly Command[] = []): Promise<Played> {
  const moment = MOMENTS.find(({ id }) => id === name)
  if (moment === undefined) throw new Error(`No talk has a moment ${name}.`)
  const panel = moment.view === 'panel' ? await findPanelRun(moment.of) : null
  const found = moment.run === null ? null : findSession(moment.run, moment.commands, worlds)
  const session = panel?.makeSession(SCENARIOS) ?? (found?.ok === true ? found.session : null)
  if (session === null) throw new Error(`${name} has no run.`)
  const now = done.map((command) => ({ timeUs: session.timeUs, command }))
  const timeline = createTimeline(
    session.scenario,
    [...session.commands, ...now].sort((a, b) => a.timeUs - b.timeUs),
  )
  runTimeline(timeline, panel?.untilUs ?? session.timeUs + seconds * 1_000_000)
  const { world } = timeline
  const { events } = world.stores
  const of: Played['of'] = (kind) => events.filter((event): event is never => event.kind === kind)
  return { world, events, fromUs: session.timeUs, of }
}

const killWest: Command = { kind: 'KillSite', site: 'dc-west' }
const lostOf = ({ world }: Played): number => buildMeasures(world, 0).lost

it('are read as their files, take as long as they say, and have short links', () => {
  const minutes = TALKS.map(({ moments }) => moments.reduce((sum, { seconds }) => sum + seconds, 0) / 60)
  expect(minutes).toEqual([5, 15, 30, 10])
  for (const talk of TALKS) {
    expect(judgeDraft(talk, worlds).errors).toEqual([])
    talk.moments.forEach((_, i) => {
      expect(formatStageAddress(talk.id, i).length).toBeLessThanOrEqual(100)
      expect(findRunMoment(talk.moments, i)).not.toBeNull()
    })
  }
})

it('each panel of the comic has a link of its own that is short', async () => {
  const chapters = await fetchScripts(Array.from({ length: 10 }, (_, i) => i + 1))
  const links = chapters.flatMap((chapter) => listPanels(chapter).map(({ id }) => panelAddress(id)))
  expect(new Set(links).size).toBe(links.length)
  expect(links.length).toBeGreaterThan(100)
  expect(Math.max(...links.map((link) => link.length))).toBeLessThanOrEqual(100)
  expect(links.every((link) => parseStoryRoute(link).at === 'panel')).toBe(true)
})

it('“Why a rod?”: three copies are promised, and an observer on each side only watches', async () => {
  const { world, events } = await play('why-a-rod', 30)
  expect(world.scenario.topics[0].configs['min.insync.replicas']).toBe(3)
  expect(world.scenario.producers.every(({ configs }) => (configs['acks'] ?? 'all') === 'all')).toBe(true)
  expect(events.map(({ kind }) => kind)).toEqual(['Started'])
})

it('“Kill West”: nine seconds of silence, then observer 23 is promoted and nothing is lost', async () => {
  const run = await play('kill-west', 60, [killWest])
  expect(run.world.scenario.cluster.configs['broker.session.timeout.ms'] ?? 9_000).toBe(9_000)
  const [fenced] = run.of('BrokerFenced')
  expect(fenced.timeUs - run.fromUs).toBeGreaterThan(7_000_000)
  expect(fenced.timeUs - run.fromUs).toBeLessThan(11_000_000)
  expect(run.of('ObserverPromoted').map(({ broker }) => broker)).toEqual([23])
  expect(run.of('WritesResumed')).toHaveLength(1)
  expect(lostOf(run)).toBe(0)
})

it('“The same without observers”: refused until West is back, and nothing is lost', async () => {
  const run = await play('plain-kafka', 60)
  expect(run.of('RequestRefused').map(({ error }) => error)).toContain('NOT_ENOUGH_REPLICAS')
  expect(run.of('WritesResumed')).toEqual([])
  expect(lostOf(run)).toBe(0)
})

it('“West comes back”: by itself after three seconds, and the observer lets go', async () => {
  const run = await play('west-returns', 60)
  expect(run.of('SiteHealed').map(({ timeUs }) => timeUs - run.fromUs)).toEqual([3_000_000])
  expect(run.of('ObserverDemoted').map(({ broker }) => broker)).toEqual([23])
  expect(lostOf(run)).toBe(0)
})

it('“How long was that?”: most of it is the session timeout', async () => {
  const { world } = await play('stood-still', 1)
  const { withoutWritesUs } = buildMeasures(world, 0)
  expect(withoutWritesUs).toBeGreaterThan(9_000_000)
  expect(withoutWritesUs).toBeLessThan(18_000_000)
})

it('“What the tool says”: an observer stands in the ISR, and West is offline', async () => {
  const { world } = await play('the-tool-says', 1)
  const line = describeTopicText(world, 'orders').split('\n')[1]
  const read = (name: string): readonly string[] => (line.split(`${name}: `)[1] ?? '').split('\t')[0].split(',')
  expect(read('Observers')).toContain('23')
  expect(read('Isr')).toContain('23')
  expect(read('Offline')).toEqual(expect.arrayContaining(['11', '12']))
})

it('“Catching up”: what was missed is copied after West has power again', async () => {
  const ends = async (seconds: number): Promise<readonly number[]> => {
    const { world } = await play('the-logs', seconds)
    return [...world.state.replicas.logEndOffset].slice(0, 6)
  }
  const [before, after] = [await ends(1), await ends(40)]
  expect(Math.max(...before) - Math.min(...before)).toBeGreaterThan(100)
  expect(Math.max(...after) - Math.min(...after)).toBeLessThan(20)
})

it('“Cut the link”: at second 20, and who is fenced lives', async () => {
  const run = await play('cut-the-link', 40)
  expect(run.of('LinkCut').map(({ timeUs }) => timeUs)).toEqual([20_000_000])
  expect(run.of('BrokerFenced').length).toBeGreaterThan(0)
  expect(run.of('BrokerCrashed')).toEqual([])
})

it('“Nobody promotes anybody”: an operator elects at second 45, uncleanly', async () => {
  const run = await play('who-decides', 60)
  expect(run.of('ObserverPromoted').every(({ timeUs }) => timeUs > 45_000_000)).toBe(true)
  const [elected] = run.of('CommandIssued').filter(({ command }) => command.kind === 'ElectLeader')
  expect(elected).toMatchObject({ timeUs: 45_000_000, command: { election: 'UNCLEAN' } })
})

it('“What a yes is worth”: three producers, three promises', async () => {
  const { world } = await play('acks-matter', 60)
  expect(world.scenario.producers.map(({ configs }) => String(configs['acks'] ?? 'all')).sort()).toEqual([
    '0',
    '1',
    'all',
  ])
})

it('“One broker dies”: the in-sync set shrinks and nothing is lost', async () => {
  const run = await play('one-broker', 40)
  expect(run.of('LeaderElected').length).toBeGreaterThan(0)
  expect(run.of('IsrChanged').some(({ left }) => left.length > 0)).toBe(true)
  expect(lostOf(run)).toBe(0)
})

it('“Three zones”: replication factor 3, two in sync, one may die and two may not', async () => {
  const { world } = await play('three-zones', 5)
  const [topic] = world.scenario.topics
  expect(topic.configs['min.insync.replicas']).toBe(2)
  const held = world.scenario.sites.filter(({ id }) => world.scenario.brokers.some(({ site }) => site === id))
  expect(held).toHaveLength(3)
  const answers = await Promise.all(
    [35, 55].map(async (seconds) => buildMeasures((await play('three-zones', seconds)).world, 0).flow.answer),
  )
  expect(answers).toEqual(['yes', 'no'])
  expect(lostOf(await play('three-zones', 55))).toBe(0)
})

it('“An unclean election” throws acknowledged records away', async () => {
  expect(lostOf(await play('dirty-election', 90))).toBeGreaterThan(0)
})

it('“Both hands”: in its panel observer 23 is promoted', async () => {
  const run = await play('its-hands', 0)
  expect(run.of('ObserverPromoted').map(({ broker }) => broker)).toEqual([23])
})

it('“Your systems, twice” is a company, at the moment for which the build has computed it', async () => {
  const { OPENING_US } = await import('../src/scenarios/newlimits-tuesday')
  const moment = MOMENTS.find(({ id }) => id === 'your-systems')
  expect(moment === undefined ? null : kindOf(moment)).toBe('company')
  expect(moment?.run?.atMs).toBe(OPENING_US / 1_000)
})
