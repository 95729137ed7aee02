/** The story: the map of its chapters, or the reader of one. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { currentLanguage } from '../../content/language'
import { storyWords as words } from '../../content/story'
import { TopBar } from '../shell'
import { ChapterMap } from './chapter-map'
import { type DrawnChapter, fetchChapter, hasChapter, listPanels } from './chapters'
import { Reader } from './reader'
import { findNearest, parseStoryRoute } from './story-route'
import './story.css'
import './story-words.css'
import './story-live.css'
import './story-streams.css'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function StoryPage() {
  return (
    <div className="story-frame">
      <TopBar />
      <Story />
    </div>
  )
}

function Story() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const route = parseStoryRoute(hash)
  if (route.at === 'map') return <ChapterMap note={route.unknown} />
  if (!hasChapter(route.chapter)) return <ChapterMap note={words.notWritten(route.chapter)} />
  return <ChapterReader key={`${route.chapter} ${currentLanguage()}`} chapter={route.chapter} panel={route.panel} />
}

function ChapterReader({ chapter, panel }: { readonly chapter: number; readonly panel: string | null }) {
  const [drawn, setDrawn] = useState<DrawnChapter | null>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let isWanted = true
    fetchChapter(chapter).then(
      (found) => isWanted && setDrawn(found),
      () => isWanted && setMissing(true),
    )
    return () => {
      isWanted = false
    }
  }, [chapter])
  if (isMissing)
    return (
      <main className="reader-missing" role="alert">
        {words.missing}
      </main>
    )
  if (drawn === null) return <main className="page-wait" />
  const ids = listPanels(drawn.chapter).map(({ id }) => id)
  const current = findNearest(panel, ids)
  return (
    <>
      {panel === null || panel === current ? null : (
        <p className="reader-note" role="status">
          {words.unknownPanel(panel, current)}
        </p>
      )}
      <Reader drawn={drawn} current={current} />
    </>
  )
}
