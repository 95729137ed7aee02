/** Where a recording is opened: a file of the visitor's own, or a real one that is brought along. */
import { useState } from 'react'
import { liveClusterWords as words } from '../../../content/live'
import { showSafely } from '../../../protocol'
import { type Recording, type RecordingFault, readRecording } from '../../../protocol/live'

type Fault = RecordingFault | { readonly code: 'unreadable' }

/** Beyond it no browser should be made to read a text at once, bytes. */
const BYTES_MOST = 256 * 2 ** 20

export function OpenRecording({ onOpen }: { readonly onOpen: (recording: Recording) => void }) {
  const [fault, setFault] = useState<Fault | null>(null)
  const { recording: said } = words
  const take = async (name: string, read: () => Promise<string>): Promise<void> => {
    setFault(null)
    const text = await read().catch(() => null)
    const made = text === null ? null : readRecording(name, text)
    if (made === null) setFault({ code: 'unreadable' })
    else if (made.ok) onOpen(made.recording)
    else setFault(made.fault)
  }
  return (
    <section className="live-open" aria-labelledby="live-open">
      <h2 id="live-open">{said.open}</h2>
      <p>{said.text}</p>
      <pre className="mono">{said.command}</pre>
      <p className="live-open-buttons">
        <label className="btn btn-hot">
          {said.choose}
          <input
            type="file"
            className="visually-hidden"
            accept=".txt,.log,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file === undefined) return
              void take(file.name, () =>
                file.size > BYTES_MOST ? Promise.reject(new Error('too large')) : file.text(),
              )
            }}
          />
        </label>
        <button
          type="button"
          className="btn"
          onClick={() =>
            void take(said.exampleName, async () => (await import('./two-brokers-killed.txt?raw')).default)
          }
        >
          {said.example}
        </button>
      </p>
      {fault === null ? null : (
        <p className="live-fault" role="alert">
          {tellFault(fault)}
        </p>
      )}
    </section>
  )
}

function tellFault(fault: Fault): string {
  return showSafely((words.recording.faults[fault.code] as (fault: Fault) => string)(fault))
}
