/** What is in a number of the score right now: its terms, its events, each from the core's own measure. */
import type { ReactNode } from 'react'
import { localizeDecimal } from '../../content/numbers'
import { scoreWords, numberWords as words } from '../../content/worlds-score'
import type { WorldScore } from '../../core/company'
import { meanBatchAge } from '../../economics'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { useSim } from '../kit/sim-context'
import { CauseList, type StoryNames } from '../why'
import { articleName, formatAge, formatMoment, formatMomentToSecond } from './day-format'
import { findNext, type MetricId, sayBlast } from './metrics'
import { feedNamer } from './things'

const MOST_LISTED = 30

interface NumberInputsProps {
  readonly metric: MetricId
  readonly worlds: FoldedWorlds
  readonly onArticle: (article: number) => void
}

export function NumberInputs({ metric, worlds, onArticle }: NumberInputsProps) {
  switch (metric) {
    case 'age':
      return <AgeInputs worlds={worlds} />
    case 'oversold':
      return <OversoldInputs worlds={worlds} onArticle={onArticle} />
    case 'lost':
      return <LostInputs worlds={worlds} />
    case 'connections':
      return <ConnectionInputs worlds={worlds} />
    case 'touched':
      return <TouchedInputs worlds={worlds} />
    case 'blast':
      return <BlastInputs worlds={worlds} />
    case 'work':
      return <WorkInputs worlds={worlds} />
  }
}

type Inner = { readonly worlds: FoldedWorlds }

function Both({ batch, stream }: { readonly batch: ReactNode; readonly stream: ReactNode }) {
  return (
    <div className="halves">
      <div>
        <b className="ink-batch">{scoreWords.batchland}</b>
        {batch}
      </div>
      <div>
        <b className="ink-stream">{scoreWords.streamscape}</b>
        {stream}
      </div>
    </div>
  )
}

