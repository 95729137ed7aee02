/**
 * The playground: puts scene, instruments, time line, panel and windows together. Everything that is not needed to
 * see the cluster alive is loaded when it is asked for.
 */
import { useCallback, useEffect, useState } from 'react'
import { tellTitle } from '../../content/scenarios'
import { shellWords } from '../../content/shell'
import type { WindowName } from '../../state'
import { rememberGuide, wasGuideSeen } from '../guide/guide-memory'
import { EMBED } from '../kit/embed'
import { formatClock } from '../kit/format'
import { later } from '../kit/later'
import { useSee, useSeen, useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { FailedScreen, Notice, PageFooter, TopBar } from '../shell'
import { WITHOUT_OBSERVERS } from './first-worlds'
import { PageWindows } from './page-windows'
import { useOpening } from './use-opening'
import { World } from './world'
import './playground.css'

/** What is far to compute takes long enough to fetch how far it is. */
const ComputingBar = later(
  () => import('../shell/computing-bar'),
  (m) => m.ComputingBar,
)
const SkiesPage = later(
  () => import('./skies'),
  (m) => m.SkiesPage,
)

export function Playground() {
  const actions = useSimActions()
  const { canCommand } = useSimClient()
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const measures = useSim((s) => s.measures)
  const status = useSim((s) => s.status)
  const notice = useSim((s) => s.notice)
  const gallery = useSim((s) => s.gallery)
  const { badLink, dismissBadLink } = useOpening()
  const window_ = useSeen((seen) => seen.window)
  const isGuided = useSeen((seen) => seen.isGuided)
  const instead = useSeen((seen) => seen.skies?.kind)
  const see = useSee()
  const setWindow = useCallback((window: WindowName) => see({ window }), [see])
  const [dropped, setDropped] = useState<File | null>(null)
  const close = useCallback(() => see({ window: null }), [see])
  // Who has not met the guide meets it.
  useEffect(() => {
    if (!wasGuideSeen() && EMBED === null) see({ isGuided: true })
    // A window does not wait for who comes back from another page.
    return () => see({ window: null, skies: null })
  }, [see])
  const endGuide = useCallback(() => {
    rememberGuide(true)
    see({ isGuided: false })
  }, [see])

  const isReady = structure !== null && focus !== null && measures !== null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped anywhere; the window for files has buttons for it.
    <div
      className="playground"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const file = event.dataTransfer.files[0]
        if (file === undefined || !canCommand) return
        setDropped(file)
        setWindow('file')
      }}
    >
      <TopBar
        scenarioTitle={structure === null ? undefined : tellTitle(structure.scenarioId, structure.title)}
        onGallery={canCommand ? () => setWindow('gallery') : undefined}
        onFile={() => setWindow('file')}
        onFork={canCommand ? actions.fork : undefined}
        onShare={() => setWindow('share')}
        onHelp={() => setWindow('help')}
      />
      {status === 'failed' ? (
        <FailedScreen />
      ) : isReady && instead !== undefined && instead !== 'groups' ? (
        <SkiesPage />
      ) : isReady ? (
        <World
          key={instead}
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
      <ComputingBar format={formatClock} />
      {status === 'restarting' ? <p className="said">{shellWords.restarting}</p> : null}
      {notice === null ? null : <Notice text={notice} onDismiss={actions.dismissNotice} />}
      <PageFooter />
      <PageWindows
        open={window_}
        file={dropped}
        badLink={badLink}
        onBadLinkClose={dismissBadLink}
        onClose={() => {
          setDropped(null)
          close()
        }}
        onGuide={() => {
          const first = gallery.find(({ id }) => id === WITHOUT_OBSERVERS)
          if (first !== undefined) actions.loadScenario(first)
          see({ isGuided: true, window: null })
        }}
      />
    </div>
  )
}
