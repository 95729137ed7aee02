/**
 * The canvas: the playground's own islands, towers and rafts, with a button at each thing to take hold of. What is not right
 * is dashed and red, what hangs at the pointer is dashed; everything else is ink.
 */
import { type CSSProperties, type RefObject, useEffect } from 'react'
import { buildWords as words } from '../../content/build'
import { writeNumber } from '../../content/numbers'
import { ClientRaft } from '../scene/client-raft'
import { Hut } from '../scene/hut'
import { Island } from '../scene/island'
import { Tower } from '../scene/tower'
import type { Bystanders } from './bystanders'
import { CANVAS, type Draft, isSame, type Place, type Thing, type ThingKind } from './draft'
import { FaultBalloon } from './fault-balloon'
import type { DraftFault } from './faults'
import { type DraftPicture, drawDraft, frameOf, siteAt } from './picture'
import { PlanShape } from './plan-shape'
import { readReadiness } from './readiness'
import { Ada } from './stand-by'
import { ToolArt } from './tool-art'
import { type Bench, nameThing } from './use-bench'
import type { Drag } from './use-drag'

interface CanvasProps {
  readonly bench: Bench
  readonly drag: Drag
  readonly faults: readonly DraftFault[]
  /** The one that is said here, at its thing. */
  readonly shown: DraftFault | null
  readonly told: Bystanders
  readonly box: RefObject<HTMLElement | null>
  readonly onForm: () => void
}

