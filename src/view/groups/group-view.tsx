/** Who reads what: the picture of a group with its instruments, the strip of the last seconds, and a record to follow. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { groupWords as words } from '../../content/groups'
import type { ReaderName, WantedRecord } from '../../core'
import type { Structure } from '../../protocol'
import { formatCount, splitSpan } from '../kit/format'
import { CloseIcon } from '../kit/icons'
import { useSee } from '../kit/sim-context'
import { FollowCard } from './follow-card'
import { GroupSceneView } from './group-scene'
import { GroupText } from './group-text'
import { GroupTiles } from './group-tiles'
import { type GroupPicture, isRead, readPicture } from './picture'
import { planStage } from './stage-plan'
import { useGroup, useGroupWatch, useJourney } from './use-group'
import { WhoStops } from './who-stops'
import './groups.css'

export function GroupView({ structure }: { readonly structure: Structure }) {
  const stage = useRef<HTMLElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const see = useSee()
  const leave = useCallback(() => see({ skies: null }), [see])
  // The tag by which it was opened is there again.
  useEffect(() => () => void requestAnimationFrame(() => document.getElementById('who-reads')?.focus()), [])
  return (
    <main ref={stage} className="stage">
      <Group structure={structure} size={useBox(stage)} foot={foot} footHeight={useBox(foot).height} onLeave={leave} />
    </main>
  )
}

interface Box {
  readonly width: number
  readonly height: number
}

function useBox(ref: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = element
      setBox((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref])
  return box
}

interface GroupProps {
  readonly structure: Structure
  readonly size: Box
  readonly foot: RefObject<HTMLDivElement | null>
  readonly footHeight: number
  readonly onLeave: () => void
}

/** Within a box of this size. */
export function Group({ structure, size, foot, footHeight, onLeave }: GroupProps) {
  const world = structure.scenarioId + structure.seed
  const [chosen, setChosen] = useState<ReaderName | null>(null)
  const [wanted, setWanted] = useState<WantedRecord | null>(null)
  const sight = useGroup(world, chosen)
  const reader = chosen ?? sight?.readers[0] ?? null
  const watch = useGroupWatch(world, reader)
  const journey = useJourney(world, reader, wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another world has other readers.
  useEffect(() => {
    setChosen(null)
    setWanted(null)
  }, [world])
  const picture = sight === null || sight.scene === null ? null : readPicture(sight.scene)
  const isWide = size.width > 1080
  // Beside nothing the picture is as high as it needs; its stage grows with it.
  const plan = planStage(
    isWide ? size : { width: size.width, height: 640 },
    picture?.lanes.length ?? 0,
    picture?.mates.length ?? 0,
    {
      bottom: isWide ? footHeight : 0,
      side: isWide ? 316 : 0,
    },
  )
  return (
    <div className={`gr ${isWide ? 'is-wide' : ''}`} style={isWide ? { minHeight: plan.least } : undefined}>
      <Head
        sight={sight?.readers ?? []}
        reader={reader}
        picture={picture}
        nowUs={sight?.timeUs ?? 0}
        onChoose={setChosen}
        onLeave={onLeave}
      />
      {picture === null ? (
        <p className="gr-empty" role="status">
          {sight === null ? words.starting : words.nobody}
        </p>
      ) : (
        <>
          {size.width > 0 ? (
            <GroupSceneView
              picture={picture}
              plan={plan}
              watch={watch}
              brokers={structure.brokers}
              place={wanted === null ? null : (journey?.place ?? null)}
              onPick={({ lane }, offset) =>
                setWanted({ by: 'offset', topic: lane.topic, partition: lane.partition, offset })
              }
            />
          ) : null}
          <GroupText picture={picture} />
          <div className={wanted === null ? 'gr-side' : 'gr-side is-following'}>
            <WhoStops picture={picture} watch={watch} nowUs={sight?.timeUs ?? 0} />
            <FollowCard picture={picture} wanted={wanted} journey={journey} onWant={setWanted} />
          </div>
        </>
      )}
      <div ref={foot} className="gr-foot">
        {picture === null ? null : <GroupTiles picture={picture} nowUs={sight?.timeUs ?? 0} />}
      </div>
    </div>
  )
}

interface HeadProps {
  readonly sight: readonly ReaderName[]
  readonly reader: ReaderName | null
  readonly picture: GroupPicture | null
  readonly nowUs: number
  readonly onChoose: (reader: ReaderName) => void
  readonly onLeave: () => void
}

function Head({ sight, reader, picture, nowUs, onChoose, onLeave }: HeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Not a button: whoever presses space plays.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const at = sight.findIndex((one) => one.kind === reader?.kind && one.id === reader.id)
  return (
    <header className="gr-top">
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {words.title}
      </h1>
      {picture === null ? null : <p className="caption gr-caption">{tellNews(picture, nowUs)}</p>}
      <div className="gr-tools">
        <select
          className="stage-tag stage-pick mono"
          aria-label={words.choose}
          value={at}
          disabled={sight.length < 2}
          onChange={(event) => onChoose(sight[Number(event.target.value)])}
        >
          {sight.map((one, i) => (
            <option key={`${one.kind}-${one.id}`} value={i}>
              {words[one.kind](one.id)}
            </option>
          ))}
        </select>
        <button type="button" className="stage-tag gr-leave" title={words.closeKey} onClick={onLeave}>
          <CloseIcon />
          {words.close}
        </button>
      </div>
      {picture === null || picture.scene.isAlone ? null : <Coordinator picture={picture} />}
    </header>
  )
}

function Coordinator({ picture: { scene } }: { readonly picture: GroupPicture }) {
  const { state, generation, isModern, coordinator } = scene
  const key = state === 'Stable' && isModern ? 'StableEpoch' : state
  const saying = words.says[key]
  const said = typeof saying === 'string' ? saying : saying(generation)
  return (
    <div className="gr-coordinator">
      {said === '' ? null : <p className="gr-says">{said}</p>}
      <p className="gr-sign">
        <b>{coordinator === null ? words.nobodyCoordinates : words.coordinates(coordinator)}</b>
        {coordinator === null ? null : <span className="mono">{words.leads(scene.offsetsPartition)}</span>}
      </p>
    </div>
  )
}

function tellNews(picture: GroupPicture, nowUs: number): string {
  const { news, lanes, missing } = picture
  const say = words.news
  switch (news) {
    case 'dead': {
      const seat = missing?.seat
      const leftUs = (seat?.sessionEndUs ?? -1) - nowUs
      return say.dead(
        seat?.name ?? '',
        lanes.filter(({ status, next }) => status === 'orphaned' && next === missing).length,
        leftUs > 0 ? splitSpan(leftUs).join(' ') : null,
      )
    }
    case 'moving': {
      const kept = lanes.filter((lane) => isRead(lane) && lane.status !== 'leaving').length
      return say.moving(lanes.length - kept, kept)
    }
    case 'forgotten':
      return say.forgotten(formatCount(lanes.reduce((sum, { forgotten }) => sum + forgotten, 0)))
    default:
      return say[news]
  }
}
