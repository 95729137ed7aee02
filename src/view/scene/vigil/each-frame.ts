/** Draws with each frame of the run, past React, and once more after each render, because that may have laid new elements. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Frame } from '../../../protocol'
import type { FrameSource } from '../records-canvas'

export function useEachFrame(frames: FrameSource, draw: (frame: Frame) => void): void {
  const latest = useRef(draw)
  latest.current = draw
  useLayoutEffect(() => {
    const frame = frames.getLatestFrame()
    if (frame !== null) latest.current(frame)
  })
  useEffect(() => {
    let scheduled = 0
    const show = () => {
      scheduled = 0
      const frame = frames.getLatestFrame()
      if (frame !== null) latest.current(frame)
    }
    const end = frames.onFrame(() => {
      if (scheduled === 0) scheduled = requestAnimationFrame(show)
    })
    return () => {
      end()
      cancelAnimationFrame(scheduled)
    }
  }, [frames])
}
