/** All chapters: what was read is inked, where the reader is is half, and the rest is in blue pencil. */
import { chapterNames, storyWords as words } from '../../content/story'
import { useProgress } from '../kit/story-progress'
import { hasChapter } from './chapters'

const ISSUES = [
  [1, 2, 3, 4, 5, 6, 7],
  [8, 9, 10],
] as const

/** `note`: something to say, e.g. of an address that names nothing. */
export function ChapterMap({ note }: { readonly note: string | null }) {
  const read = useProgress((progress) => progress.read)
  const last = useProgress((progress) => progress.panel)
  const here = last === null ? null : Number(last.split('.')[0])
  return (
    <main className="chapter-map">
      {note === null ? null : (
        <p className="reader-note" role="status">
          {note}
        </p>
      )}
      <h1>{words.title}</h1>
      {last === null ? null : (
        <p>
          <a className="btn btn-yes" href={`#/story/${last}`}>
            {words.continueAt(here ?? 1, last)}
          </a>
        </p>
      )}
      {ISSUES.map((chapters, i) => (
        <section key={words.issues[i]} className="map-issue">
          <h2>{words.issues[i]}</h2>
          <ol>
            {chapters.map((number) => {
              const isRead = read.some((id) => id.startsWith(`${number}.`))
              const state = number === here ? 'is-here' : isRead ? 'is-read' : 'is-ahead'
              return (
                <li key={number} className={`map-chapter ${state}`}>
                  {hasChapter(number) ? (
                    <a href={`#/story/${number}`}>
                      <b>{number}</b> {chapterNames[number - 1]}
                      {number === here ? <small>{words.here}</small> : isRead ? <small>{words.read}</small> : null}
                    </a>
                  ) : (
                    <span>
                      <b>{number}</b> {chapterNames[number - 1]}
                    </span>
                  )}
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </main>
  )
}
