/** Beside how a bridge is started: a recording to open, and the whole page for it once it is open. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import { liveClusterWords as words } from '../../../content/live'
import type { Recording } from '../../../protocol/live'
import { OpenRecording } from './open-recording'
import { RecordingView } from './recording-view'

export function Recordings({ start }: { readonly start: ReactNode }) {
  const [recording, setRecording] = useState<Recording | null>(null)
  if (recording === null)
    return (
      <section className="live-start">
        {start}
        <OpenRecording onOpen={setRecording} />
      </section>
    )
  return (
    <>
      <h1 className="visually-hidden">{words.recording.title}</h1>
      <RecordingView recording={recording} onClose={() => setRecording(null)} />
    </>
  )
}
