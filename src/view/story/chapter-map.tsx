/** The map of the chapters: what was read is inked, where the reader is is half, and the rest is in blue pencil. */
import { PORTRAITS } from 'virtual:portraits'
import type { CSSProperties } from 'react'
import { chapterNames, chapterTasks, storyWords as words } from '../../content/story'
import { PageFrame } from '../kit/page-frame'
import { useProgress } from '../kit/story-progress'
import './chapter-map.css'

/** Middle of each station and left edge of its card, in the map's 1440 by 736; odd chapters stand above. */
const STATIONS: readonly (readonly [x: number, card: number])[] = [
  [138, 18],
  [268, 148],
  [396, 278],
  [526, 406],
  [654, 536],
  [782, 664],
  [912, 794],
  [1042, 922],
  [1170, 1052],
  [1300, 1180],
]

/** `note`: something to say, e.g. of an address that names nothing. */
export function ChapterMap({ note }: { readonly note: string | null }) {
  const read = useProgress((progress) => progress.read)
  const guesses = useProgress((progress) => progress.guesses)
  const last = useProgress((progress) => progress.panel)
  const forget = useProgress((progress) => progress.forget)
  const here = last === null ? null : Number(last.split('.')[0])
  const chaptersRead = STATIONS.filter((_, i) => read.some((id) => id.startsWith(`${i + 1}.`))).length
  return (
    <PageFrame className="chapter-map">
      {note === null ? null : (
        <p className="reader-note" role="status">
          {note}
        </p>
      )}
      <div className="map-sheet">
        <img className="map-ground" src={PORTRAITS['map-ground']} alt="" draggable={false} />
        <h1>{words.title}</h1>
        <h2 className="map-issue is-first">{words.issues[0]}</h2>
        <h2 className="map-issue is-second">{words.issues[1]}</h2>
        <ol className="map-chapters">
          {STATIONS.map(([x, card], i) => {
            const number = i + 1
            const isRead = read.some((id) => id.startsWith(`${number}.`))
            const state = number === here ? 'is-here' : isRead ? 'is-read' : 'is-ahead'
            const guessed = Object.keys(guesses).filter((id) => id.startsWith(`${number}.`)).length
            const body = (
              <>
                <img className="map-thumb" src={PORTRAITS[`chapter-${number}`]} alt="" draggable={false} />
                <span className="map-text">
                  <b>
                    {number} {chapterNames[i]}
                  </b>
                  <span>{chapterTasks[i]}</span>
                  <small>
                    {number === here ? words.here : isRead ? words.read : words.ahead}
                    {guessed > 0 ? ` · ${words.guesses(guessed)}` : ''}
                  </small>
                </span>
              </>
            )
            return (
              <li
                key={number}
                className={`map-chapter ${state} ${number % 2 === 1 ? 'is-above' : 'is-below'}`}
                style={{ '--x': x, '--card': card } as CSSProperties}
              >
                <span className="map-station" aria-hidden="true">
                  {number}
                </span>
                <a className="map-card" href={`#/story/${number}`}>
                  {body}
                </a>
              </li>
            )
          })}
        </ol>
      </div>
      <div className="map-foot">
        <a className="btn btn-yes" href={last === null ? '#/story/1' : `#/story/${last}`}>
          {last === null ? words.begin : words.continueAt(here ?? 1, last)}
        </a>
        <span>{words.chaptersRead(chaptersRead)}</span>
        <a href="#/glossary">{words.allTerms}</a>
        {[1, 2].map((issue) => (
          <a key={issue} href={`#/keepsake/${issue}`}>
            {words.ownPage(issue)}
          </a>
        ))}
        {last === null ? null : (
          <button type="button" className="btn btn-small" onClick={forget}>
            {words.forget}
          </button>
        )}
      </div>
    </PageFrame>
  )
}
