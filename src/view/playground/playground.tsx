/**
 * The playground: puts scene, instruments, time line, panel and windows together. Everything that is not needed to
 * see the cluster alive is loaded when it is asked for.
 */
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { galleryWords } from '../../content/en/gallery'
import { sceneWords } from '../../content/en/scene'
import { shareWords } from '../../content/en/share'
import { shellWords } from '../../content/en/shell'
import type { FocusView, GalleryEntry, Measures, Structure } from '../../protocol'
import { rememberGuide, wasGuideSeen } from '../guide/guide-memory'
import { Instruments } from '../instruments'
import { formatSeconds } from '../kit/format'
import { InputErrors } from '../kit/input-errors'
import { readSessionMs } from '../kit/silence'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { Window } from '../kit/window'
import { Legend, Scene } from '../scene'
import { Notice, PageFooter, TopBar } from '../shell'
import { Timeline } from '../timeline'
import { FinePrint, HeldBox, WhyPanel } from '../why'
import { FailedScreen } from './failed-screen'
import { IrisBadge, IrisStrip } from './iris-strip'
import { Narrator } from './narrator'
import { findComparison, listRemedies } from './remedies'
import { type PanelName, SidePanel } from './side-panel'
import { pickEvent, readSituation } from './situation'
import { useHands } from './use-hands'
import { useKeys } from './use-keys'
import { useOpening } from './use-opening'
import { useMedia, useSize } from './use-page'
import './playground.css'

const GalleryWindow = lazy(() => import('../gallery').then((m) => ({ default: m.GalleryWindow })))
const FileWindow = lazy(() => import('../gallery').then((m) => ({ default: m.FileWindow })))
const ShareWindow = lazy(() => import('../share').then((m) => ({ default: m.ShareWindow })))
const HelpWindow = lazy(() => import('./help-window').then((m) => ({ default: m.HelpWindow })))
const Inspector = lazy(() => import('../inspector').then((m) => ({ default: m.Inspector })))
const Guide = lazy(() => import('../guide').then((m) => ({ default: m.Guide })))

type WindowName = 'gallery' | 'file' | 'share' | 'help'

export function Playground() {
  const actions = useSimActions()
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const measures = useSim((s) => s.measures)
  const status = useSim((s) => s.status)
  const notice = useSim((s) => s.notice)
  const { badLink, dismissBadLink } = useOpening()
  const [window_, setWindow] = useState<WindowName | null>(null)
  const [dropped, setDropped] = useState<File | null>(null)
  const [isGuided, setGuided] = useState(() => !wasGuideSeen())
  const close = useCallback(() => setWindow(null), [])
  const endGuide = useCallback(() => {
    rememberGuide(true)
    setGuided(false)
  }, [])

  const isReady = structure !== null && focus !== null && measures !== null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the window for files has buttons for it.
    <div
      className="playground"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const file = event.dataTransfer.files[0]
        if (file === undefined) return
        setDropped(file)
        setWindow('file')
      }}
    >
      <TopBar
        page="playground"
        scenarioTitle={structure?.title}
        onGallery={() => setWindow('gallery')}
        onFile={() => setWindow('file')}
        onFork={actions.fork}
        onShare={() => setWindow('share')}
        onHelp={() => setWindow('help')}
      />
      {status === 'failed' ? (
        <FailedScreen />
      ) : isReady ? (
        <World
          structure={structure}
          focus={focus}
          measures={measures}
          isGuided={isGuided && window_ === null}
          onEndGuide={endGuide}
          onWindow={setWindow}
        />
      ) : (
        <main className="stage stage-empty">
          <h1 className="visually-hidden">{shellWords.brand}</h1>
          <p role="status">{shellWords.starting}</p>
        </main>
      )}
      {status === 'restarting' ? <p className="said">{shellWords.restarting}</p> : null}
      {notice === null ? null : <Notice text={notice} onDismiss={actions.dismissNotice} />}
      <PageFooter />
      <Suspense fallback={null}>
        {window_ === 'gallery' ? (
          <GalleryWindow
            onClose={close}
            onChoose={(scenario) => {
              actions.loadScenario(scenario)
              close()
            }}
          />
        ) : null}
        {window_ === 'file' ? (
          <FileWindow
            file={dropped}
            onClose={() => {
              setDropped(null)
              close()
            }}
            onRun={(scenario) => {
              setDropped(null)
              actions.loadScenario(scenario)
              close()
            }}
          />
        ) : null}
        {window_ === 'share' ? <ShareWindow onClose={close} /> : null}
        {window_ === 'help' ? (
          <HelpWindow
            recordsPerLight={1}
            onClose={close}
            onGuide={() => {
              setGuided(true)
              close()
            }}
          />
        ) : null}
      </Suspense>
      {badLink === null ? null : (
        <Window title={badLink.title} closeLabel={galleryWords.current} onClose={dismissBadLink}>
          <p>{shareWords.badText}</p>
          <InputErrors errors={badLink.errors} title={badLink.title} />
          <p>
            <button type="button" className="btn btn-yes" onClick={dismissBadLink}>
              {shareWords.goOn}
            </button>
          </p>
        </Window>
      )}
    </div>
  )
}

interface WorldProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly isGuided: boolean
  readonly onEndGuide: () => void
  readonly onWindow: (name: WindowName) => void
}

