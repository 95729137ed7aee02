/**
 * The cover: who opens the page sees this. One picture, one window that lives, four doors. The one thing a reader would get
 * wrong: the window's worker is fetched when the page has nothing else to do, and only where somebody sees it.
 */
import { useEffect, useMemo, useState } from 'react'
import { coverWords as words } from '../../content/cover'
import { LanguageSwitch } from '../shell'
import { COVER, drawCoverGround, drawCoverPeople } from './cover-art'
import { Doors } from './doors'
import { LivingWindow } from './living-window'
import './cover.css'

function pictureUrl(content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${COVER.width} ${COVER.height}" width="${COVER.width * 2}" height="${COVER.height * 2}">${content}</svg>`
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
}

function usePicture(draw: () => string): string | null {
  const [url, setUrl] = useState<string | null>(null)
  const content = useMemo(draw, [draw])
  useEffect(() => {
    const made = pictureUrl(content)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [content])
  return url
}

export function CoverPage() {
  const ground = usePicture(drawCoverGround)
  const people = usePicture(drawCoverPeople)
  const [before, now, after] = words.iris
  return (
    <main className="cover">
      <div className="cover-picture">
        <p className="visually-hidden">{words.alt}</p>
        {ground === null ? null : <img className="cover-plane" src={ground} alt="" draggable={false} />}
        {people === null ? null : <img className="cover-plane" src={people} alt="" draggable={false} />}
        <p className="cover-issue">
          <span>{words.issue}</span>
          <b>{words.issues}</b>
          <small>
            {words.chapters}
            <br />
            {words.free}
          </small>
        </p>
        <h1 className="cover-title" data-text={words.title}>
          {words.title}
        </h1>
        <p className="cover-seal">
          {words.seal[0]}
          <b>{words.seal[1]}</b>
          <small>{words.seal[2]}</small>
        </p>
        <p className="cover-crate" aria-hidden="true">
          {words.crate[0]}
          <small>{words.crate[1]}</small>
        </p>
        <p className="cover-balloon is-iris">
          {before}
          <em>{now}</em>
          {after}
        </p>
        <p className="cover-balloon is-ada">{words.ada}</p>
        <p className="cover-band">{words.band}</p>
        <LivingWindow />
      </div>
      <Doors />
      <footer className="cover-foot">
        <span>{words.independent}</span>
        <span>{words.stays}</span>
        <LanguageSwitch />
      </footer>
    </main>
  )
}
