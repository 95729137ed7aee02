/**
 * All terms of the story as an album of stickers: yours are those whose word first stood in a panel that you read, the
 * others wait as outlines. The one thing a reader would get wrong: what waits is no secret; any sticker opens, and the
 * search finds all of them.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { storyWords as words } from '../../content/story'
import { PageFrame } from '../kit/page-frame'
import { shorten } from '../kit/shorten'
import { useHash } from '../kit/use-hash'
import { AlbumCard } from './album-card'
import { chapterOf, type Sticker, useStickers } from './stickers'
import { TermName, TermPicture } from './term-pictures'
import './glossary.css'

type Filter = 'all' | 'met' | 'ahead'

const ON_PAGE = 15

export function GlossaryPage() {
  const asked = useHash().split('/')[2] ?? ''
  const stickers = useStickers()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [turned, turn] = useState<number | null>(null)
  const met = stickers.filter(({ isMet }) => isMet).length
  const wanted = search.trim().toLowerCase()
  const found = stickers.filter(
    ({ term, text, name, isMet }) =>
      (filter === 'all' || isMet === (filter === 'met')) && `${term} ${text} ${name}`.toLowerCase().includes(wanted),
  )
  const pages = Math.max(1, Math.ceil(found.length / ON_PAGE))
  const open = stickers.find(({ id }) => id === asked) ?? found.find(({ isMet }) => isMet) ?? found[0] ?? stickers[0]
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === asked),
  )
  const page = Math.min(pages - 1, turned ?? Math.floor(at / ON_PAGE))
  const choose = (next: Filter): void => {
    setFilter(next)
    turn(0)
  }
  // A link from elsewhere opens the album at its sticker.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each address.
  useEffect(() => turn(null), [asked])
  return (
    <PageFrame className="glossary">
      {asked === '' || stickers.some(({ id }) => id === asked) ? null : (
        <p className="album-note" role="status">
          {words.unknownTerm(shorten(asked))}
        </p>
      )}
      <AlbumCard sticker={open} />
      <section className="album" aria-label={words.album}>
        <div className="album-rings" aria-hidden="true">
          {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((ring) => (
            <i key={ring} />
          ))}
        </div>
        <header className="album-head">
          <h1>{words.album}</h1>
          <SearchField
            value={search}
            onChange={(text) => {
              setSearch(text)
              turn(0)
            }}
          />
          <fieldset className="album-filters">
            <legend>{words.filters}</legend>
            {(
              [
                ['all', words.filterAll(stickers.length)],
                ['met', words.filterMet(met)],
                ['ahead', words.filterAhead(stickers.length - met)],
              ] as const
            ).map(([name, label]) => (
              <button
                key={name}
                type="button"
                className={`btn btn-small${filter === name ? ' btn-yes' : ''}`}
                aria-pressed={filter === name}
                onClick={() => choose(name)}
              >
                {label}
              </button>
            ))}
          </fieldset>
        </header>
        <p className="album-count" role="status">
          {words.met(met, stickers.length)}
          {wanted === '' ? '' : ` · ${words.found(found.length, stickers.length)}`}
        </p>
        {found.length === 0 ? <p className="album-none">{words.noSticker}</p> : null}
        <ul className="album-page">
          {found.slice(page * ON_PAGE, (page + 1) * ON_PAGE).map((sticker) => (
            <StickerView key={sticker.id} sticker={sticker} isOpen={sticker.id === open.id} />
          ))}
        </ul>
        <footer className="album-foot">
          <Pager page={page} pages={pages} onTurn={turn} />
          <p>{words.albumNote}</p>
        </footer>
      </section>
    </PageFrame>
  )
}

function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && value !== '') onChange('')
  }
  return (
    <label className="album-search">
      <span className="album-search-name">{words.search}</span>
      <input
        ref={field}
        type="search"
        value={value}
        placeholder={words.searchHint}
        aria-keyshortcuts="/"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onEscape}
      />
      <kbd>/</kbd>
    </label>
  )
}

interface StickerViewProps {
  readonly sticker: Sticker
  readonly isOpen: boolean
}

function StickerView({ sticker: { id, term, text, name, number, panel, isMet }, isOpen }: StickerViewProps) {
  return (
    <li id={`term-${id}`} className={`sticker${isMet ? '' : ' is-ahead'}${isOpen ? ' is-open' : ''}`}>
      <a href={`#/glossary/${id}`} aria-current={isOpen ? 'true' : undefined}>
        <span className="sticker-head">
          <b>{term}</b>
          <small>{number}</small>
        </span>
        <TermPicture term={id} isAhead={!isMet} />
        {isMet ? (
          <span className="sticker-text">{text}</span>
        ) : (
          <span className="sticker-waits">{panel === null ? words.waitsLater : words.waitsIn(chapterOf(panel))}</span>
        )}
        {isMet && name !== '' ? <TermName name={name} /> : null}
        {isOpen ? <span className="sticker-mark">{words.open}</span> : null}
      </a>
    </li>
  )
}

interface PagerProps {
  readonly page: number
  readonly pages: number
  readonly onTurn: (page: number) => void
}

function Pager({ page, pages, onTurn }: PagerProps) {
  return (
    <div className="album-pager">
      <button
        type="button"
        className="btn btn-small"
        aria-label={words.pageBefore}
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        ◂
      </button>
      <span role="status">{words.albumPage(page + 1, pages)}</span>
      <button
        type="button"
        className="btn btn-small btn-yes"
        aria-label={words.pageAfter}
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        ▸
      </button>
    </div>
  )
}
