/**
 * What the simulation is busy with on its way to another moment, and the way out. The one thing a reader would get wrong:
 * it comes after a while only, because most ways are short and a bar that flashes tells nothing.
 */
import { useEffect, useRef, useState } from 'react'
import { computingWords as words } from '../../content/computing'
import { localizeDecimal } from '../../content/numbers'
import type { Computing } from '../../protocol'
import { useSim, useSimActions } from '../kit/sim-context'

const SHOWN_AFTER_MS = 400
/** An estimate is made from this much of the way on. */
const ESTIMATED_AFTER = 0.03

export function ComputingBar({ format }: { readonly format: (timeUs: number) => string }) {
  const computing = useSim((state) => state.computing)
  const isSilent = useSim((state) => state.isSilent)
  const { giveUpWorker } = useSimActions()
  if (isSilent)
    return (
      <div className="computing" role="status" aria-label={words.label}>
        <span className="computing-text">{words.silent}</span>
        <button type="button" className="btn btn-small" onClick={giveUpWorker}>
          {words.startAgain}
        </button>
      </div>
    )
  return computing === null ? null : <Bar computing={computing} format={format} />
}

function Bar({ computing, format }: { readonly computing: Computing; readonly format: (timeUs: number) => string }) {
  const { cancel } = useSimActions()
  const { what, fromUs, atUs, goalUs } = computing
  const startedAtMs = useRef(performance.now())
  const [isShown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), SHOWN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  const share = goalUs > fromUs ? Math.min(1, Math.max(0, (atUs - fromUs) / (goalUs - fromUs))) : 0
  const leftMs = (performance.now() - startedAtMs.current) * (1 / share - 1)
  const text = words.ways[what](format(atUs), format(goalUs))
  return (
    <div className="computing" role="status" aria-label={words.label}>
      <span className="computing-text">{text}</span>
      {/* How far the next event is nobody knows. */}
      {what === 'event' ? null : <progress max={1} value={share} aria-label={words.label} />}
      {what === 'event' || share < ESTIMATED_AFTER ? null : <small>{words.left(formatWait(leftMs))}</small>}
      <button type="button" className="btn btn-small" title={words.cancelTip} onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}

/** Of the wall, roughly: nobody plans by the second. */
function formatWait(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  return `${localizeDecimal((seconds / 3600).toFixed(1))} h`
}
