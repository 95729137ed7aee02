/** What the world still lacks, what is wrong in it with two ways out each, and the way into the playground. */
import { buildWords as words } from '../../content/build'
import { writeNumber } from '../../content/numbers'
import type { ThingKind } from './draft'
import { FaultBalloon, tellOut } from './fault-balloon'
import type { DraftFault, Remedy } from './faults'
import { type Readiness, readReadiness } from './readiness'
import type { Bench } from './use-bench'

/** More at once would be no help. */
const FAULTS_MOST = 3

interface ReadyProps {
  readonly bench: Bench
  readonly faults: readonly DraftFault[]
  /** The one that is said at its place on the canvas. */
  readonly shown: DraftFault | null
  /** Made when it is asked for: packing takes a moment. */
  readonly onRun: () => void
  readonly onSave: () => void
}

export function ReadyCard({ bench, faults, shown, onRun, onSave }: ReadyProps) {
  const checks = listChecks(readReadiness(bench.draft), faults)
  const isReady = faults.length === 0
  // What is missing stands in the list, with the way to it.
  const wrong = faults.filter(({ error }) => error.code !== 'needs-one')
  return (
    <section className="build-card ready" aria-labelledby="ready-title">
      <header>
        <h2 id="ready-title">{words.ready}</h2>
        <span>{words.readyOf(checks.filter(({ state }) => state === 'good').length, checks.length)}</span>
      </header>
      <ul>
        {checks.map(({ title, text, state, remedy }) => (
          <li key={title} className={`is-${state}`}>
            <b>{title}</b>
            <small>{text}</small>
            {remedy?.draft == null ? null : (
              <button
                type="button"
                className="btn btn-small"
                onClick={() => remedy.draft !== null && bench.step('remedy', null, remedy.draft)}
              >
                {tellOut(remedy.out)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {wrong.length === 0 ? null : <p className="ready-faults">{words.faults(wrong.length)}</p>}
      {wrong
        .filter((fault) => fault !== shown)
        .slice(0, FAULTS_MOST)
        .map((fault) => (
          <FaultBalloon
            key={`${fault.error.place} ${fault.error.code} ${fault.error.value}`}
            bench={bench}
            fault={fault}
          />
        ))}
      <p className="ready-deeds">
        <button type="button" className="btn btn-yes" disabled={!isReady} onClick={onRun}>
          ▶ {words.run}
        </button>
        <button type="button" className="btn btn-small" disabled={!isReady} onClick={onSave}>
          {words.save}
        </button>
      </p>
    </section>
  )
}

/** Kafka takes names of 249 letters. */
const short = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)

/** The first of them; how many more there are is said. */
function few(parts: readonly string[], between = ' · ', most = 4): string {
  const rest = parts.length - most
  return rest > 1 ? `${parts.slice(0, most).join(between)} ${words.checks.more(rest)}` : parts.join(between)
}

interface Check {
  readonly title: string
  readonly text: string
  readonly state: 'good' | 'bad' | 'open'
  readonly remedy?: Remedy
}

function listChecks(told: Readiness, faults: readonly DraftFault[]): readonly Check[] {
  const { checks } = words
  const { sites, voters, majority, deadly, topics, writers, readers, recordsPerSecond } = told
  const lacks = (...places: readonly string[]): Remedy | undefined =>
    faults.find(({ error }) => error.code === 'needs-one' && places.includes(error.place))?.remedies[0]
  // What stands at no thing of the five is wrong with what the world is made of.
  const isWrong = (kinds: readonly (ThingKind | null)[]): boolean =>
    faults.some(({ thing, error }) => error.code !== 'needs-one' && kinds.includes(thing?.kind ?? null))
  return [
    {
      title: checks.sites,
      text:
        few(sites.map(({ name, brokers }) => `${short(name)}: ${few(brokers.map(String), ', ', 6)}`)) || checks.noSites,
      state: sites.length > 0 && !isWrong(['site', 'broker', 'link', null]) ? 'good' : 'bad',
      remedy: lacks('$.sites', '$.brokers'),
    },
    {
      title: checks.quorum,
      text:
        voters === 0
          ? checks.noQuorum
          : `${checks.voters(voters, majority)} ${deadly.length > 0 ? checks.deadly(deadly.join(', ')) : checks.safe}`,
      state: voters > 0 && !isWrong(['controller']) ? 'good' : 'bad',
      remedy: sites.length > 0 ? lacks('$.controllers') : undefined,
    },
    {
      title: checks.topics,
      text: few(topics.map(({ name, copies, minIsr }) => checks.fits(short(name), copies, minIsr))) || checks.noTopics,
      state: topics.length > 0 && !isWrong(['topic']) ? 'good' : 'bad',
      remedy: sites.length > 0 ? lacks('$.topics') : undefined,
    },
    {
      title: checks.writers,
      text:
        writers.length === 0
          ? checks.noWriters
          : checks.rate(few(writers.map(short), ', '), writeNumber(recordsPerSecond)),
      state: isWrong(['producer']) ? 'bad' : writers.length > 0 ? 'good' : 'open',
    },
    {
      title: checks.readers,
      text: few(readers.map(short), ', ') || checks.noReaders,
      state: isWrong(['consumer']) ? 'bad' : readers.length > 0 ? 'good' : 'open',
    },
  ]
}
