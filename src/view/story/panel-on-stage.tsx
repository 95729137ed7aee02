/**
 * One panel of the comic in a window of the stage: its picture as large as the window lets it be, and beside it, for the
 * back row, what lives in it and what is said, as on a phone. The one thing a reader would get
 * wrong: the run is not the panel's own here; it is the one on stage, which began as the panel's does and is the same in
 * every window. What the reader would do in the panel happens at its second.
 */
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { currentLanguage } from '../../content/language'
import { storyWords as words } from '../../content/story'
import type { SimClient } from '../../state'
import type { Panel } from '../../story/script-types'
import { Motion } from '../kit/motion'
import { findPanel } from './chapters'
import { LiveView } from './live/live-view'
import { cropForPhone, usePeople } from './panel-art'
import { PanelArt } from './panel-picture'
import type { Phase } from './run-handle'
import { toUs } from './run-handle'
import { boxOf, type PanelStaging } from './staging'
import { useIsPast, useSeenSecond, useTold } from './use-story-run'
import { isSpoken, WordColumn } from './words'
import './story.css'
import './words.css'
import './live/live.css'
import './live/company.css'
import './live/streams.css'

interface PanelOnStageProps {
  /** Its number, e.g. `7.2.1`. */
  readonly id: string
  readonly client: SimClient
  readonly width: number
  readonly height: number
  /** Its smallest letters, pixels. */
  readonly least: number
}

/** Of the width, for the picture. */
const PICTURE_SHARE = 0.54
/** The smallest letter of a panel's column, pixels. */
const SMALLEST_PX = 11.3

interface Found {
  readonly panel: Panel
  readonly staging: PanelStaging
}

export function PanelOnStage({ id, ...props }: PanelOnStageProps) {
  const [found, setFound] = useState<Found | null>(null)
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language it is fetched again.
  useEffect(() => {
    let isWanted = true
    findPanel(id).then(
      (one) => isWanted && setFound(one),
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [id, language])
  if (found === null || found.panel.id !== id) return null
  return (
    <Motion>
      <Staged {...found} {...props} />
    </Motion>
  )
}

const GAP_PX = 14

const nothing = (): void => {}

function Staged({ panel, staging, client, width, height, least }: Found & Omit<PanelOnStageProps, 'id'>) {
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const told = useTold(client, panel.live)
  const seenS = useSeenSecond(client, panel)
  const people = usePeople(staging.people, panel, told)
  const playing = useStore(client.store, (state) => state.playing)
  const isPast = useIsPast(client, panel)
  const isOver = useStore(client.store, ({ timeUs }) => panel.live !== null && timeUs >= toUs(panel.live.toS))
  const box = useMemo(() => boxOf(staging.frame), [staging])
  const crop = useMemo(() => cropForPhone(staging, box, people), [staging, box, people])
  const scale = Math.min((width * PICTURE_SHARE) / crop.width, height / crop.height)
  const zoom = least / SMALLEST_PX
  const side = (width - crop.width * scale - GAP_PX) / zoom
  const spoken = useMemo(() => panel.lines.filter(isSpoken), [panel])
  const phase: Phase = isOver ? 'done' : playing ? 'playing' : 'held'
  const live =
    panel.live === null ? null : (
      <LiveView
        client={client}
        live={panel.live}
        phase={phase}
        isStill={isStill}
        onAgain={nothing}
        goalUs={null}
        onSkip={nothing}
        panel={panel}
        chosen={null}
        choose={nothing}
      />
    )
  return (
    <article
      className="panel is-column panel-on-stage"
      data-panel={panel.id}
      data-phase={panel.live === null ? 'still' : phase}
      aria-label={words.panel(panel.id)}
      style={{ gap: GAP_PX }}
    >
      <p className="panel-alt">{panel.alt}</p>
      <PanelArt
        {...{ panel, staging, box, people, told, seenS, live: null, deed: null, isPast }}
        layout="column"
        isHere
        isCurrent={false}
        scale={(crop.width * scale) / 1000}
        onChoose={nothing}
      />
      <div className="panel-side" style={{ width: side, height: height / zoom, zoom }}>
        {live === null ? null : <div className="column-live">{live}</div>}
        <WordColumn
          lines={spoken}
          names={spoken.map((line) => (line.kind === 'balloon' ? words.nameOf(line.who) : ''))}
          seenS={seenS}
        />
      </div>
    </article>
  )
}
