/**
 * A drawing as a picture of its own: made once, kept as long as it is near, and moved as a whole. The one thing a reader
 * would get wrong: in a picture there are no fonts of the page, so letters are never drawn, they stand in the page.
 */
import { type CSSProperties, useMemo } from 'react'
import { castDefs } from '../cast'
import type { Rect } from './staging'

/** Urls by what is drawn; the oldest go when there are many. */
const pictures = new Map<string, string>()
const MOST = 160

function urlOf(svg: string): string {
  const known = pictures.get(svg)
  if (known !== undefined) {
    pictures.delete(svg)
    pictures.set(svg, known)
    return known
  }
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  pictures.set(svg, url)
  if (pictures.size > MOST) {
    const [oldest, oldUrl] = pictures.entries().next().value as [string, string]
    pictures.delete(oldest)
    URL.revokeObjectURL(oldUrl)
  }
  return url
}

interface PictureProps {
  /** Drawn in page units. */
  readonly content: string
  readonly box: Rect
  readonly style: CSSProperties
  readonly className?: string
  /** Where its face is, in the same box; words keep off it. */
  readonly face?: CSSProperties
}

export function Picture({ content, box, style, className, face }: PictureProps) {
  const url = useMemo(
    () =>
      urlOf(
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${box.width * 2}" height="${box.height * 2}">${castDefs()}${content}</svg>`,
      ),
    [content, box],
  )
  const place = face === undefined ? undefined : [face.left, face.top, face.width, face.height].join(' ')
  return <img className={className} src={url} alt="" draggable={false} style={style} data-face={place} />
}
