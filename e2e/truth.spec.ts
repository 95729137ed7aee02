/**
 * Every caption, tile, label, plate and flag of the playground at some ninety moments (each third, unless all are asked for), held against the core. The one
 * thing a reader would get wrong: a caption that no claim below knows fails too, so that no new sentence is printed
 * which nobody has checked.
 */
import { encodeShareLink } from '../src/protocol'
import { isWhole } from './pages/breadth'
import { isSiteUp, readReplicas, readTruth, type Truth } from './pages/moment-truth'
import { MOMENTS } from './pages/moments'
import { clockText, Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

type Claim = readonly [said: RegExp, holds: (found: RegExpExecArray, truth: Truth) => boolean]

const names = (text: string): string[] => text.split(/, | and /)
const numbers = (text: string): number[] => names(text).map(Number)
const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six']
const asNumber = (word: string): number =>
  WORDS.includes(word.toLowerCase()) ? WORDS.indexOf(word.toLowerCase()) : Number(word)

const areDark = (text: string, truth: Truth): boolean => names(text).every((name) => !isSiteUp(truth, name))
const replicasOf = (text: string, truth: Truth) =>
  readReplicas(truth).filter(({ broker }) => numbers(text).includes(broker))
const goesThrough = (truth: Truth): boolean =>
  truth.senders.filter(({ sends }) => sends).every(({ acks, toldSoon }) => acks === 0 || toldSoon > 0)
const isStuck = (truth: Truth): boolean =>
  truth.senders.some(({ sends, toldNow, acks }) => sends && acks !== 0 && toldNow === 0)
const inSyncAlive = (truth: Truth): number =>
  readReplicas(truth).filter(
    ({ inIsr, isAlive, isFenced, isPaused, isInReach }) => inIsr && isAlive && !isFenced && !isPaused && isInReach,
  ).length
const running = ({ world }: Truth) => world.state.raft.filter(({ isVoter, up, paused }) => isVoter && up && !paused)
/** Half of the votes are not enough, and those that run count where one of them reaches the others and is reached. */
const hasMajority = (truth: Truth): boolean => {
  const { network, raft } = truth.world.state
  const open = (a: number, b: number): boolean => a === b || network.cut[a * network.sites + b] === 0
  const alive = running(truth)
  const groups = alive.map(({ site }) => alive.filter((other) => open(site, other.site) && open(other.site, site)))
  return groups.some(({ length }) => length * 2 > raft.filter(({ isVoter }) => isVoter).length)
}
/** Nobody is the active controller, or one who does not run or stands still. */
const isWithoutController = ({ world: { state } }: Truth): boolean => {
  const { active } = state.controller
  return active < 0 || !state.raft[active].up || state.raft[active].paused
}
const isBrokerState = (
  text: string,
  truth: Truth,
  test: (phase: string, isPaused: boolean, isRegistered: boolean) => boolean,
): boolean =>
  numbers(text).every((id) => {
    const broker = truth.world.state.brokers.find((candidate) => candidate.id === id)
    return broker !== undefined && test(broker.phase, truth.world.state.raft[broker.node].paused, broker.registered)
  })
const isFenced = (id: number, { world: { state } }: Truth): boolean =>
  state.controller.committed.brokers[state.brokers.findIndex((broker) => broker.id === id)].fenced
/** Places of brokers that the active controller has fenced, and of which no majority has stored that yet. */
const listGivenUp = ({ world: { state } }: Truth): number[] =>
  state.controller.image.brokers.flatMap(({ fenced }, b) =>
    fenced && !state.controller.committed.brokers[b].fenced ? [b] : [],
  )
/** Who leads the partition in view by the metadata. */
const electedId = ({ world: { state, scenario } }: Truth): number => {
  const topic = state.topics.find(({ name }) => name === scenario.watch.topic)
  const { leader } = state.controller.committed.partitions[topic?.partitions[scenario.watch.partition] ?? 0].state
  return state.brokers[leader]?.id ?? -1
}
const isCut = (a: string, b: string, truth: Truth): boolean => {
  const { scenario, state } = truth.world
  const index = (name: string): number => scenario.sites.findIndex((site) => site.name === name)
  return state.network.cut[index(a) * state.network.sites + index(b)] === 1
}

/** What captions say, sentence by sentence. */
const CLAIMS: readonly Claim[] = [
  [
    /^Every light is an order\. The lit lanterns hold up the rod; while it hangs, orders get their yes\.$/,
    (_, t) => goesThrough(t),
  ],
  [/^Nobody sends an order now\.$/, (_, t) => t.senders.every(({ sends }) => !sends)],
  [/: nobody sends an order\.$/, (_, t) => t.senders.every(({ sends }) => !sends)],
  [/^([^.;:\d]+?) (?:is|are) dark[.:,]/, ([, who], t) => areDark(who, t)],
  [/^([^.;:\d]+?) (?:is|are) gone/, ([, who], t) => areDark(who, t)],
  [/and so is everybody who sent orders\.$/, (_, t) => t.senders.every(({ sends }) => !sends)],
  [
    /^Brokers? ([\d, and]+?) (?:is|are) down/,
    ([, who], t) => isBrokerState(who, t, (phase) => phase === 'crashed' || phase === 'stopped'),
  ],
  [
    /^Brokers? ([\d, and]+?) (?:is|are) starting/,
    ([, who], t) => isBrokerState(who, t, (phase, _, isRegistered) => phase === 'starting' || !isRegistered),
  ],
  [
    /^Brokers? ([\d, and]+?) (?:is|are) shutting down/,
    ([, who], t) => isBrokerState(who, t, (phase) => phase === 'shutting-down'),
  ],
  [/^Brokers? ([\d, and]+?) (?:is|are) fenced\./, ([, who], t) => numbers(who).every((id) => isFenced(id, t))],
  [/^Brokers? ([\d, and]+?) stands? still/, ([, who], t) => isBrokerState(who, t, (_, isPaused) => isPaused)],
  [
    /In ([\d.]+)\s?s the controllers give up who is still silent\.$/,
    ([, seconds], t) =>
      // Who is heard again in time is not given up.
      t.isHeardAgain || (t.nextFencingUs !== null && Math.abs(t.nextFencingUs / 1e6 - Number(seconds)) < 0.15),
  ],
  [/The controllers have to elect a leader of their own first\.$/, (_, t) => isWithoutController(t)],
  [/No controller has noticed\.$/, (_, t) => t.world.state.controller.active >= 0 && listGivenUp(t).length === 0],
  [/A controller has given it up, and a majority has yet to store that\.$/, (_, t) => listGivenUp(t).length > 0],
  [
    /^Broker (\d+) was elected and has not heard of it\. Until then nobody takes writes\.$/,
    ([, id], t) => readReplicas(t).every(({ leads }) => !leads) && electedId(t) === Number(id),
  ],
  [/There is no majority of controllers to notice\.$/, (_, t) => !hasMajority(t)],
  [
    /rod fell: made for (\w+), it cannot hang on (\w+)\.$/,
    ([, min, isr], t) =>
      readReplicas(t).filter(({ inIsr }) => inIsr).length === asNumber(isr) &&
      asNumber(isr) < asNumber(min) &&
      isStuck(t),
  ],
  [
    /A rod made for (\w+) cannot hang on (\w+)\.$/,
    ([, min, isr], t) =>
      readReplicas(t).filter(({ inIsr }) => inIsr).length === asNumber(isr) &&
      asNumber(isr) < asNumber(min) &&
      isStuck(t),
  ],
  [
    /No leader of the partition takes writes\.$|and nobody may lead\.$/,
    (_, t) => readReplicas(t).every(({ leads }) => !leads) && isStuck(t),
  ],
  [
    /^(\d+) of (\d+) controllers are no majority/,
    ([, up, all], t) =>
      !hasMajority(t) &&
      Number(up) * 2 <= Number(all) &&
      running(t).length === Number(up) &&
      t.world.scenario.controllers.length === Number(all),
  ],
  [
    /^(\d+) of (\d+) controllers run, but no \w+ of them reach each other/,
    ([, up, all], t) =>
      !hasMajority(t) &&
      Number(up) * 2 > Number(all) &&
      running(t).length === Number(up) &&
      t.world.scenario.controllers.length === Number(all),
  ],
  [/Orders go on while the in-sync set is whole/, (_, t) => goesThrough(t)],
  [/no leader can be elected, and orders wait\.$/, (_, t) => isStuck(t)],
  [
    /Observers? ([\d, and]+) holds? the rod\. /,
    ([, who], t) => replicasOf(who, t).every(({ isObserver, inIsr }) => isObserver && inIsr),
  ],
  [
    /(?:^|\. )([^.]+?) (?:has|have) not had a yes yet\.$/,
    ([, who], t) => names(who).every((name) => t.senders.some((s) => s.name === name && s.toldNow === 0)),
  ],
  [/The way to the leader and back is open again\./, (_, t) => readReplicas(t).some(({ leads }) => leads)],
  [/All whom the leader waits for answer it\./, (_, t) => readReplicas(t).some(({ leads }) => leads)],
  [/The leader answers again\./, (_, t) => readReplicas(t).some(({ leads }) => leads)],
  [/The leader takes orders again\./, (_, t) => readReplicas(t).some(({ leads }) => leads)],
  [
    /^([^.]+?) cannot reach the leader: /,
    ([, who], t) => names(who).every((name) => t.senders.some((s) => s.name === name && s.toldNow === 0)),
  ],
  [/([A-Z][\w ]+?) – ([A-Z][\w -]+?) (?:is|are) cut/, ([, a, b], t) => isCut(a, b, t) && isCut(b, a, t)],
  [/([A-Z][\w ]+?) – ([A-Z][\w -]+?) cannot hear each other/, ([, a, b], t) => isCut(a, b, t) && isCut(b, a, t)],
  [/othing gets from (.+?) to (.+?)\./, ([, a, b], t) => isCut(a, b, t) && !isCut(b, a, t)],
  [
    /^(.+?) gets? no yes: (?!.*(?:has arrived|comes about))/,
    ([, who], t) => names(who).every((name) => t.senders.some((s) => s.name === name && s.toldNow === 0)),
  ],
  [/ (?:is|are) slow or lossy\. /, (_, t) => t.session.commands.some(({ command }) => command.kind === 'SetLink')],
  [/requests run out of time before the yes is back\.$/, (_, t) => isStuck(t)],
  [/requests get no answer\.$/, (_, t) => isStuck(t)],
  [/(?:has|have) had no yes for over a second\.$/, (_, t) => isStuck(t)],
  [
    /^Replica ([\d, and]+) fetches nothing and is still in the in-sync set/,
    ([, who], t) => replicasOf(who, t).every(({ isHeld, inIsr }) => isHeld && inIsr),
  ],
  [/Each yes waits for (?:both|all \w+) of the in-sync set\.$/, (_, t) => isStuck(t)],
  [
    /Observers? ([\d, and]+) (?:grabs?|holds?) the rod, and orders flow/,
    ([, who], t) => goesThrough(t) && replicasOf(who, t).every(({ isObserver, inIsr }) => isObserver && inIsr),
  ],
  [
    /Observers? ([\d, and]+) (?:was|were) let in as well\. Orders flow on: (\w+) in sync, (\w+) needed\.$/,
    ([, who, inSync, min], t) =>
      goesThrough(t) &&
      replicasOf(who, t).every(({ isObserver, inIsr }) => isObserver && inIsr) &&
      inSyncAlive(t) === asNumber(inSync) &&
      // Without them there would be enough.
      asNumber(min) <= asNumber(inSync) - numbers(who).length,
  ],
  [
    /The controllers count (\w+) in sync; the leader has not heard it and waits for ([\d, and]+) as well\.$/,
    ([, isr, who], t) =>
      isStuck(t) &&
      readReplicas(t).filter(({ inIsr }) => inIsr).length === asNumber(isr) &&
      replicasOf(who, t).every(({ inIsr }) => !inIsr),
  ],
  [
    /^(\d+) of (\d+) controllers answer, and they have to elect a new leader first\./,
    ([, up, all], t) => Number(up) < Number(all) && hasMajority(t) && isWithoutController(t),
  ],
  [
    /the rod still hangs: (\w+) in sync, (\w+) needed\.$/,
    ([, inSync, min], t) => goesThrough(t) && inSyncAlive(t) === asNumber(inSync) && asNumber(min) <= asNumber(inSync),
  ],
  [
    /(\w+) in sync, (\w+) needed: the rod still hangs\.$/i,
    ([, inSync, min], t) => goesThrough(t) && inSyncAlive(t) === asNumber(inSync) && asNumber(min) <= asNumber(inSync),
  ],
  [
    /acks=all would be refused; who sends with less still gets through(?:: (\w+) in sync, (\w+) needed)?\.$/i,
    ([, inSync, min], t) =>
      goesThrough(t) &&
      t.senders.every(({ sends, acks }) => !sends || acks >= 0) &&
      (inSync === undefined || asNumber(inSync) < asNumber(min)),
  ],
  [/^The process of the leader does not run/, (_, t) => readReplicas(t).every(({ leads }) => !leads) && isStuck(t)],
  [
    /^(.+?) gets? no yes: nothing gets .* No new connection comes about\.$/,
    ([, who], t) =>
      names(who).every((name) => t.senders.some((s) => s.name === name && s.toldNow === 0 && !s.isConnected)),
  ],
  [
    /^(.+?) gets? no yes: nothing gets .* What was sent has arrived\.$/,
    ([, who], t) =>
      names(who).every((name) => t.senders.some((s) => s.name === name && s.toldNow === 0)) &&
      // The log holds more than anybody was told of.
      readReplicas(t).some(
        ({ leads, logEnd }) => leads && logEnd > t.world.state.producers.reduce((sum, p) => sum + p.acknowledged, 0),
      ),
  ],
  [
    /^(\d+) of (\d+) controllers answer\. They are a majority, and orders go on\.$/,
    ([, up], t) =>
      hasMajority(t) &&
      goesThrough(t) &&
      t.world.state.raft.filter(({ isVoter, up: runs, paused }) => isVoter && runs && !paused).length === Number(up),
  ],
  [
    /^([\d,]+) acknowledged records? (?:is|are) gone from the log\.$/,
    ([, lost], t) =>
      t.world.state.partitions.lostRecords.reduce((sum, n) => sum + n, 0) >= Number(lost.replaceAll(',', '')) &&
      goesThrough(t),
  ],
  [/Orders go on/, (_, t) => goesThrough(t)],
  [/; ([\d, and]+) (?:is|are) fenced\.$/, ([, who], t) => numbers(who).every((id) => isFenced(id, t))],
  [
    /No data stood there, but (\d+) of (\d+) votes are left\.$/,
    ([, up], t) =>
      t.world.state.raft.filter(({ isVoter, up: runs, paused }) => isVoter && runs && !paused).length === Number(up) &&
      goesThrough(t),
  ],
  [
    /The cluster is whole\.$/,
    (_, t) =>
      readReplicas(t).every(
        ({ isAlive, isPaused, isObserver, inIsr }) => isAlive && !isPaused && (isObserver || inIsr),
      ) && t.world.state.raft.every(({ up, paused }) => up && !paused),
  ],
  [/^Replica ([\d, and]+) is told to fetch/, ([, who], t) => replicasOf(who, t).every(({ isHeld }) => isHeld)],
  [/so it is out of the in-sync set/, (_, t) => readReplicas(t).some(({ isHeld, inIsr }) => isHeld && !inIsr)],
  [
    /^([\d, and]+) cop(?:y|ies) what (?:it|they) missed\./,
    ([, who], t) =>
      replicasOf(who, t).every(
        ({ broker, logEnd, isAlive, inIsr }) => isAlive && !inIsr && (t.endsSoon.get(broker) ?? 0) >= logEnd,
      ),
  ],
]

/** Each moment shows the partition of its world's `watch`; what is said of another one is not looked into here. */
function judgeCaption(said: string, truth: Truth): string[] {
  const { topic, partition } = truth.world.scenario.watch
  const [whole, name] = /^(\w[\w-]*-\d+): /.exec(said) ?? ['', `${topic}-${partition}`]
  const caption = said.slice(whole.length)
  if (name !== `${topic}-${partition}`) return []
  const made = CLAIMS.flatMap(([said, holds]) => {
    const found = said.exec(caption)
    return found === null ? [] : [{ said, so: holds(found, truth) }]
  })
  if (made.length === 0) return [`nobody has checked the caption "${caption}"`]
  return made.filter(({ so }) => !so).map(({ said }) => `the caption says "${caption}", and ${said} is not so`)
}

/** What the state of a tower is called, from the core alone. */
function nameState(replica: ReturnType<typeof readReplicas>[number]): string {
  if (!replica.isAlive) return 'offline'
  if (replica.leads) return 'leader'
  if (replica.isFenced) return 'fenced'
  if (replica.isObserver) return replica.inIsr ? 'promoted' : 'observer'
  return replica.inIsr ? 'in sync' : 'out of sync'
}

async function judge(playground: Playground, truth: Truth): Promise<string[]> {
  const { page } = playground
  const wrong: string[] = []
  const demand = (isSo: boolean, what: string): void => {
    if (!isSo) wrong.push(what)
  }
  wrong.push(...judgeCaption(((await page.locator('.caption').textContent()) ?? '').replace(/\u00a0/g, ' '), truth))

  const writes = ((await playground.writes.textContent()) ?? '').replace(/\s+/g, ' ')
  const senders = truth.senders.filter(({ sends }) => sends)
  const told = senders.filter(({ acks }) => acks !== 0)
  if (writes.includes('–')) demand(senders.length === 0, `"${writes}" while somebody sends`)
  else if (writes.includes('YES'))
    demand(
      told.every(({ toldSoon }) => toldSoon > 0),
      `"${writes}" while a sender is told nothing`,
    )
  else if (writes.includes('IN PART'))
    demand(
      told.some(({ toldNow }) => toldNow === 0),
      `"${writes}" while all are told`,
    )
  else if (writes.includes('NO'))
    demand(
      told.every(({ toldNow }) => toldNow === 0),
      `"${writes}" while a sender is told`,
    )
  else wrong.push(`the tile says "${writes}"`)
  const named = playground.writes.locator('.tile-error code')
  const error = (await named.count()) > 0 ? await named.textContent() : null
  if (error !== null)
    demand(
      truth.senders.some(({ lastError }) => lastError === error),
      `the tile names ${error}, which nobody was given`,
    )
  const shout = page.locator('.scene-shout')
  if ((await shout.count()) > 0) {
    const shouted = (await shout.textContent()) ?? ''
    demand(
      truth.senders.some(({ lastError }) => lastError === shouted),
      `somebody shouts ${shouted} and was given it not`,
    )
  }

  const towers = await page
    .getByRole('button', { name: /^Broker / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  for (const replica of readReplicas(truth)) {
    const label = towers.find((text) => text.startsWith(`Broker ${replica.broker}, `)) ?? ''
    const said = /^Broker \d+, ([a-z ]+)(?:, log end offset ([\d,]+))?$/.exec(label)
    demand(said?.[1] === nameState(replica), `${label}: the core says ${nameState(replica)}`)
    if (said?.[2] !== undefined)
      demand(Number(said[2].replaceAll(',', '')) === replica.logEnd, `${label}: the core has ${replica.logEnd}`)
  }

  const plaque = (await page.locator('.scene-plaque').getAttribute('aria-label')) ?? ''
  const inSync = Number(/: (\d+) in sync/.exec(plaque)?.[1])
  demand(inSync === inSyncAlive(truth), `the plaque says "${plaque}", ${inSyncAlive(truth)} answer`)

  // A command that was refused is no flag and not done.
  const refused = truth.world.stores.events.filter((event) => event.kind === 'CommandRefused').length
  const flags = await page.locator('.flag-refused').count()
  demand(refused === 0 ? flags === 0 : flags > 0, `${refused} commands were refused, ${flags} flags say so`)

  const plates = await page
    .locator('.scene-client')
    .evaluateAll((all) =>
      all.map((plate) => ['.scene-name', '.scene-small'].map((part) => plate.querySelector(part)?.textContent ?? '')),
    )
  for (const [name, detail] of plates) {
    const producer = truth.world.state.producers.find((candidate) => candidate.name === name)
    if (producer === undefined) continue
    demand(
      !producer.up === (detail === 'down'),
      `${name} says "${detail}", and its process ${producer.up ? 'runs' : 'does not run'}`,
    )
  }
  return wrong
}

// Neighbours of the list are looked at at different seconds, so that a clock that agrees is the clock of this moment.
const LOOKED_AT = MOMENTS.filter((_, i) => isWhole || i % 3 === 0)
const CHUNKS = isWhole ? 4 : 2
const CHUNK = Math.ceil(LOOKED_AT.length / CHUNKS)
for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
  test(`every word is so at each moment, part ${chunk + 1}`, async ({ page }) => {
    test.setTimeout(600_000)
    const playground = new Playground(page)
    await playground.open()
    const wrong: string[] = []
    for (const { name, session } of LOOKED_AT.slice(chunk * CHUNK, (chunk + 1) * CHUNK)) {
      const seconds = session.timeUs / 1_000_000
      // Computed beforehand: nothing on the page gets time to become true.
      const truth = readTruth(session)
      if ((await playground.clock.textContent()) === clockText(seconds)) await playground.reopenPaused('observers', 1)
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, encodeShareLink(session))
      await expect(playground.clock).toHaveText(clockText(seconds))
      await expect(playground.button('Play')).toBeVisible()
      // On its way there the clock already tells where it goes, and the page says that it computes.
      await expect(page.locator('.stage')).toHaveAttribute('aria-busy', 'false')
      wrong.push(...(await judge(playground, truth)).map((text) => `${name}: ${text}`))
    }
    expect(wrong).toEqual([])
  })
}
