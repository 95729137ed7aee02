/** The model sheet of the cast, put into the page as it is drawn: the rig's text is parsed as SVG, never as HTML. */
import { useEffect, useRef } from 'react'
import { drawSheet } from './cast-drawing'

export function CastSheet({ asked }: { readonly asked: string }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const drawing = new DOMParser().parseFromString(drawSheet(asked).svg, 'image/svg+xml')
    box.current?.replaceChildren(drawing.documentElement)
  }, [asked])
  return <main className="cast-sheet" ref={box} />
}