export function Canvas({ bench, drag, faults, shown, told, box, onForm }: CanvasProps) {
  const { draft, picked, pick } = bench
  const picture = drawDraft(draft)
  // Whoever has made a thing, or moved it, has it in hand.
  useEffect(() => {
    if (picked === null) return
    const active = document.activeElement
    if (active instanceof Element && active.closest('input, select, textarea, dialog') !== null) return
    box.current?.querySelector<HTMLElement>(`[data-thing="${CSS.escape(`${picked.kind} ${picked.id}`)}"]`)?.focus()
  }, [picked, box])
  return (
    <div className="canvas-scroll">
      <section ref={box} className={drag.ghost === null ? 'canvas' : 'canvas is-dragging'} aria-label={words.canvas}>
        <svg className="canvas-picture" viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`} aria-hidden="true">
          <Drawn picture={picture} />
          <PickedFrame picture={picture} picked={picked} />
        </svg>
        <Ada told={told.ada} isFree={drag.ghost === null ? null : isFreeAt(draft, drag.ghost)} at={picture.ada} />
        {picture.labels.map(({ thing, x, y }) => {
          const isWrong = faults.some((fault) => isSame(fault.thing, thing))
          const isPicked = isSame(picked, thing)
          return (
            <button
              key={`${thing.kind} ${thing.id}`}
              type="button"
              data-thing={`${thing.kind} ${thing.id}`}
              className={`thing is-${thing.kind}${isWrong ? ' is-wrong' : ''}${isPicked ? ' is-picked' : ''}`}
              style={spotOf({ x, y })}
              aria-label={nameThing(draft, thing)}
              aria-pressed={isPicked}
              onPointerDown={(event) => thing.kind !== 'link' && drag.begin(event, { thing })}
              onFocus={() => pick(thing)}
              onClick={(event) => {
                if (drag.wasDrag()) return
                pick(thing)
                // By keyboard a press asks for the form.
                if (event.detail === 0) onForm()
              }}
            >
              <ThingText draft={draft} thing={thing} />
            </button>
          )
        })}
        {draft.scenario.sites.length === 0 && drag.ghost === null ? (
          <p className="canvas-empty">
            <span className="is-by-key">{words.empty}</span>
            <span className="is-by-touch">{words.emptyTouch}</span>
          </p>
        ) : null}
        <Balloon bench={bench} shown={drag.ghost === null ? shown : null} picture={picture} />
        <Ghost draft={draft} drag={drag} />
      </section>
    </div>
  )
}

function spotOf({ x, y }: Place): CSSProperties {
  return { left: `${(x / CANVAS.width) * 100}%`, top: `${(y / CANVAS.height) * 100}%` }
}

function Drawn({ picture: { islands, towers, huts, rafts, links, ropes } }: { readonly picture: DraftPicture }) {
  return (
    <>
      {links.map(({ id, path, votesOnly }) => (
        <path key={id} className={votesOnly ? 'canvas-link is-votes' : 'canvas-link'} d={path} />
      ))}
      {islands.map((place) => (
        <Island key={place.id} place={place} lit />
      ))}
      {towers.map((place) => (
        <Tower key={place.broker} place={place} state="none" lit />
      ))}
      {huts.map((place) => (
        <Hut key={place.id} place={place} lit />
      ))}
      {rafts.map((place) => (
        <ClientRaft key={`${place.kind} ${place.id}`} place={place} lit />
      ))}
      {ropes.map(({ id, path, end }) => (
        <g key={id}>
          <path className="canvas-rope-ink" d={path} />
          <path className="canvas-rope" d={path} />
          <circle className="canvas-slot" cx={end.x} cy={end.y} r="12" />
        </g>
      ))}
    </>
  )
}

function ThingText({ draft, thing: { kind, id } }: { readonly draft: Draft; readonly thing: Thing }) {
  const { sites, brokers, controllers, producers, consumers, links, topics } = draft.scenario
  switch (kind) {
    case 'site': {
      const site = sites.find((one) => one.id === id)
      const [b, c] = [brokers, controllers].map((list) => list.filter((one) => one.site === id).length)
      const isOfClients = site?.kind === 'clients' && b + c === 0
      return (
        <>
          <b>{site?.name}</b> <small>{isOfClients ? words.ofClients : words.counts(b, c)}</small>
        </>
      )
    }
    case 'topic': {
      const [told] = readReadiness({
        ...draft,
        scenario: { ...draft.scenario, topics: topics.filter(({ name }) => name === id) },
      }).topics
      const partitions = topics.find(({ name }) => name === id)?.partitions ?? 0
      return (
        <>
          <ToolArt tool="topic" />
          <b className="mono">{id}</b>{' '}
          <small>{words.topicLine(partitions, told?.copies ?? 0, told?.minIsr ?? 0)}</small>
        </>
      )
    }
    case 'producer':
      return <b>{producers.find((one) => one.id === id)?.name}</b>
    case 'consumer':
      return <b>{consumers.find((one) => one.id === id)?.name}</b>
    case 'link':
      return <>{words.linkLine(writeNumber(links.find(({ from, to }) => `${from} ${to}` === id)?.latencyMs ?? 0))}</>
    default:
      return <>{id}</>
  }
}

interface BalloonProps {
  readonly bench: Bench
  readonly shown: DraftFault | null
  readonly picture: DraftPicture
}

/** Below its thing where there is room, else above. */
function Balloon({ bench, shown, picture }: BalloonProps) {
  const label = picture.labels.find(({ thing }) => isSame(shown?.thing ?? null, thing))
  if (shown === null || label === undefined) return null
  const isAbove = label.y > CANVAS.height / 2
  const x = Math.min(CANVAS.width - 160, Math.max(160, label.x))
  // The tail stays at the thing when the balloon had to move away from the edge.
  const style = { ...spotOf({ x, y: label.y }), '--tail': `${((label.x - x) / 320) * 100 + 50}%` }
  return (
    <div className={isAbove ? 'canvas-balloon is-above' : 'canvas-balloon'} style={style as CSSProperties}>
      <FaultBalloon bench={bench} fault={shown} />
    </div>
  )
}

type DragGhost = NonNullable<Drag['ghost']>

const kindOf = ({ of }: DragGhost): ThingKind => ('thing' in of ? of.thing.kind : of.tool)

function isFreeAt(draft: Draft, ghost: DragGhost): boolean {
  const kind = kindOf(ghost)
  return kind === 'site' || kind === 'topic' || siteAt(draft, ghost.at) !== null
}

/** Around what is in hand. */
function PickedFrame({ picture, picked }: { readonly picture: DraftPicture; readonly picked: Thing | null }) {
  const frame = picked === null ? null : frameOf(picture, picked)
  if (frame === null) return null
  const { x, y, width, height } = frame
  const corners = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => [cx, cy] as const))
  return (
    <g className="picked-frame">
      <rect className="is-ink" x={x} y={y} width={width} height={height} />
      <rect x={x} y={y} width={width} height={height} />
      {corners.map(([cx, cy]) => (
        <rect key={`${cx} ${cy}`} className="is-corner" x={cx - 4} y={cy - 4} width="8" height="8" />
      ))}
    </g>
  )
}

/** A plan: what would stand there if it were let go now. */
function Ghost({ draft, drag: { ghost } }: { readonly draft: Draft; readonly drag: Drag }) {
  if (ghost === null) return null
  const kind = kindOf(ghost)
  const isFree = isFreeAt(draft, ghost)
  return (
    <span className={`ghost is-${kind}${isFree ? '' : ' is-wrong'}`} style={spotOf(ghost.at)}>
      <PlanShape kind={kind} />
      {'thing' in ghost.of ? nameThing(draft, ghost.of.thing) : words.tools[ghost.of.tool]}
      <small>{isFree ? words.ghost : words.ghostNowhere}</small>
    </span>
  )
}
