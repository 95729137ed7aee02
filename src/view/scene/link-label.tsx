/** The plate on a cable: its latency, and the way to cut it. */
import type { SceneWords } from '../../content/en/scene'
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

export function LinkLabel({ box, link, dim, names, words, selected, handlers }: LinkLabelProps) {
  const cut = link.cutForward || link.cutBack
  return (
    <div className={`scene-link scene-plate${dim ? ' is-dark' : ''}${cut ? ' is-cut' : ''}`} style={placeBox(box)}>
      <button
        type="button"
        className="scene-link-name"
        aria-pressed={isSelected(selected, { kind: 'link', from: link.from, to: link.to })}
        onClick={() => handlers.onSelect({ kind: 'link', from: link.from, to: link.to })}
      >
        {cut ? words.linkCut : words.link(formatLatency(link.latencyMs))}
      </button>
      <button
        type="button"
        className="scene-link-cut"
        aria-label={cut ? words.healLink(...names) : words.cutLink(...names)}
        title={cut ? words.healLink(...names) : words.cutLink(...names)}
        onClick={() => handlers.onLinkToggle(link.from, link.to)}
      >
        {cut ? words.heal : words.cut}
      </button>
    </div>
  )
}
