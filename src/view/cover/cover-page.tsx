/**
 * The cover: who opens the page sees this. One picture, one window that lives, four doors. The one thing a reader would get
 * wrong: the window's worker is fetched when the page has nothing else to do, and only where somebody sees it.
 */
import { PORTRAITS } from 'virtual:portraits'
import type { ReactNode } from 'react'
import { coverWords as words } from '../../content/cover'
import { PageFrame } from '../kit/page-frame'
import { LanguageSwitch, OfflineState } from '../shell'
import { Doors } from './doors'
import { LivingWindow } from './living-window'
import './cover.css'

interface BalloonProps {
  readonly who: 'iris' | 'ada'
  /** In a square of 100: from the balloon's edge to the tip and back. */
  readonly tail: string
  readonly children: ReactNode
}

/** Its tail is drawn twice: with ink behind the balloon, and without over its edge, so that both are one form. */
function Balloon({ who, tail, children }: BalloonProps) {
  return (
    <p className={`cover-balloon is-${who}`}>
      <svg className="cover-tail is-ink" viewBox="0 0 100 100" aria-hidden="true">
        <path d={tail} />
      </svg>
      <span className="cover-said">{children}</span>
      <svg className="cover-tail" viewBox="0 0 100 100" aria-hidden="true">
        <path d={tail} />
      </svg>
    </p>
  )
}

export function CoverPage() {
  const [before, now, after] = words.iris
  return (
    <PageFrame ground="ink" className="cover">
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
        <Balloon who="iris" tail="M38 14Q34 62 4 96Q70 74 92 24">
          {before}
          <em>{now}</em>
          {after}
        </Balloon>
        <Balloon who="ada" tail="M38 86Q34 38 4 4Q70 26 92 76">
          {words.ada}
        </Balloon>
        <p className="cover-band">{words.band}</p>
        <LivingWindow />
      </div>
      <Doors />
      <footer className="cover-foot">
        <span>{words.independent}</span>
        <span>{words.stays}</span>
        <a href="#/glossary">{words.glossary}</a>
        <OfflineState isBrief />
        <LanguageSwitch />
      </footer>
    </PageFrame>
  )
}
