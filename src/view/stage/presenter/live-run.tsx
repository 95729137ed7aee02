/** The run that the presenter works on: the one on stage, or the preview that nobody else sees. */
import { useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import type { Presenter } from '../../../state/stage/presenter'
import { later } from '../../kit/later'
import { useSim } from '../../kit/sim-context'

/** The playground's own, as it comes with the playground. */
const World = later(
  () => import('../../playground'),
  (m) => m.World,
)

const WorldsOnStage = later(
  () => import('../../worlds/worlds-on-stage'),
  (m) => m.WorldsOnStage,
)
const PanelDesk = later(
  () => import('./panel-desk'),
  (m) => m.PanelDesk,
)

const nothing = (): void => {}

export function LiveRun({ presenter }: { readonly presenter: Presenter }) {
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const measures = useSim((s) => s.measures)
  const spotlight = useStore(presenter.store, (state) => state.look.spotlight)
  const isPreview = useStore(presenter.store, (state) => state.preview !== null)
  const { caption, view, of } = useStore(presenter.store, (state) => state.talk.moments[state.shownIndex])
  const box = useRef<HTMLDivElement>(null)
  /** The light goes where the hand is. */
  const point = useCallback(
    (event: React.PointerEvent) => {
      const rect = box.current?.getBoundingClientRect()
      if (rect === undefined || presenter.store.getState().look.spotlight === null) return
      const share = (value: number): number => Math.max(0, Math.min(1, value))
      presenter.see({
        spotlight: {
          x: share((event.clientX - rect.left) / rect.width),
          y: share((event.clientY - rect.top) / rect.height),
        },
      })
    },
    [presenter],
  )
  if (structure === null || focus === null || measures === null)
    return (
      <main className="stage stage-empty">
        <p role="status">{words.starting}</p>
      </main>
    )
  return (
    <div className="show-scene" ref={box} onPointerMove={point}>
      {view === 'worlds' ? (
        <main className="show-wide">
          <WorldsOnStage />
        </main>
      ) : view === 'panel' ? (
        <PanelDesk id={of} />
      ) : (
        <World
          structure={structure}
          focus={focus}
          measures={measures}
          isGuided={false}
          onEndGuide={nothing}
          onWindow={nothing}
          isOnStage
        />
      )}
      {isPreview || caption === '' || view === 'panel' || view === 'worlds' ? null : (
        <aside className="show-wall" aria-label={words.onTheWall}>
          <b>{words.onTheWall}</b> {caption}
        </aside>
      )}
      {spotlight === null || isPreview ? null : (
        <i className="show-spot" style={{ left: `${spotlight.x * 100}%`, top: `${spotlight.y * 100}%` }} />
      )}
      {isPreview ? (
        <fieldset className="show-preview" aria-label={words.preview}>
          <b>{words.previewOn}</b>
          <button type="button" className="btn btn-yes" onClick={() => presenter.showPreview()}>
            {words.show} <kbd>↵</kbd>
          </button>
          <button type="button" className="btn" onClick={() => presenter.dropPreview()}>
            {words.drop} <kbd>Esc</kbd>
          </button>
        </fieldset>
      ) : null}
    </div>
  )
}