function AgeInputs({ worlds }: Inner) {
  const { score } = worlds
  const { intervalUs, runs, failed, expectedRunUs } = score.runs
  const p = runs === 0 ? 0 : failed / runs
  const closed = p >= 1 ? null : meanBatchAge(intervalUs, expectedRunUs, p)
  const say = (us: number | null): string => (us === null ? scoreWords.none : formatAge(us))
  return (
    <>
      <Both
        batch={
          <ul>
            <li>
              {words.age.T}: {formatAge(intervalUs)}
            </li>
            <li>
              {words.age.R}: {say(expectedRunUs)}
            </li>
            <li>
              {words.age.p}: {localizeDecimal((p * 100).toFixed(1))} % ({words.age.failedOf(failed, runs)})
            </li>
            <li>
              <b>
                {words.closed}: {say(closed)}
              </b>
            </li>
            <Measured world={score.batch} />
          </ul>
        }
        stream={
          <ul>
            <Measured world={score.stream} />
          </ul>
        }
      />
      <p className="fine">{words.difference}</p>
      <table className="number-table">
        <thead>
          <tr>
            <td />
            {[words.now, words.mean, words.p95Arrived].map((name) => (
              <th key={name} scope="col" className="ink-batch">
                {name}
              </th>
            ))}
            {[words.now, words.mean, words.p95Arrived].map((name) => (
              <th key={name} scope="col" className="ink-stream">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {score.systems
            .filter(({ needs }) => needs.length > 0)
            .map(({ id, name, batch, stream }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="ink-batch">{formatAge(batch.ageUs)}</td>
                <td className="ink-batch">{say(batch.meanWithWaitingUs)}</td>
                <td className="ink-batch">{say(batch.p95DelayUs)}</td>
                <td className="ink-stream">{formatAge(stream.ageUs)}</td>
                <td className="ink-stream">{say(stream.meanWithWaitingUs)}</td>
                <td className="ink-stream">{say(stream.p95DelayUs)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  )
}

function Measured({ world }: { readonly world: WorldScore }) {
  const say = (us: number | null): string => (us === null ? scoreWords.none : formatAge(us))
  return (
    <>
      <li>
        <b>
          {words.measured}, {words.withWaiting}: {say(world.meanWithWaitingUs)}
        </b>
      </li>
      <li>
        {words.measured}, {words.arrived}: {say(world.meanDelayUs)}, {scoreWords.p95(say(world.p95DelayUs))}
      </li>
    </>
  )
}

function OversoldInputs({ worlds, onArticle }: Inner & { readonly onArticle: (article: number) => void }) {
  const { batch, stream } = worlds.score
  const list = (world: WorldScore) => {
    if (world.oversoldPairs.length === 0) return <p className="fine">{words.noEvents}</p>
    return (
      <ul className="number-events">
        {world.oversoldPairs
          .slice(-MOST_LISTED)
          .reverse()
          .map(({ order, timeUs, article, place, copyAgeUs }) => (
            <li key={order}>
              {words.oversold.order(formatCount(order), formatMomentToSecond(timeUs), articleName(article), place)};{' '}
              {words.oversold.age(formatAge(copyAgeUs))}.{' '}
              <button type="button" className="link-button" onClick={() => onArticle(article)}>
                {words.oversold.why}
              </button>
            </li>
          ))}
      </ul>
    )
  }
  return (
    <>
      <Both batch={list(batch)} stream={list(stream)} />
      <p className="fine">
        {words.oversold.refused(formatCount(batch.wronglyRefused), formatCount(stream.wronglyRefused))}
      </p>
    </>
  )
}

function LostInputs({ worlds }: Inner) {
  const list = ({ losses }: WorldScore) =>
    losses.length === 0 ? (
      <p className="fine">{words.noEvents}</p>
    ) : (
      <ul>
        {losses.map(({ cause, count, recovered }) => (
          <li key={cause}>{words.lost.row(words.lost.causes[cause], formatCount(count), formatCount(recovered))}</li>
        ))}
      </ul>
    )
  const account = ({ due, delivered, waiting, missing, orders, accepted, refusedOrders, lostOrders }: WorldScore) => (
    <>
      <p className="fine">{words.accounts(...counts(due, delivered, waiting, missing))}</p>
      <p className="fine">{words.orders(...counts(orders, accepted, refusedOrders, lostOrders))}</p>
    </>
  )
  const { batch, stream } = worlds.score
  return (
    <>
      <Both batch={list(batch)} stream={list(stream)} />
      <Both batch={account(batch)} stream={account(stream)} />
    </>
  )
}

function counts(a: number, b: number, c: number, d: number): [string, string, string, string] {
  return [formatCount(a), formatCount(b), formatCount(c), formatCount(d)]
}

/** As the company calls them. */
function nameFeeds(feeds: readonly string[]): string {
  return feeds.map(feedNamer()).join(', ')
}

function ConnectionInputs({ worlds }: Inner) {
  const { links, systems } = worlds.score
  const nameOf = (id: string): string => systems.find((system) => system.id === id)?.name ?? id
  const { batch, stream } = worlds.score
  return (
    <>
      <p>{words.connections.prices}</p>
      <Both
        batch={
          <>
            <p>
              {formatCount(batch.connections)} {scoreWords.possible(formatCount(batch.connectionsPossible))}
            </p>
            <ul className="number-events">
              {links.map(({ from, to, owner, transform, feeds }) => (
                <li key={`${from}>${to}`}>
                  {nameOf(from)} → {nameOf(to)}: {nameFeeds(feeds)}. {words.connections.owner(owner, transform)}
                </li>
              ))}
            </ul>
          </>
        }
        stream={
          <>
            <p>
              {scoreWords.writeRead(
                systems.filter(({ emits }) => emits.length > 0).length,
                systems.filter(({ needs }) => needs.length > 0).length,
              )}{' '}
              ({formatCount(stream.connections)})
            </p>
            <ul className="number-events">
              {systems.map(({ id, name, emits, needs }) => (
                <li key={id}>
                  {name}: {emits.length > 0 ? `↑ ${nameFeeds(emits)} ` : ''}
                  {needs.length > 0 ? `↓ ${nameFeeds(needs)}` : ''}
                </li>
              ))}
            </ul>
          </>
        }
      />
    </>
  )
}

function TouchedInputs({ worlds }: Inner) {
  const next = findNext(worlds.score)
  if (next === null) return <p className="fine">{words.noEvents}</p>
  const nameOf = (id: string): string => worlds.score.systems.find((system) => system.id === id)?.name ?? id
  return (
    <>
      <p>{words.touched.next(next.system.name)}</p>
      <Both batch={<p>{next.touched.map(nameOf).join(', ')}</p>} stream={<p>{words.touched.nobody}</p>} />
    </>
  )
}

function BlastInputs({ worlds }: Inner) {
  const { fault, systems } = worlds.score
  const storyNames = useStoryNames(worlds)
  if (fault === null) return <p className="fine">{words.blast.none}</p>
  const nameOf = (id: string): string => systems.find((system) => system.id === id)?.name ?? id
  const list = (blast: typeof fault.batch) => (
    <ul>
      <li>{sayBlast(blast, fault)}</li>
      <li>
        {words.blast.hit(
          blast.hit.map(({ system, us }) => words.blast.hitFor(nameOf(system), formatAge(us))).join(', ') ||
            words.blast.nobody,
        )}
      </li>
      {blast.open.length > 0 ? <li>{words.blast.open(blast.open.map(nameOf).join(', '))}</li> : null}
      {blast.lostEvents > 0 ? <li>{scoreWords.eventsLost(formatCount(blast.lostEvents))}</li> : null}
    </ul>
  )
  return (
    <>
      <Both batch={list(fault.batch)} stream={list(fault.stream)} />
      <h3>
        {words.blast.why}, {formatMoment(fault.timeUs)}
      </h3>
      <CauseList eventId={fault.event} names={storyNames} />
    </>
  )
}

/** A system, or one of its clients, whose ids begin with the system's. */
function nameClient(systems: FoldedWorlds['score']['systems'], id: string): string {
  const owners = systems.filter((system) => id.startsWith(system.id))
  return owners.sort((a, b) => b.id.length - a.id.length)[0]?.name ?? id
}

function useStoryNames({ score }: FoldedWorlds): StoryNames {
  const sites = useSim(({ structure }) => structure?.sites)
  const commands = useSim((state) => state.commands)
  return {
    site: (id) => sites?.find((site) => site.id === id)?.name ?? id,
    client: (id) => nameClient(score.systems, id),
    clock: formatMomentToSecond,
    isScripted: (index) => commands.find((command) => command.index === index)?.fromScenario ?? false,
    lost: 0,
    minIsr: 0,
    sessionMs: 0,
  }
}

function WorkInputs({ worlds }: Inner) {
  const { batch, stream, runs } = worlds.score
  const list = (world: WorldScore) => <p>{localizeDecimal((world.personMinutes / 60).toFixed(1))} h</p>
  return (
    <>
      <Both batch={list(batch)} stream={list(stream)} />
      <p className="fine mono">
        repairMinutes {runs.spec.repairMinutes} · daysPerLink {runs.spec.daysPerLink} · {runs.spec.workFromHour}:00–
        {runs.spec.workUntilHour}:00
      </p>
    </>
  )
}
