/** What one takes along of the scene: a picture, copied or saved, and the last seconds as a clip. Nothing leaves the machine. */
import { useEffect, useId, useRef, useState } from 'react'
import { takeAwayWords as words } from '../../content/take-away'
import { saveFile } from '../kit/save-file'
import { useSim, useSimClient } from '../kit/sim-context'
import { findPictured, LEFT_OUT, makeDrawer, type Named } from './draw-run'

type Kind = 'copy' | 'png' | 'svg' | 'gif' | 'webm'

const PICTURES = ['copy', 'png', 'svg'] as const
const CLIPS = ['gif', 'webm'] as const
const SECONDS = [3, 5, 10] as const
const US = 1_000_000

export function TakeAway(named: Named) {
  const client = useSimClient()
  const timeUs = useSim((s) => s.timeUs)
  const isComputing = useSim((s) => s.computing !== null)
  const [seconds, setSeconds] = useState<number>(5)
  const [busy, setBusy] = useState<{ readonly kind: Kind; readonly share: number } | null>(null)
  const [said, setSaid] = useState('')
  const [error, setError] = useState('')
  const [canWebm, setWebm] = useState(false)
  const ending = useRef<AbortController | null>(null)
  const id = useId()
  useEffect(() => {
    let isCurrent = true
    void import('../kit/picture/take-clip').then(({ canWriteWebm }) => isCurrent && setWebm(canWriteWebm()))
    // Who closes the window wants no clip any more, and the run goes back to its moment.
    return () => {
      isCurrent = false
      ending.current?.abort()
    }
  }, [])

  const isStill = busy !== null || isComputing
  const take = async (kind: Kind): Promise<void> => {
    const element = findPictured()
    if (element === null || isStill) return
    setError('')
    setSaid('')
    setBusy({ kind, share: 0 })
    const name = `${named.file}.${kind}`
    try {
      const picture = await import('../kit/picture/take-picture')
      const drawer = makeDrawer(client, element, named)
      if (kind === 'copy') await copyPicture(picture.takePicture(element, LEFT_OUT, drawer.strip()))
      else if (kind === 'png') saveFile(await picture.takePicture(element, LEFT_OUT, drawer.strip()), name)
      else if (kind === 'svg') {
        const { svg } = await picture.draw(element, LEFT_OUT, drawer.strip())
        saveFile(new Blob([svg], { type: 'image/svg+xml' }), name)
      } else {
        const { takeClip } = await import('../kit/picture/take-clip')
        ending.current = new AbortController()
        const { signal } = ending.current
        const toUs = client.store.getState().timeUs
        try {
          const fromUs = Math.max(0, toUs - seconds * US)
          const onFrame = (done: number, all: number): void => setBusy({ kind, share: done / all })
          saveFile(await takeClip({ kind, fromUs, toUs, drawAt: drawer.drawAt, onFrame, signal }), name)
        } finally {
          client.store.getState().seek(toUs)
        }
      }
      setSaid(kind === 'copy' ? words.copied : words.saved)
    } catch (reason) {
      if (ending.current?.signal.aborted === true) setSaid(words.cancelled)
      else setError(words.failed(reason instanceof Error ? reason.message : String(reason)))
    } finally {
      ending.current = null
      setBusy(null)
    }
  }

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p>{words.text}</p>
      <p className="file-tools">
        {PICTURES.map((kind) => (
          <button
            key={kind}
            type="button"
            className="btn btn-small"
            // Disabled, it would lose the focus that a keyboard left on it.
            aria-disabled={isStill}
            onClick={() => void take(kind)}
          >
            {words.kinds[kind]}
          </button>
        ))}
      </p>
      <p className="file-tools">
        <label>
          {words.last}{' '}
          <select value={seconds} disabled={busy !== null} onChange={(event) => setSeconds(Number(event.target.value))}>
            {SECONDS.map((count) => (
              <option key={count} value={count}>
                {words.seconds(count)}
              </option>
            ))}
          </select>
        </label>
        {CLIPS.filter((kind) => kind !== 'webm' || canWebm).map((kind) => (
          <button
            key={kind}
            type="button"
            className="btn btn-small"
            aria-disabled={isStill || timeUs === 0}
            onClick={() => void (timeUs === 0 ? undefined : take(kind))}
          >
            {words.kinds[kind]}
          </button>
        ))}
        {busy !== null && ending.current !== null ? (
          <>
            <progress max={1} value={busy.share} aria-label={words.drawing} />
            <button type="button" className="btn btn-small" onClick={() => ending.current?.abort()}>
              {words.cancel}
            </button>
          </>
        ) : null}
      </p>
      <p role="status">{said}</p>
      {error === '' ? null : <p role="alert">{error}</p>}
    </section>
  )
}

/** The promise goes to the clipboard as it is: a browser that waits for the picture first has forgotten the click. */
async function copyPicture(picture: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}
