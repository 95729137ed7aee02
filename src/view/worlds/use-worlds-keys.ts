/**
 * Keys of the page, as in the playground. The one thing a reader would get wrong: a key belongs to the control that has the
 * focus, so that Space on a button presses it and arrows move a slider; and to an open window.
 */
import { useEffect, useRef } from 'react'
import { EMBED } from '../kit/embed'
import { useSimActions, useSimClient } from '../kit/sim-context'

const MINUTES_US = 600_000_000
const HOUR_US = 3_600_000_000
const CONTROLS = 'input, select, textarea, button, a, summary, [role="slider"], [role="tab"], [contenteditable]'

interface Keys {
  readonly onHelp: () => void
  readonly onFollow: () => void
}

export function useWorldsKeys(keys: Keys): void {
  const client = useSimClient()
  const actions = useSimActions()
  const latest = useRef(keys)
  latest.current = keys
  // A frame with nothing to press has no keys either.
  useEffect(() => {
    if (EMBED === 'scene') return
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (document.querySelector('dialog[open]') !== null) return
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return
      const { playing, timeUs } = client.store.getState()
      const step = event.shiftKey ? HOUR_US : MINUTES_US
      if (event.key === ' ') playing ? actions.pause() : actions.play()
      else if (event.key === '?') latest.current.onHelp()
      else if (event.key === 'f') latest.current.onFollow()
      else if (event.key === 'ArrowLeft' && client.canSeek) actions.seek(timeUs - step)
      else if (event.key === 'ArrowRight' && client.canSeek) actions.seek(timeUs + step)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [client, actions])
}
