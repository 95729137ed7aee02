/** The plate on a cable: its latency, and the way to cut it. */
import type { CSSProperties } from 'react'
import type { SceneWords } from '../../content/scene'
import type { LinkView } from '../../protocol'
import { formatLatency } from '../kit/format'
import { type LabelHandlers, placeBox } from './label-handlers'
import type { Box } from './layout-types'
import { isSelected, type SceneSelection } from './selection'

interface LinkLabelProps {
  readonly box: Box
  readonly link: LinkView
  readonly dim: boolean
  readonly names: readonly [string, string]
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly handlers: LabelHandlers
}

/** The last word of a name is what tells two sides apart: DC West, DC East. */
function shorten(name: string): string {
  return name.split(' ').at(-1) ?? name
}

/** As wide as its words, which in some languages are longer, around the same middle. */
function placePlate(box: Box): CSSProperties {
  return {
    ...placeBox(box),
    left: box.x + box.width / 2,
    width: 'max-content',
    minWidth: box.width,
    translate: '-50% 0',
  }
}

export function LinkLabel({ box, link, dim, names, words, selected, handlers }: LinkLabelProps) {
  const cut = link.cutForward || link.cutBack
  const { onLinkToggle } = handlers
  const isOneWay = link.cutForward !== link.cutBack
  const [from, to] = link.cutForward ? names : [names[1], names[0]]
  return (
    <div className={`scene-link scene-plate${dim ? ' is-dark' : ''}${cut ? ' is-cut' : ''}`} style={placePlate(box)}>
      <button
        type="button"
        className="scene-link-name"
        aria-pressed={isSelected(selected, { kind: 'link', from: link.from, to: link.to })}
        onClick={() => handlers.onSelect({ kind: 'link', from: link.from, to: link.to })}
      >
        {!cut
          ? `${words.link(formatLatency(link.latencyMs))}${link.lossPercent > 0 ? `, −${Math.round(link.lossPercent)} %` : ''}`
          : isOneWay
            ? words.linkCutOneWay(shorten(from), shorten(to))
            : words.linkCut}
      </button>
      {onLinkToggle === null ? null : (
        <button
          type="button"
          className="scene-link-cut"
          aria-label={cut ? words.healLink(...names) : words.cutLink(...names)}
          title={cut ? words.healLink(...names) : words.cutLink(...names)}
          onClick={() => onLinkToggle(link.from, link.to)}
        >
          {cut ? words.heal : words.cut}
        </button>
      )}
    </div>
  )
}

interface LinkKnobProps {
  readonly at: { readonly x: number; readonly y: number }
  readonly link: LinkView
  readonly names: readonly [string, string]
  readonly words: SceneWords
  readonly handlers: LabelHandlers
}

const KNOB_PX = 26

/** A thin cable between clients and a datacenter has room for one knob: it cuts and heals. */
export function LinkKnob({ at, link, names, words, handlers }: LinkKnobProps) {
  const { onLinkToggle } = handlers
  if (onLinkToggle === null) return null
  const cut = link.cutForward || link.cutBack
  const label = cut ? words.healLink(...names) : words.cutLink(...names)
  return (
    <button
      type="button"
      className={`scene-knob${cut ? ' is-cut' : ''}`}
      style={placeBox({ x: at.x - KNOB_PX / 2, y: at.y - KNOB_PX / 2, width: KNOB_PX, height: KNOB_PX })}
      aria-label={label}
      title={`${label} (${words.link(formatLatency(link.latencyMs))})`}
      onClick={() => onLinkToggle(link.from, link.to)}
    >
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
        {cut ? (
          <path d="M-5-5L5 5M5-5L-5 5" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
        ) : (
          <path
            d="M-6-4L5 4M-6 4L5-4M-6-4a2 2 0 1 1-.1 0M-6 4a2 2 0 1 0-.1 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.9"
            strokeLinecap="round"
          />
        )}
      </svg>
    </button>
  )
}
