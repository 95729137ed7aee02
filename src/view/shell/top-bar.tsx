/** The bar at the top: the name, the pages that exist, the scenario, and what can be done with a run. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { shellWords as words } from '../../content/shell'
import { EMBED } from '../kit/embed'
import { DownIcon, FileIcon, ForkIcon, MenuIcon, ShareIcon } from '../kit/icons'
import { usePages } from '../kit/page-context'
import { LanguageSwitch } from './language-switch'
import './shell.css'

interface TopBarProps {
  readonly scenarioTitle?: string
  readonly onGallery?: () => void
  readonly onFile?: () => void
  readonly onFork?: () => void
  readonly onShare?: () => void
  readonly onHelp?: () => void
  /** What belongs to this page alone. */
  readonly children?: ReactNode
}

export function TopBar({ scenarioTitle, onGallery, onFile, onFork, onShare, onHelp, children }: TopBarProps) {
  const { pages, current } = usePages()
  const [home] = pages
  if (EMBED !== null) return null
  const tools: ReactNode = (
    <>
      {children}
      {onFile === undefined ? null : (
        <button type="button" className="btn tool-file" title={words.fileTip} aria-label={words.file} onClick={onFile}>
          <FileIcon />
          <span className="tool-text">{words.file}</span>
        </button>
      )}
      {onFork === undefined ? null : (
        <button type="button" className="btn" title={words.forkTip} onClick={onFork}>
          <ForkIcon />
          {words.fork}
        </button>
      )}
      {onShare === undefined ? null : (
        <button type="button" className="btn" title={words.shareTip} onClick={onShare}>
          <ShareIcon />
          {words.share}
        </button>
      )}
      {onHelp === undefined ? null : (
        <button type="button" className="btn" title={words.help} aria-label={words.help} onClick={onHelp}>
          <span aria-hidden="true">{words.helpMark}</span>
          <span className="tool-text">{words.help}</span>
        </button>
      )}
    </>
  )
  const scenario =
    onGallery === undefined ? (
      scenarioTitle === undefined ? null : (
        <span className="scenario-name">{scenarioTitle}</span>
      )
    ) : (
      <button type="button" className="btn scenario-button" title={words.chooseScenario} onClick={onGallery}>
        <span className="visually-hidden">{words.scenario}: </span>
        <span className="scenario-name">{scenarioTitle ?? words.chooseScenario}</span>
        <DownIcon />
      </button>
    )
  return (
    <header className="top-bar paper-dots">
      <a
        className="logo"
        href={home?.path ?? '#/'}
        aria-label={words.home(home?.label ?? '')}
        aria-current={home?.id === current ? 'page' : undefined}
      >
        {words.brand}
      </a>
      <nav className="tabs" aria-label={words.pages}>
        {/* To the first one the name leads, which stands beside them. */}
        <Tabs from={1} />
      </nav>
      {scenario}
      <div className="tools">
        {tools}
        <LanguageSwitch />
      </div>
      <Menu>
        <nav aria-label={words.pages}>
          <Tabs from={0} />
        </nav>
        {tools}
        <LanguageSwitch />
      </Menu>
    </header>
  )
}

function Tabs({ from }: { readonly from: number }) {
  const { pages, current } = usePages()
  return pages.slice(from).map(({ id, path, label }) => (
    <a
      key={id}
      className={`tab ${id === current ? 'is-on' : ''}`}
      href={path}
      aria-current={id === current ? 'page' : undefined}
    >
      {label}
    </a>
  ))
}

/** On narrow pages everything but the scenario is in here. */
function Menu({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node))
        setOpen(false)
    }
    window.addEventListener('pointerdown', close)
    window.addEventListener('keydown', close)
    return () => {
      window.removeEventListener('pointerdown', close)
      window.removeEventListener('keydown', close)
    }
  }, [isOpen])
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        className="btn btn-icon"
        aria-expanded={isOpen}
        aria-label={words.menu}
        onClick={() => setOpen(!isOpen)}
      >
        <MenuIcon />
      </button>
      {isOpen ? (
        // A choice in the menu closes it; the choices themselves are buttons and links.
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the buttons inside, whose clicks bubble up here.
        // biome-ignore lint/a11y/noStaticElementInteractions: as above.
        <div className="menu-list" onClick={() => setOpen(false)}>
          {children}
        </div>
      ) : null}
    </div>
  )
}
