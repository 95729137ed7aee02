/**
 * The two pictures side by side, with the slanted gutter and the one clock between them. Names and answers are text
 * over the drawings, so that they can be read aloud, selected and enlarged.
 */
import { worldsWords as words } from '../../content/worlds'
import { dayWords, pairWords } from '../../content/worlds-day'
import type { ArticleWorldScore, WorldScore, WorldsScore } from '../../core/company'
import type { FoldedWorlds } from '../../state'
import { BatchlandScene } from './batchland-scene'
import { ClockPlate } from './clock-plate'
import { listTopics } from './company'
import { articleName, formatAge, hasOwnArticles, isUnderSecond } from './day-format'
import { type Follow, FollowLowTag, FollowMark, FollowTags, FollowTally } from './follow-marks'
import { FollowCrate, FollowTrail } from './follow-trail'
import { findJoining } from './joining'
import { RiverLights } from './river-lights'
import { SceneNotes, StreamNotes } from './scene-notes'
import { StreamscapeScene } from './streamscape-scene'
import { layOut, mirror, PANEL, type Place } from './worlds-layout'

interface WorldPanelsProps {
  readonly worlds: FoldedWorlds
  readonly timeUs: number
  readonly onSystem: (id: string) => void
  readonly onPair: () => void
  /** A light was clicked; the number of its event. */
  readonly onEvent: (number: number) => void
}

export function WorldPanels({ worlds, timeUs, onSystem, onPair, onEvent }: WorldPanelsProps) {
  const { score, asked, lights } = worlds
  const { systems, links } = score
  const { places } = layOut(systems.length)
  const isCrowd = systems.length > 12
  const joining = findJoining(worlds.flags, score, timeUs)
  const joinedId = joining?.system ?? null
  const touched = new Set(joining?.touched)
  const topics = listTopics(systems)
  const following = (side: 'batch' | 'stream'): Follow | null => {
    const { followed } = worlds
    if (followed === null || followed.event.timeUs > score.timeUs) return null
    return { followed, side, timeUs: score.timeUs, place: asked.places.indexOf(followed.event.place) }
  }
  const [followsBatch, followsStream] = [following('batch'), following('stream')]
  const sourceAt = systems.findIndex(({ id }) => id === followsBatch?.followed.event.system)
  return (
    <div className={isCrowd ? 'world-panels is-crowd' : 'world-panels'}>
      <section
        className="world-panel batchland"
        aria-label={words.describeBatch(systems.length, score.batch.connections, score.batch.connectionsBuilding)}
      >
        <div className="world-picture" data-world="batchland">
          <BatchlandScene systems={systems} links={links} timeUs={timeUs} joinedId={joinedId} />
          <Names
            systems={systems}
            isCrowd={isCrowd}
            places={places.map(mirror)}
            joinedId={joinedId}
            touched={touched}
            answers={asked.batch}
            follow={followsBatch}
            onSystem={onSystem}
          />
          {followsBatch === null ? null : (
            <>
              {sourceAt < 0 ? null : <FollowCrate place={mirror(places[sourceAt])} seed={sourceAt} />}
              {isCrowd ? null : <FollowTags follow={followsBatch} systems={systems} places={places.map(mirror)} />}
            </>
          )}
          <SceneNotes score={score} isQuiet={followsBatch !== null} />
        </div>
        <Headline name={words.batchland} world={score.batch} />
        {followsBatch === null ? <Tally answers={asked.batch} tone="wrong" /> : <FollowTally follow={followsBatch} />}
      </section>
      <section
        className="world-panel streamscape"
        aria-label={words.describeStream(
          systems.length,
          score.stream.connections,
          score.stream.connectionsBuilding,
          topics.join(', '),
        )}
      >
        <div className="world-picture" data-world="streamscape">
          <StreamscapeScene systems={systems} joinedId={joinedId} />
          <RiverLights systems={systems} onEvent={onEvent} />
          {followsStream === null ? null : <FollowTrail follow={followsStream} systems={systems} />}
          <Names
            systems={systems}
            isCrowd={isCrowd}
            places={places}
            joinedId={joinedId}
            touched={NOBODY}
            answers={asked.stream}
            follow={followsStream}
            onSystem={onSystem}
          />
          <StreamNotes worlds={worlds} />
        </div>
        <Headline name={words.streamscape} world={score.stream} />
        <p className="lights-note">{dayWords.lights(lights.eventsPerLight)}</p>
        {followsStream === null ? (
          <Tally answers={asked.stream} tone="right" />
        ) : (
          <FollowTally follow={followsStream} />
        )}
      </section>
      <ClockPlate timeUs={score.timeUs} />
      {joining === null ? (
        followsBatch === null ? (
          <PairBanner worlds={worlds} onPair={onPair} />
        ) : null
      ) : (
        <p className="joins" role="status">
          <b>{words.joins(systems.length, joining.name)}</b>{' '}
          {dayWords.joinsText(joining.links, joining.touched.length, joining.ribbons, score.runs.spec.daysPerLink)}
        </p>
      )}
    </div>
  )
}

const NOBODY: ReadonlySet<string> = new Set()

