/** The number and the name of a chapter, drawn into its first page as on the cover of an issue. */
import type { CSSProperties } from 'react'
import { chapterNames, storyWords as words } from '../../content/story'
import type { TitleStaging } from './staging'

interface ChapterTitleProps {
  readonly chapter: number
  readonly title: TitleStaging
  readonly origin: readonly [x: number, y: number]
  readonly scale: number
}

/** About how wide a letter of the title's face is, of its height. */
const LETTER = 0.46

/** Height of the letters at which a name stands in so many lines of that width; never more than is asked for. */
export function fitTitle(name: string, { size, width, lines }: Pick<TitleStaging, 'size' | 'width' | 'lines'>): number {
  for (let height = size; height > size / 3; height--)
    if (countLines(name, width / (height * LETTER)) <= lines) return height
  return size / 3
}

/** Broken between words where it must be; a word that is longer than a line takes more of them than there are. */
function countLines(name: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of name.replaceAll('\u00ad', '').split(' ')) {
    if (word.length > letters) return Number.POSITIVE_INFINITY
    if (used > 0 && used + 1 + word.length > letters) {
      lines++
      used = word.length
    } else used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}

export function ChapterTitle({ chapter, title, origin, scale }: ChapterTitleProps) {
  const name = chapterNames[chapter - 1]?.replaceAll('\u00ad', '') ?? ''
  return (
    <h1
      className="chapter-title"
      style={{
        left: (title.x - origin[0]) * scale,
        top: (title.y - origin[1]) * scale,
        width: title.width * scale,
        fontSize: fitTitle(name, title) * scale,
        rotate: `${title.turn}deg`,
      }}
    >
      <span className="chapter-tag" style={{ fontSize: TAG * scale }}>
        {words.chapter(chapter)}
      </span>
      <span
        className="chapter-name"
        style={{ '--sfx-top': title.fill[0], '--sfx-bottom': title.fill[1] } as CSSProperties}
      >
        {name}
      </span>
    </h1>
  )
}

/** Height of the letters of the number, page units. */
const TAG = 21

/** The same over the column of a phone, where the picture has no room for it. */
export function ChapterHead({ chapter }: { readonly chapter: number }) {
  return (
    <h1 className="chapter-head">
      <span className="chapter-tag">{words.chapter(chapter)}</span>
      <span>{chapterNames[chapter - 1]}</span>
    </h1>
  )
}
