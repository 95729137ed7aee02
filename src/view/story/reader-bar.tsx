/** The foot of the reader: back, where the reader is, ways to read, take over, next. */
import { storyWords as words } from '../../content/story'
import type { Chapter, Panel } from '../../story/script-types'
import { useProgress } from '../kit/story-progress'
import { findChapter } from './chapters'
import type { Layout } from './panel-picture'

/** By the last chapter of an issue: which one; a page of the reader's own follows it. */
const ISSUE_ENDS: Readonly<Record<number, number>> = { 7: 1, 10: 2 }

interface ReaderBarProps {
  readonly chapter: Chapter
  readonly panels: readonly Panel[]
  readonly index: number
  readonly layout: Layout
  readonly onGo: (panel: string) => void
  readonly onStep: (by: 1 | -1) => void
  /** Where “Take over” of the current panel stands. */
  readonly wheel: (place: HTMLElement | null) => void
}

export function ReaderBar({ chapter, panels, index, layout, onGo, onStep, wheel }: ReaderBarProps) {
  const { mode, setMode, isAtOnce, setAtOnce } = useProgress()
  const isLast = index === panels.length - 1
  const nextChapter = findChapter(chapter.number, 1)
  return (
    <nav className="reader-bar" aria-label={words.reading}>
      <button type="button" className="btn reader-back" onClick={() => onStep(-1)}>
        ‹ {words.back}
      </button>
      <div className="reader-place">
        <a className="reader-chapter" href="#/story" title={words.map}>
          {chapter.number} {chapter.name}
        </a>
        <span className="reader-count">{words.place(index + 1, panels.length)}</span>
      </div>
      <ol className="reader-dots">
        {panels.map((panel, i) => (
          <li key={panel.id}>
            <button
              type="button"
              className={`reader-dot${i < index ? ' is-read' : ''}${i === index ? ' is-here' : ''}${panel.live === null ? '' : ' is-live'}`}
              aria-label={words.panel(panel.id)}
              aria-current={i === index ? 'step' : undefined}
              onClick={() => onGo(panel.id)}
            />
          </li>
        ))}
      </ol>
      <div className="reader-ways">
        {layout === 'column' ? null : (
          <button
            type="button"
            className="btn btn-small"
            aria-pressed={mode === 'guided'}
            onClick={() => setMode(mode === 'guided' ? 'page' : 'guided')}
          >
            {mode === 'guided' ? words.page : words.guided}
          </button>
        )}
        {layout === 'column' ? null : (
          <button type="button" className="btn btn-small" aria-pressed={isAtOnce} onClick={() => setAtOnce(!isAtOnce)}>
            {isAtOnce ? words.inOrder : words.atOnce}
          </button>
        )}
        <span className="reader-wheel" ref={wheel} />
        {isLast && ISSUE_ENDS[chapter.number] !== undefined ? (
          <a className="btn btn-small btn-yes" href={`#/keepsake/${ISSUE_ENDS[chapter.number]}`}>
            {words.ownPage(ISSUE_ENDS[chapter.number])}
          </a>
        ) : null}
      </div>
      <button type="button" className="btn btn-yes reader-next" onClick={() => onStep(1)}>
        {!isLast ? words.next : nextChapter === null ? words.map : words.chapter(nextChapter)} ›
      </button>
    </nav>
  )
}
