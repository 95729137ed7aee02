/** The story: the map of its chapters, or the reader of one. */
import { useEffect, useState } from 'react'
import { currentLanguage } from '../../content/language'
import { storyWords as words } from '../../content/story'
import { PageFrame, PageWait } from '../kit/page-frame'
import { shorten } from '../kit/shorten'
import { useHash } from '../kit/use-hash'
import { TopBar } from '../shell'
import { ChapterMap } from './chapter-map'
import { type DrawnChapter, fetchChapter, listPanels } from './chapters'
import { forgetParked } from './parked-run'
import { Reader } from './reader'
import { forgetPrepared } from './shared-runs'
import { findNearest, isAt, parseStoryRoute } from './story-route'
import './story.css'
import './words.css'
import './live/live.css'
import './live/company.css'
import './live/streams.css'

/** Whoever comes back to a panel that was taken over is there by then; else nobody does. */
const COMES_BACK_MS = 20_000

export function StoryPage() {
  useEffect(() => forgetPrepared, [])
  useEffect(() => {
    const timer = setTimeout(forgetParked, COMES_BACK_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="story-frame">
      <TopBar>
        <a className="btn story-terms" href="#/glossary">
          {words.allTerms}
        </a>
      </TopBar>
      <Story />
    </div>
  )
}

function Story() {
  const hash = useHash()
  const route = parseStoryRoute(hash)
  const isMap = route.at === 'map'
  useEffect(() => {
    if (isMap) forgetPrepared()
  }, [isMap])
  if (route.at === 'map')
    return <ChapterMap note={route.unknown === null ? null : words.unknownPlace(shorten(route.unknown))} />
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
      <PageFrame className="reader-missing" role="alert">
        {words.missing}
      </PageFrame>
    )
  if (drawn === null) return <PageWait />
  const ids = listPanels(drawn.chapter).map(({ id }) => id)
  const current = findNearest(panel, ids)
  return (
    <>
      {panel === null || isAt(current, panel) ? null : (
        <p className="reader-note" role="status">
          {words.unknownPanel(panel, current)}
        </p>
      )}
      <Reader drawn={drawn} current={current} />
    </>
  )
}
