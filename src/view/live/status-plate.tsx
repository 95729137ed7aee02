/** Which cluster it is, that nothing is written to it, and how old the picture is. */
import { useEffect, useState } from 'react'
import { liveClusterWords as words } from '../../content/live'
import { showSafely } from '../../protocol'
import type { LivePicture } from '../../protocol/live'
import { formatSeconds } from '../kit/format'
import { isOld, type Watch } from './watch'

const TICK_MS = 500

export function StatusPlate({ watch, picture }: { readonly watch: Watch; readonly picture: LivePicture }) {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNowMs(Date.now()), TICK_MS)
    return () => window.clearInterval(timer)
  }, [])
  const old = isOld(watch)
  const { fault, bridge } = watch
  const said =
    bridge === 'refuses'
      ? words.refused
      : bridge === 'lost'
        ? words.lostBridge
        : fault === null
          ? null
          : words.faults[fault.code](fault)
  return (
    <div className="live-status">
      <p className={`live-plate${old ? ' is-old' : ''}`}>
        <b>{old ? words.old : words.live}</b>
        <span>{words.readOnly}</span>
        <span className="mono" title={words.cluster(showSafely(picture.clusterId))}>
          {showSafely(picture.address)}
        </span>
        <span className="live-age">{words.seen(formatSeconds(Math.max(0, nowMs - watch.seenMs)))}</span>
      </p>
      {said === null ? null : (
        <p className="live-fault" role="alert">
          {said}
        </p>
      )}
    </div>
  )
}
