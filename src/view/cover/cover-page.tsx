/**
 * The cover: who opens the page sees this. One picture, one window that lives, four doors. The one thing a reader would get
 * wrong: the window's worker is fetched when the page has nothing else to do, and only where somebody sees it.
 */
import { PORTRAITS } from 'virtual:portraits'
import { coverWords as words } from '../../content/cover'
import { LanguageSwitch } from '../shell'
import { Doors } from './doors'
import { LivingWindow } from './living-window'
import './cover.css'

export function CoverPage() {
  const [before, now, after] = words.iris
  return (
    <main className="cover">
      <div className="cover-picture">
        <p className="visually-hidden">{words.alt}</p>
        <img className="cover-plane" src={PORTRAITS['cover-ground']} alt="" draggable={false} />
        <img className="cover-plane" src={PORTRAITS['cover-people']} alt="" draggable={false} />
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
