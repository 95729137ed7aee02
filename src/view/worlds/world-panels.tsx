/**
 * The two pictures side by side, with the slanted gutter and the one clock between them. Names and answers are text
 * over the drawings, so that they can be read aloud, selected and enlarged.
 */
import { worldsWords as words } from '../../content/worlds'
import { dayWords, pairWords } from '../../content/worlds-day'
import { theatreWords } from '../../content/worlds-theatre'
import type { FoldedWorlds } from '../../state'
import { useSim } from '../kit/sim-context'
import { BatchStage } from './batch-stage'
import { BatchlandScene } from './batchland-scene'
import { ClockPlate } from './clock-plate'
import { listTopics } from './company'
import { Crowd } from './crowd'
import { articleName } from './day-format'
import { type Follow, FollowTags, FollowTally } from './follow-marks'
import { FollowCrate, FollowTrail } from './follow-trail'
import { findJoining, type Joined } from './joining'
import { RiverLights } from './river-lights'
import { SceneNotes, StreamNotes } from './scene-notes'
import { type Effect, listEffects } from './stage'
import { StreamStage } from './stream-stage'
import { StreamscapeScene } from './streamscape-scene'
import { Names } from './system-names'
import { askWhere, feedNamer, sayTruth } from './things'
import { Headline, JoinTally, Tally } from './world-headline'
import { layOut, mirror } from './worlds-layout'

interface WorldPanelsProps {
  readonly worlds: FoldedWorlds
  readonly timeUs: number
  readonly onSystem: (id: string) => void
  readonly onPair: () => void
  /** A light was clicked; the number of its event. */
  readonly onEvent: (number: number) => void
}

export function WorldPanels({ worlds, timeUs, onSystem, onPair, onEvent }: WorldPanelsProps) {
  const { score, asked, followed } = worlds
  const speed = useSim((state) => state.speed)
  const events = useSim((state) => state.events)
  const joining = findJoining(worlds.flags, score, timeUs)
  const isFollowing = followed !== null && followed.event.timeUs <= score.timeUs
  const follow = (side: 'batch' | 'stream'): Follow | null =>
    isFollowing
      ? { followed, side, timeUs: score.timeUs, place: asked.places.indexOf(followed.event.place), company: score }
      : null
  const shared = {
    worlds,
    timeUs,
    isCrowd: score.systems.length > 12,
    joining,
    effects: listEffects(events, score.timeUs, speed),
    onSystem,
  }
  return (
    <div className={shared.isCrowd ? 'world-panels is-crowd' : 'world-panels'}>
      <BatchPanel {...shared} follow={follow('batch')} />
      <StreamPanel {...shared} follow={follow('stream')} onEvent={onEvent} />
      <ClockPlate timeUs={score.timeUs} />
      {joining === null ? isFollowing ? null : <PairBanner worlds={worlds} onPair={onPair} /> : null}
    </div>
  )
}

interface PanelProps {
  readonly worlds: FoldedWorlds
  readonly timeUs: number
  readonly isCrowd: boolean
  readonly joining: Joined | null
  readonly follow: Follow | null
  readonly effects: readonly Effect[]
  readonly onSystem: (id: string) => void
}

const NOBODY: ReadonlySet<string> = new Set()

function BatchPanel({ worlds, timeUs, isCrowd, joining, follow, effects, onSystem }: PanelProps) {
  const { score, asked } = worlds
  const { systems, links, batch } = score
  const { places, middleY } = layOut(systems.length)
  const mirrored = places.map(mirror)
  const source = mirrored[systems.findIndex(({ id }) => id === follow?.followed.event.system)]
  return (
    <section
      className="world-panel batchland"
      aria-label={words.describeBatch(systems.length, batch.connections, batch.connectionsBuilding)}
    >
      <div className="world-picture" data-world="batchland">
        <BatchlandScene systems={systems} links={links} timeUs={timeUs} joinedId={joining?.system ?? null} />
        {score.surgeFactor > 1 ? <Crowd factor={score.surgeFactor} side="batch" /> : null}
        <Names
          systems={systems}
          isCrowd={isCrowd}
          places={mirrored}
          joinedId={joining?.system ?? null}
          touched={joining === null ? NOBODY : new Set(joining.touched)}
          answers={asked.batch}
          follow={follow}
          hasTags={joining === null}
          onSystem={onSystem}
        />
        {follow === null || source === undefined ? null : <FollowCrate place={source} seed={systems.length} />}
        {follow === null || isCrowd || joining !== null ? null : (
          <FollowTags follow={follow} systems={systems} places={mirrored} />
        )}
        <SceneNotes score={score} isQuiet={follow !== null || joining !== null} />
        <BatchStage effects={effects} systems={systems} places={mirrored} middleY={middleY} joining={joining} />
      </div>
      <Headline name={words.batchland} world={batch} calm="" />
      {joining !== null ? (
        <JoinTally said={theatreWords.newWires(joining.links, joining.touched.length)} />
      ) : follow !== null ? (
        <FollowTally follow={follow} />
      ) : (
        <Tally answers={asked.batch} tone="wrong" />
      )}
    </section>
  )
}

interface StreamPanelProps extends PanelProps {
  readonly onEvent: (number: number) => void
}

function StreamPanel({ worlds, isCrowd, joining, follow, effects, onSystem, onEvent }: StreamPanelProps) {
  const { score, asked, lights, governance } = worlds
  const { systems, stream, surgeFactor } = score
  const { connections, connectionsBuilding } = stream
  const label = words.describeStream(systems.length, connections, connectionsBuilding, listTopics(systems).join(', '))
  return (
    <section className="world-panel streamscape" aria-label={label}>
      <div className="world-picture" data-world="streamscape">
        <StreamscapeScene systems={systems} joinedId={joining?.system ?? null} nameLane={feedNamer()} />
        <RiverLights systems={systems} onEvent={onEvent} />
        {follow === null ? null : <FollowTrail follow={follow} systems={systems} />}
        {surgeFactor > 1 ? <Crowd factor={surgeFactor} side="stream" /> : null}
        <Names
          systems={systems}
          isCrowd={isCrowd}
          places={layOut(systems.length).places}
          joinedId={joining?.system ?? null}
          touched={NOBODY}
          answers={asked.stream}
          follow={follow}
          hasTags={false}
          onSystem={onSystem}
        />
        <StreamStage effects={effects} systems={systems} attack={governance.attack} />
        <StreamNotes worlds={worlds} />
      </div>
      <Headline
        name={words.streamscape}
        world={stream}
        // While over there the dumps are landing.
        calm={effects.some(({ kind }) => kind === 'dump') ? theatreWords.calm : ''}
      />
      <p className="lights-note">{dayWords.lights(lights.eventsPerLight)}</p>
      {joining !== null ? (
        <JoinTally said={theatreWords.newRibbons(joining.ribbons)} />
      ) : follow !== null ? (
        <FollowTally follow={follow} />
      ) : (
        <Tally answers={asked.stream} tone="right" />
      )}
    </section>
  )
}

function PairBanner({ worlds, onPair }: { readonly worlds: FoldedWorlds; readonly onPair: () => void }) {
  const { asked } = worlds
  const sum = (truth: readonly number[]): number => truth.reduce((all, pairs) => all + pairs, 0)
  return (
    <button type="button" className="pair-banner" onClick={onPair}>
      <b>{askWhere()}</b>
      <span>
        {pairWords.article(articleName(asked.article))} {sayTruth(sum(asked.batch.truth), sum(asked.stream.truth))}
      </span>
    </button>
  )
}