function Headline({ name, world }: { readonly name: string; readonly world: WorldScore }) {
  return (
    <header className="world-headline">
      <p className="headline-line">
        <b className="headline-world">{name}</b> <span className="headline-long">{dayWords.answerAge}</span>
        <span className="headline-short">{dayWords.dataAge}</span>
      </p>
      <p className="headline-age">
        {isUnderSecond(world.meanAgeUs) ? (
          <>
            <span className="headline-long">{dayWords.underSecond}</span>
            <span className="headline-short">{dayWords.underSecondShort}</span>
          </>
        ) : (
          formatAge(world.meanAgeUs)
        )}
        <HeadlineNote world={world} />
      </p>
    </header>
  )
}

/** Who is not in the average, and who is in it and stands still. */
function HeadlineNote({ world: { down, joining, standing } }: { readonly world: WorldScore }) {
  const left = [down > 0 ? dayWords.systemsDown(down) : '', joining > 0 ? dayWords.systemsJoining(joining) : ''].filter(
    (part) => part !== '',
  )
  const parts = [
    left.length > 0 ? `${left.join(', ')}: ${dayWords.notInIt}` : '',
    standing > 0 ? dayWords.systemsStill(standing) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <span className="headline-note">{parts.join('; ')}</span>
}

function Tally({ answers, tone }: { readonly answers: ArticleWorldScore; readonly tone: 'wrong' | 'right' }) {
  const { answering, wrong } = answers
  const isWrong = tone === 'wrong' || wrong > 0
  const [count, word] = isWrong ? pairWords.wrongOf(wrong, answering) : pairWords.rightOf(answering, answering)
  return (
    <p className="tally">
      <b>{count}</b> {word}
    </p>
  )
}

function PairBanner({ worlds, onPair }: { readonly worlds: FoldedWorlds; readonly onPair: () => void }) {
  const { asked } = worlds
  const sum = (truth: readonly number[]): number => truth.reduce((all, pairs) => all + pairs, 0)
  return (
    <button type="button" className="pair-banner" onClick={onPair}>
      <b>{hasOwnArticles() ? pairWords.ownTitle : pairWords.title}</b>
      <span>
        {pairWords.article(articleName(asked.article))}{' '}
        {pairWords.truth(sum(asked.batch.truth), sum(asked.stream.truth))}
      </span>
    </button>
  )
}

interface NamesProps {
  readonly systems: WorldsScore['systems']
  readonly isCrowd: boolean
  readonly places: readonly Place[]
  readonly joinedId: string | null
  readonly touched: ReadonlySet<string>
  readonly answers: ArticleWorldScore
  readonly follow: Follow | null
  readonly onSystem: (id: string) => void
}

function Names({ systems, isCrowd, places, joinedId, touched, answers, follow, onSystem }: NamesProps) {
  return (
    <ul className="names">
      {systems.map((system, i) => {
        const { x, y, scale, isTop } = places[i]
        // Neighbours of a full row stand at two heights, as the long names of the upper one would meet.
        const lift = isTop && systems.length > 10 && !isCrowd && i % 2 === 1 ? -30 : 0
        const top = (isTop ? y - 66 * scale : y + 16 * scale) + lift
        const tone = system.id === joinedId ? ' name-new' : touched.has(system.id) ? ' name-touched' : ''
        return (
          <li
            key={system.id}
            className={isTop ? 'name-place name-top' : 'name-place'}
            style={{ left: `${(x / PANEL.width) * 100}%`, top: `${(top / PANEL.height) * 100}%` }}
          >
            <button
              type="button"
              className={`name${tone}${system.up ? '' : ' name-down'}`}
              title={dayWords.system(system.name)}
              onClick={() => onSystem(system.id)}
            >
              {system.name}
            </button>
            <Said
              answer={answers.answers.find((answer) => answer.system === system.id)}
              follow={follow}
              system={system.id}
            />
            {follow === null || isCrowd ? null : <FollowLowTag follow={follow} system={system.id} place={places[i]} />}
          </li>
        )
      })}
    </ul>
  )
}

interface SaidProps {
  readonly answer: ArticleWorldScore['answers'][number] | undefined
  readonly follow: Follow | null
  readonly system: string
}

/** Who is down or being connected says so, whatever is followed. */
function Said({ answer, follow, system }: SaidProps) {
  const isAsked = answer?.standing === 'live' || answer?.standing === 'still'
  if (follow === null || !isAsked) return <Saying answer={answer} />
  return <FollowMark follow={follow} system={system} answer={answer} />
}

function Saying({ answer }: { readonly answer: ArticleWorldScore['answers'][number] | undefined }) {
  if (answer === undefined) return null
  const { standing, wrong } = answer
  if (standing === 'down') return <span className="saying saying-down">{dayWords.down}</span>
  if (standing === 'joining') return <span className="saying saying-down saying-joining">{dayWords.joining}</span>
  if (answer.pairs === null && standing === 'live') return null
  const pairs = (answer.pairs ?? []).reduce((sum, count) => sum + count, 0)
  const isOff = wrong || standing === 'still'
  const text = standing === 'still' ? dayWords.still : wrong ? pairWords.says(pairs) : pairWords.pairs(pairs)
  return (
    <span className={isOff ? 'saying saying-wrong' : 'saying saying-right'}>
      <span className="saying-mark" role="img" aria-label={isOff ? pairWords.wrong : pairWords.right}>
        {isOff ? '✗' : '✓'}
      </span>{' '}
      <span className="saying-text">{text}</span>
    </span>
  )
}
