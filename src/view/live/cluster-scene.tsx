/**
 * The cluster in the playground's own picture. The one thing a reader would get wrong: no record flies here and nothing is
 * moved to look alive; what changes in the picture has changed in the cluster.
 */
import { useMemo, useRef } from 'react'
import { liveClusterWords as words } from '../../content/live'
import { sceneWords } from '../../content/scene'
import type { Measures, Structure } from '../../protocol'
import { showSafely } from '../../protocol'
import {
  CONTROLLERS,
  type LivePicture,
  NO_RACK,
  viewFocus,
  viewFrame,
  viewMeasures,
  viewStructure,
} from '../../protocol/live'
import { createSeenStore } from '../../state/seen-store'
import { useSize } from '../kit/use-size'
import { useMedia } from '../playground/use-page'
import { LiveScene } from '../scene'
import type { Focus } from './watch'

interface ClusterSceneProps {
  readonly picture: LivePicture
  readonly focus: Focus | null
  readonly isOld: boolean
  readonly onFocus: (focus: Focus) => void
}

const NO_MARKERS: readonly never[] = []
/** For the plate at the top and the offer at the foot, pixels. */
const TOP_PX = 58
const FOOT_PX = 86
const LEAST_PX = 60
/** On a phone both stand beside the picture (`--phone`), pixels. */
const PHONE = '(max-width: 720px)'
const PHONE_EDGE_PX = 8

export function ClusterScene(props: ClusterSceneProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  return (
    <section className={`live-scene${props.isOld ? ' is-old' : ''}`} ref={box} aria-label={words.scene}>
      {width < LEAST_PX || height < LEAST_PX ? null : <Picture {...props} width={width} height={height} />}
    </section>
  )
}

function Picture(props: ClusterSceneProps & { readonly width: number; readonly height: number }) {
  const { picture, focus: wanted, width, height, onFocus } = props
  const isPhone = useMedia(PHONE)
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const names = sceneNames()
  const seen = useMemo(() => createSeenStore(), [])
  const structure = useMemo(() => nameSites(viewStructure(picture)), [picture])
  const topic = wanted?.topic ?? ''
  const partition = wanted?.partition ?? 0
  const focus = useMemo(
    () => viewFocus(picture, topic, partition) ?? { topic, partition, replicas: [], metrics: {} },
    [picture, topic, partition],
  )
  const measures = useMemo(() => ({ ...viewMeasures(picture, focus), clients: tellLags(picture) }), [picture, focus])
  // New pictures come through React, once a second; nobody waits for frames.
  const frames = useMemo(() => {
    const frame = viewFrame(picture, focus, measures)
    return { getLatestFrame: () => frame, onFrame: () => () => {} }
  }, [picture, focus, measures])
  return (
    <LiveScene
      structure={structure}
      focus={focus}
      measures={measures}
      width={width}
      height={height}
      topInset={isPhone ? PHONE_EDGE_PX : TOP_PX}
      bottomInset={isPhone ? PHONE_EDGE_PX : FOOT_PX}
      rightInset={0}
      words={names}
      selected={null}
      reducedMotion={isStill}
      isPlaying={false}
      frames={frames}
      seen={seen}
      vigil={null}
      markers={NO_MARKERS}
      menu={() => null}
      onRead={null}
      nowUs={0}
      onSelect={(selection) => {
        if (selection.kind === 'partition') onFocus(selection)
        if (selection.kind === 'broker') {
          const led = structure.partitions.find(({ leader }) => leader === selection.id)
          if (led !== undefined) onFocus(led)
        }
      }}
      onKillSite={null}
      onHealSite={null}
      onMinIsr={null}
      onLinkToggle={null}
    />
  )
}

/** Where controllers stand nobody tells, so no rack is said to have none. */
function sceneNames(): typeof sceneWords {
  const { siteSummary, brokerCount } = sceneWords
  return {
    ...sceneWords,
    siteSummary: (brokers, votes) => (votes > 0 ? siteSummary(brokers, votes) : brokerCount(brokers)),
  }
}

/** Racks are called as the cluster calls them, with nothing that is not seen. */
function nameSites(structure: Structure): Structure {
  const name = (id: string): string =>
    id === NO_RACK ? words.noRack : id === CONTROLLERS ? words.controllers : showSafely(id)
  return {
    ...structure,
    sites: structure.sites.map((site) => ({ ...site, name: name(site.id) })),
    consumers: structure.consumers.map((consumer) => ({ ...consumer, name: showSafely(consumer.name) })),
  }
}

function tellLags({ groups }: LivePicture): Measures['clients'] {
  return groups.map(({ id, lag }) => ({ id, backlog: lag, done: 0, error: null, isHeldUp: false, state: null }))
}
