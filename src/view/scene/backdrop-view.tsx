/** Two canvases take turns, so that a new mood fades in over the old one. */
import { useLayoutEffect, useRef } from 'react'
import { paintBackdrop } from './backdrop'
import type { BackdropSubject } from './backdrop-subject'
import './scene.css'

export function Backdrop({ subject }: { readonly subject: BackdropSubject }) {
  const first = useRef<HTMLCanvasElement>(null)
  const second = useRef<HTMLCanvasElement>(null)
  const turn = useRef(0)
  const { width, height } = subject.layout
  useLayoutEffect(() => {
    turn.current = 1 - turn.current
    const [shown, hidden] = turn.current === 1 ? [first.current, second.current] : [second.current, first.current]
    const context = shown?.getContext('2d')
    if (!shown || !hidden || !context) return
    shown.width = subject.layout.width
    shown.height = subject.layout.height
    paintBackdrop(context, subject)
    shown.className = 'scene-backdrop is-shown'
    hidden.className = 'scene-backdrop'
  }, [subject])
  const style = { width, height }
  return (
    <>
      <canvas ref={first} className="scene-backdrop" style={style} />
      <canvas ref={second} className="scene-backdrop" style={style} />
    </>
  )
}
