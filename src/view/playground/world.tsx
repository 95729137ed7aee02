/** One world, alive: the scene with what is said about it, its instruments, its time line and the panel at the side. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { tellTitle } from '../../content/scenarios'
import { sceneWords } from '../../content/scene'
import { shellWords } from '../../content/shell'
import type { SituationKind } from '../../content/situations'
import { timelineWords } from '../../content/timeline'
import type { Command } from '../../core'
import type { FocusView, Measures, Structure } from '../../protocol'
import type { PanelName, WindowName } from '../../state'
import { usePredicting } from '../../state/predict-store'
import type { GuideState } from '../guide'
import { Instruments } from '../instruments'
import { EMBED } from '../kit/embed'
import { formatClock } from '../kit/format'
import { isUntold } from '../kit/is-untold'
import { later } from '../kit/later'
import { MEDIA } from '../kit/media'
import { readSessionMs } from '../kit/silence'
import { useSee, useSeen, useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { useSize } from '../kit/use-size'
import { LiveScene, type SceneLayout } from '../scene'
import { Timeline } from '../timeline'
import { describeCommand } from '../timeline/flags'
import { Caption } from './caption'
import { isGuidedWorld } from './first-worlds'
import { IrisBadge } from './iris-badge'
import { choosePanel } from './panel-key'
import { pickEvent } from './pick-event'
import { SidePanel } from './side-panel'
import { readSituation } from './situation'
import { useHands } from './use-hands'
import { useKeys } from './use-keys'
import { useMedia } from './use-page'

/** Not needed for the first picture, and fetched as soon as that stands. */
const loadWhy = () => import('./why-drawer')
const WhyDrawer = later(loadWhy, (m) => m.WhyDrawer)
const Legend = later(
  () => import('../scene/legend'),
  (m) => m.Legend,
)
const DoneChip = later(
  () => import('./done-chip'),
  (m) => m.DoneChip,
)
const IrisStrip = later(
  () => import('./iris-strip'),
  (m) => m.IrisStrip,
)
const KeptBet = later(
  () => import('./kept-bet'),
  (m) => m.KeptBet,
)
const PredictCard = later(
  () => import('./predict'),
  (m) => m.PredictCard,
)
const ActMenu = later(
  () => import('./act-menu'),
  (m) => m.ActMenu,
)
const StageTags = later(
  () => import('./stage-tags'),
  (m) => m.StageTags,
)
const FirstSteps = later(
  () => import('./first-steps'),
  (m) => m.FirstSteps,
)
const Narrator = later(
  () => import('./narrator'),
  (m) => m.Narrator,
)
const LightReader = later(
  () => import('./light-reader'),
  (m) => m.LightReader,
)
const GroupView = later(
  () => import('../groups'),
  (m) => m.GroupView,
)
const EventList = later(
  () => import('../events'),
  (m) => m.EventList,
)
const Inspector = later(
  () => import('../inspector'),
  (m) => m.Inspector,
)

/** What opens the panel that explains it, when it has lasted: a state that is over in the next frame explains nothing. */
const TELLING: ReadonlySet<SituationKind> = new Set(['refused', 'leaderless', 'quorumLost', 'lost', 'cutOff'])

const LASTING_US = 600_000
/** On a lower stage a caption of two lines would lie over the rod. */
const LOW_PX = 680
/** What the card of the guide needs above the rod. */
const LED_PX = 36

/** Tabs at the edge of the picture, folded. */
const TABS_PX = 44

interface WorldProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly isGuided: boolean
  readonly onEndGuide: () => void
  readonly onWindow: (name: WindowName) => void
  /** On stage: the page around it has the keys, and no place for runs side by side. */
  readonly isOnStage?: boolean
}

