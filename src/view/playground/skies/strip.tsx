/** One of two skies: the run, what it is, whether orders go through, and what it has of the first difference. */
import { instrumentWords } from '../../../content/instruments'
import { skiesWords as words } from '../../../content/skies'
import type { RunView } from '../../../state/ensemble'
import { countIsr } from '../../kit/count-isr'
import type { FrameSource } from '../../scene'
import { ScaledScene } from './scaled-scene'
import { SkyLabels } from './sky-labels'

/** Name and plaque lie over the sky, above the rod. */
const TOP_PX = 26

interface StripProps {
  readonly frames: FrameSource
  readonly view: RunView
  readonly label: string
  readonly side: 'left' | 'right'
  /** Of the first difference, while the clock has passed it. */
  readonly difference: string | null
  readonly onKeep: () => void
}

export function Strip({ frames, view, label, side, difference, onKeep }: StripProps) {
  const { structure, focus, measures } = view
  const { flow, inSync, minIsr } = measures
  return (
    <section className={`sky is-${side}`} aria-label={label}>
      <ScaledScene frames={frames} subject={{ structure, focus, measures }} topInset={TOP_PX}>
        {(model, scale) => <SkyLabels model={model} scale={scale} />}
      </ScaledScene>
      <div className="sky-top">
        <h2 className="sky-name">{label}</h2>
        <button type="button" className="btn btn-small btn-yes" aria-label={words.keepOf(label)} onClick={onKeep}>
          {words.keep}
        </button>
      </div>
      <div className="sky-foot">
        <p className={`sky-flow is-${flow.answer}`}>
          {words.measures.goesThrough} <b>{instrumentWords.answers[flow.answer]}</b>
          {flow.error === null ? null : <code>{flow.error}</code>}
        </p>
        <p className={`sky-plaque${inSync < minIsr ? ' is-bad' : ''}`}>
          {words.inSyncOf(inSync, countIsr(focus), minIsr)}
        </p>
        {difference === null ? null : <p className="sky-difference">{difference}</p>}
      </div>
    </section>
  )
}