function World({ structure, focus, measures, isGuided, onEndGuide, onWindow }: WorldProps) {
  const client = useSimClient()
  const actions = useSimActions()
  const isNarrow = useMedia('(max-width: 720px)')
  const isMedium = useMedia('(max-width: 1080px)')
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const stage = useRef<HTMLElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const footSize = useSize(foot)
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [asked, setAsked] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const hands = useHands(structure, () => setPanel((open) => (open === null || isMedium ? open : 'inspector')))
  const { names, selection, select } = hands

  const latest = useSim((s) => pickEvent(s.events, s.markers, focus.topic, s.timeUs))
  const gallery = useSim((s) => s.gallery)
  const recordsPerLight = useSim((s) => s.recordsPerLight)
  const situation = readSituation(structure, focus, measures)
  const choose = (entry: GalleryEntry) => {
    setAsked(null)
    actions.loadScenario(entry.scenario)
  }

  // The first refusal in a world explains itself, once, unless somebody has put the panel away.
  const explained = useRef('')
  const isRefusing = situation.kind === 'refused' || situation.kind === 'leaderless' || situation.kind === 'promoted'
  useEffect(() => {
    if (!isRefusing || isMedium || explained.current === structure.scenarioId) return
    explained.current = structure.scenarioId
    setPanel((open) => open ?? 'why')
  }, [isRefusing, isMedium, structure.scenarioId])
  // What was asked about belongs to its world and moment; anything new is explained instead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new event ends the old question.
  useEffect(() => setAsked(null), [latest, structure.scenarioId])

  const selectedSite = useMemo(
    () => (selection?.kind === 'site' ? (structure.sites.find((site) => site.id === selection.id) ?? null) : null),
    [selection, structure],
  )
  useKeys({
    onHelp: () => onWindow('help'),
    onGallery: () => onWindow('gallery'),
    onShare: () => onWindow('share'),
    onPanel: (name) => setPanel((open) => (open === name ? null : name)),
    onEscape: () => (panel === null ? select(null) : setPanel(null)),
    site: selectedSite,
    onSay: (text) => {
      setSaid(text)
      window.setTimeout(() => setSaid(''), 4_000)
    },
  })

  const explain = useCallback((eventId: number) => {
    setAsked(eventId)
    setPanel('why')
  }, [])
  const comparison = findComparison(gallery, structure)
  const isOpen = panel !== null
  const rightInset = isOpen && !isMedium ? 330 : 0
  const storyNames = { ...names, lost: measures.lost, minIsr: measures.minIsr }
  return (
    <>
      <main ref={stage} className={`stage ${isOpen ? 'has-panel' : ''} is-${situation.kind}`}>
        <h1 className="visually-hidden">{`${shellWords.brand}: ${structure.title}`}</h1>
        {size.width > 0 ? (
          <Scene
            structure={structure}
            focus={focus}
            measures={measures}
            width={size.width}
            height={size.height}
            topInset={isNarrow ? 30 : 0}
            bottomInset={footSize.height + (isNarrow ? 8 : 18)}
            rightInset={rightInset}
            words={sceneWords}
            selected={hands.sceneSelection}
            reducedMotion={reducedMotion}
            getFrame={client.getLatestFrame}
            onSelect={hands.onSelect}
            onKillSite={hands.onKillSite}
            onHealSite={hands.onHealSite}
            onLinkToggle={hands.onLinkToggle}
          />
        ) : null}
        <p className="caption">{isNarrow ? situation.text.captionShort : situation.text.caption}</p>
        {isOpen || isMedium ? null : <IrisBadge face={situation.face} onWhy={() => setPanel('why')} />}
        <SidePanel open={panel} onOpen={setPanel}>
          {panel === 'why' ? (
            <WhyPanel situation={situation.text} face={situation.face} eventId={asked ?? latest} names={storyNames}>
              {situation.kind === 'refused' || situation.kind === 'leaderless' || situation.kind === 'lost' ? (
                <HeldBox remedies={listRemedies(gallery, structure, choose)} />
              ) : null}
              {situation.text.finePrint === undefined ? null : (
                <FinePrint
                  text={situation.text.finePrint}
                  usesConfluentServer={structure.usesConfluentServer}
                  onCompare={comparison === undefined ? undefined : () => choose(comparison)}
                />
              )}
            </WhyPanel>
          ) : null}
          {panel === 'legend' ? <Legend words={sceneWords} recordsPerLight={recordsPerLight} /> : null}
          {panel === 'inspector' ? (
            <Suspense fallback={null}>
              <Inspector target={selection} onTarget={select} />
            </Suspense>
          ) : null}
        </SidePanel>
        <div ref={foot} className="stage-foot">
          <Instruments measures={measures} focus={focus} />
          {isNarrow ? (
            <IrisStrip situation={situation.text} face={situation.face} onWhy={() => setPanel('why')} />
          ) : null}
        </div>
        <Narrator site={names.site} said={said} />
      </main>
      <Timeline names={names} onExplain={explain} />
      {isGuided ? (
        <Suspense fallback={null}>
          <Guide
            facts={{
              siteName: structure.sites.find((site) => site.kind === 'datacenter')?.name ?? '',
              session: formatSeconds(readSessionMs(structure)).replace('.0', ''),
              isDark: structure.sites.some((site) => !site.up),
              isStopped: !measures.accepting,
              isWaiting: situation.kind === 'silent',
              isWhyOpen: panel === 'why',
              isPromoted: situation.kind === 'promoted',
              hasObservers: focus.replicas.some((replica) => replica.isObserver),
              isRewound: situation.kind === 'rest',
            }}
            onWhy={() => setPanel('why')}
            onRewind={() => actions.seek(hands.firstFaultUs())}
            onObservers={() => {
              const observers = gallery.find((entry) => entry.id === 'observers')
              if (observers !== undefined) choose(observers)
            }}
            onEnd={onEndGuide}
          />
        </Suspense>
      ) : null}
    </>
  )
}
