/** The window of the cover: a real cluster at rest, in the playground's own picture. */
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { coverWords as words } from '../../content/cover'
import type { SimClient } from '../../state'
import { formatClock } from '../kit/format'
import { later } from '../kit/later'
import { useOpenRun } from '../kit/sim-context'
import { watchSeen } from '../kit/watch-seen'

const Fitted = later(
  () => import('../scene'),
  (m) => m.FittedScene,
)

/** Left alone this long, the page has time for it. */
const IDLE_MS = 1_200

export function LivingWindow() {
  const box = useRef<HTMLDivElement>(null)
  const openRun = useOpenRun()
  const [client, setClient] = useState<SimClient | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    let opened: SimClient | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const endWatch = watchSeen(element, (isSeen) => {
      clearTimeout(timer)
      if (isSeen && opened === null)
        timer = setTimeout(() => {
          opened = openRun('cluster')
          setClient(opened)
        }, IDLE_MS)
      if (opened !== null) {
        const { play, pause } = opened.store.getState()
        if (isSeen) play()
        else pause()
      }
    })
    return () => {
      endWatch()
      clearTimeout(timer)
      opened?.dispose()
    }
  }, [openRun])
  return (
    <div className="cover-window" ref={box}>
      {client === null ? (
        <header className="window-bar">
          <span>{words.liveSoon}</span>
        </header>
      ) : (
        <Living client={client} />
      )}
    </div>
  )
}

function Living({ client }: { readonly client: SimClient }) {
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const gallery = useStore(client.store, (state) => state.gallery)
  const structure = useStore(client.store, (state) => state.structure)
  const focus = useStore(client.store, (state) => state.focus)
  const measures = useStore(client.store, (state) => state.measures)
  const timeUs = useStore(client.store, (state) => state.timeUs)
  useEffect(() => {
    const scenario = gallery.find(({ id }) => id === 'observers')
    if (scenario === undefined) return
    const { loadSession, play } = client.store.getState()
    loadSession({ scenario, commands: [], timeUs: 4_000_000 })
    if (!isStill) play()
  }, [client, gallery, isStill])
  return (
    <>
      <header className="window-bar">
        <b>{words.live}</b>
        <span>{words.liveText}</span>
        <span className="window-clock">{formatClock(timeUs)}</span>
      </header>
      <a className="window-scene" href="#/playground" aria-label={words.doors.playground.go}>
        {structure === null || focus === null || measures === null ? null : (
          <Fitted frames={client} subject={{ structure, focus, measures }} isStill={isStill} />
        )}
      </a>
    </>
  )
}
