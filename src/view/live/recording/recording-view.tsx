/**
 * A recording gone through moment by moment, with the picture of the live page. The one thing a reader would get wrong: the
 * clock is the controller's; between two moments the picture stands, because nobody knows more.
 */
import { useEffect, useMemo, useState } from 'react'
import { liveClusterWords as words } from '../../../content/live'
import { showSafely } from '../../../protocol'
import { momentAt, pictureAt, type Recording } from '../../../protocol/live'
import { ClusterScene } from '../cluster-scene'
import { UnseenCard } from '../side-cards'
import { TopicsCard } from '../topics-card'
import { type Focus, focusOn, NOTHING_YET } from '../watch'
import { WhatIf } from '../what-if'
import { EventsCard } from './events-card'
import { RecordingTimeline } from './recording-timeline'

interface RecordingViewProps {
  readonly recording: Recording
  readonly onClose: () => void
}

/** The first moment at which there is something to look at: a partition that is led. */
function firstSeen(recording: Recording): number {
  const isLed = (moment: number): boolean => focusOn(pictureAt(recording, moment), null) !== null
  return Math.max(
    0,
    recording.moments.findIndex((_, moment) => isLed(moment)),
  )
}

export function RecordingView({ recording, onClose }: RecordingViewProps) {
  const { moments, name } = recording
  const [atMs, setAtMs] = useState(() => moments[firstSeen(recording)].atMs)
  const [chosen, setChosen] = useState<Focus | null>(null)
  const moment = momentAt(recording, atMs)
  const picture = useMemo(() => pictureAt(recording, moment), [recording, moment])
  const focus = focusOn(picture, chosen)
  const step = (by: number): void => setAtMs(moments[Math.min(moments.length - 1, Math.max(0, moment + by))].atMs)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // The slider has arrows of its own.
      if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === '.' || event.key === ',') step(event.key === '.' ? 1 : -1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <div className="live-grid is-recording">
      <div className="live-scene-cell">
        {focus === null ? (
          <p className="live-nobody">
            {picture.brokers.length === 0 ? words.recording.nobodyYet : words.recording.noTopicYet}
          </p>
        ) : (
          <ClusterScene picture={picture} focus={focus} isOld={false} onFocus={setChosen} />
        )}
        <div className="live-status">
          <p className="live-plate is-recording">
            <b>{words.recording.plate}</b>
            <span>{words.recording.notLive}</span>
            <span className="mono live-file">{showSafely(name)}</span>
            <button type="button" className="btn btn-small" onClick={onClose}>
              {words.recording.close}
            </button>
          </p>
        </div>
        {focus === null || picture.brokers.length === 0 ? null : (
          <WhatIf watch={{ ...NOTHING_YET, picture }} picture={picture} focus={focus} />
        )}
      </div>
      <aside className="live-side">
        <EventsCard recording={recording} moment={moment} onMoment={(next) => setAtMs(moments[next].atMs)} />
        <TopicsCard picture={picture} focus={focus} onFocus={setChosen} />
        <UnseenCard unseen={picture.unseen} />
      </aside>
      <RecordingTimeline recording={recording} atMs={atMs} moment={moment} onSeek={setAtMs} onStep={step} />
    </div>
  )
}