export function World({ structure, focus, measures, isGuided, onEndGuide, onWindow, isOnStage = false }: WorldProps) {
  const client = useSimClient()
  const isNarrow = useMedia(MEDIA.phone)
  const isMedium = useMedia(MEDIA.desk)
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const stage = useRef<HTMLElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const footSize = useSize(foot)
  const isPredicting = usePredicting(({ isOn }) => isOn) && client.canCommand && !isOnStage
  const panel = useSeen((seen) => seen.panel)
  const asked = useSeen((seen) => seen.asked)
  /** Who reads what, in the place of the cluster. */
  const isRead = useSeen((seen) => seen.skies !== null)
  const see = useSee()
  const setPanel = useCallback((next: PanelName | null) => see({ panel: next }), [see])
  const [said, setSaid] = useState('')
  const memory = useRef<GuideState | null>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isBoardOpen, setBoardOpen] = useState(false)
  const [readings, setReadings] = useState(0)
  const readLight = useCallback(() => setReadings((asked) => asked + 1), [])
  const { focusOn } = useSimActions()
  // A thing shows what can be done to it; who has the inspector open reads there.
  const hands = useHands(structure, (picked) => {
    if (picked.kind === 'partition' || panel === 'inspector' || !client.canCommand) setPanel('inspector')
    else setMenuOpen(true)
  })
  const { names, selection, select } = hands
  const say = useCallback((text: string) => {
    setSaid(text)
    // What was said since then stays its own time.
    window.setTimeout(() => setSaid((now) => (now === text ? '' : now)), 4_000)
  }, [])

  const timeUs = useSim((s) => s.timeUs)
  const vigil = useSim((s) => s.vigil)
  const markers = useSim((s) => s.markers)
  const isComputing = useSim((s) => s.computing !== null)
  const isPlaying = useSim((s) => s.playing)
  const recordsPerLight = useSim((s) => s.recordsPerLight)
  const situation = readSituation(structure, focus, measures, timeUs)
  const latest = useSim((s) =>
    pickEvent(situation.kind, s.events, s.markers, focus.topic, s.timeUs, situation.partition),
  )
  useEffect(() => void loadWhy().catch(() => {}), [])
  // The first refusal in a world explains itself, once, unless somebody has put the panel away.
  const explained = useRef('')
  const openedAtMs = useRef(Number.NEGATIVE_INFINITY)
  const askFor = (name: PanelName): void => {
    const openedMsAgo = performance.now() - openedAtMs.current
    openedAtMs.current = Number.NEGATIVE_INFINITY
    see((seen) => ({ panel: choosePanel(seen.panel, name, openedMsAgo), skies: null }))
  }
  const changedUs = vigil === null ? 0 : Math.max(vigil.electedUs, vigil.belowMinUs, vigil.brokenUs)
  const isTelling = TELLING.has(situation.kind) && timeUs - changedUs > LASTING_US
  useEffect(() => {
    if (!isTelling || isMedium || explained.current === structure.scenarioId) return
    explained.current = structure.scenarioId
    see((seen) => {
      if (seen.panel !== null) return {}
      openedAtMs.current = performance.now()
      return { panel: 'why' }
    })
  }, [isTelling, isMedium, structure.scenarioId, see])
  // What was asked about belongs to its world and moment; anything new is explained instead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new event ends the old question.
  useEffect(() => see({ asked: null }), [latest, structure.scenarioId])

  const selectedSite = useMemo(
    () => (selection?.kind === 'site' ? (structure.sites.find((site) => site.id === selection.id) ?? null) : null),
    [selection, structure],
  )
  useKeys({
    onHelp: () => onWindow('help'),
    onGallery: () => onWindow('gallery'),
    onShare: () => onWindow('share'),
    onPanel: askFor,
    onPartitions: () => setBoardOpen(true),
    onRead: readLight,
    onEscape: () => (isRead ? see({ skies: null }) : panel === null ? select(null) : setPanel(null)),
    site: selectedSite,
    onSay: say,
    names,
    isDeaf: isOnStage,
  })

  const explain = useCallback((eventId: number) => see({ asked: eventId, panel: 'why', skies: null }), [see])
  const isOpen = panel !== null
  // On stage there is less room, and what the folded tabs cover would not be read.
  const rightInset = isMedium ? 0 : isOpen ? 348 : isOnStage ? TABS_PX : 0
  const eventNames = useMemo(() => ({ ...names, command: (c: Command) => describeCommand(c, names) }), [names])
  const storyNames = {
    ...names,
    clock: formatClock,
    lost: measures.lostElsewhere.reduce((sum, other) => sum + other.lost, measures.lost),
    minIsr: measures.minIsr,
    shown: { topic: focus.topic, partition: situation.partition },
    askedMinIsr: (topic: string) => structure.topics.find(({ name }) => name === topic)?.minIsr,
    isOneOfMany: (topic: string) => structure.partitions.filter((p) => p.topic === topic).length > 1,
    sessionMs: readSessionMs(structure),
  }
  const onRewind = () => {
    setPanel(null)
    hands.rewind()
  }
  const openPanel = (name: PanelName) => {
    setMenuOpen(false)
    setPanel(name)
  }
  const { sceneSelection } = hands
  const menu = (layout: SceneLayout) =>
    isMenuOpen && sceneSelection !== null ? (
      <ActMenu
        key={JSON.stringify(sceneSelection)}
        layout={layout}
        structure={structure}
        focus={focus}
        target={sceneSelection}
        names={names}
        onInspect={() => openPanel('inspector')}
        onWhy={() => openPanel('why')}
        onClose={() => setMenuOpen(false)}
      />
    ) : null
  const isLed = isGuided && client.canCommand && client.canSeek && isGuidedWorld(structure.scenarioId)
  const guide = isLed ? (
    <FirstSteps structure={structure} memory={memory} onRewind={onRewind} onEnd={onEndGuide} />
  ) : null
  const done = client.canCommand ? (
    <DoneChip names={names} onUndone={(what) => say(timelineWords.undone(what))} />
  ) : null
  const timeline = EMBED === 'scene' ? null : <Timeline names={names} onExplain={explain} hasSkies={!isOnStage} />
  if (isRead)
    return (
      <>
        <GroupView structure={structure} />
        {timeline}
      </>
    )
  return (
    <>
      <main
        ref={stage}
        data-picture=""
        className={`stage ${isOpen ? 'has-panel' : ''} is-${situation.kind}`}
        aria-busy={isComputing}
      >
        <h1 className="visually-hidden">{`${shellWords.brand}: ${tellTitle(structure.scenarioId, structure.title)}`}</h1>
        {size.width > 0 ? (
          <LiveScene
            structure={structure}
            focus={focus}
            measures={measures}
            width={size.width}
            height={size.height}
            topInset={isNarrow ? 30 : isLed ? LED_PX : 0}
            bottomInset={footSize.height + (isNarrow ? 8 : 18)}
            rightInset={rightInset}
            words={sceneWords}
            selected={hands.sceneSelection}
            reducedMotion={reducedMotion}
            isPlaying={isPlaying}
            frames={client}
            seen={client.seen}
            vigil={vigil}
            markers={markers}
            menu={(layout) => (
              <>
                {menu(layout)}
                <LightReader layout={layout} nodes={structure.nodes} client={names.client} asked={readings} />
              </>
            )}
            onRead={readLight}
            nowUs={timeUs}
            onSelect={hands.onSelect}
            onKillSite={hands.onKillSite}
            onHealSite={hands.onHealSite}
            onLinkToggle={hands.onLinkToggle}
            onMinIsr={hands.onMinIsr}
          />
        ) : null}
        <div className="stage-top">
          <Caption
            key={situation.kind}
            text={isNarrow || isOnStage || size.height < LOW_PX ? situation.text.captionShort : situation.text.caption}
          />
          <StageTags
            structure={structure}
            focus={focus}
            isBoardOpen={isBoardOpen}
            onBoard={setBoardOpen}
            hasReaders={!isOnStage}
            onPartition={(topic, partition) => {
              focusOn(topic, partition)
              // Who reads about a partition goes on to the one that is looked at now.
              if (selection?.kind === 'partition') select({ kind: 'partition', topic, partition })
            }}
          />
          {isNarrow ? null : <KeptBet world={structure.scenarioId} />}
          {isNarrow ? done : guide}
        </div>
        {isOpen || isMedium ? null : <IrisBadge face={situation.face} onWhy={() => setPanel('why')} />}
        <SidePanel open={panel} isSheet={isMedium} onAsk={askFor} onOpen={setPanel}>
          {panel === 'why' ? (
            <WhyDrawer
              structure={structure}
              focus={focus}
              measures={measures}
              situation={situation}
              eventId={asked ?? latest}
              names={storyNames}
              onCompare={() => see({ asked: null })}
            />
          ) : null}
          {panel === 'legend' ? <Legend words={sceneWords} recordsPerLight={recordsPerLight} /> : null}
          {panel === 'events' ? <EventList names={eventNames} /> : null}
          {panel === 'inspector' ? (
            <Inspector
              target={selection}
              onTarget={select}
              below={
                selection === null ? undefined : (
                  <EventList key={JSON.stringify(selection)} names={eventNames} about={selection} />
                )
              }
            />
          ) : null}
        </SidePanel>
        <div ref={foot} className="stage-foot">
          {isNarrow ? null : done}
          {isPredicting ? <PredictCard key={structure.scenarioId} focus={focus} /> : null}
          <Instruments measures={measures} focus={focus} isUntold={isUntold(structure, focus.topic)} />
          {isNarrow ? <KeptBet world={structure.scenarioId} /> : null}
          {isNarrow && (!isPredicting || guide !== null) ? (
            <IrisStrip situation={situation.text} face={situation.face} guide={guide} onWhy={() => setPanel('why')} />
          ) : null}
        </div>
        <Narrator site={names.site} said={said} />
      </main>
      {timeline}
    </>
  )
}
