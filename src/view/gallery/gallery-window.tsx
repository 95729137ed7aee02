/**
 * All built-in worlds as books on shelves. Whoever pulls one out reads its question and may bet how it ends before it is
 * opened. The one thing a reader would get wrong: no ending is told here, not even by a picture, before it was seen.
 */
import { useDeferredValue, useState } from 'react'
import { galleryWords as words } from '../../content/gallery'
import { tellScenario } from '../../content/scenarios'
import { shellWords } from '../../content/shell'
import type { Scenario } from '../../core'
import { CastFigure } from '../kit/cast-figure'
import { useSim, useSimClient } from '../kit/sim-context'
import { Window } from '../kit/window'
import { type Placed, scoreOf, useBets } from './bets'
import { BILL_DOOR } from './bill-door'
import { BOOKS, listShelf, SHELVES, wordsOf } from './books'
import { CoverPicture, coverOf } from './covers'
import { MiniScene } from './mini-scene'
import './gallery.css'

interface GalleryWindowProps {
  readonly onChoose: (scenario: Scenario) => void
  readonly onClose: () => void
}

/** What somebody may look for: the question, how the world is set, its name, its settings. */
function isFound(scenario: Scenario, sought: string): boolean {
  const book = wordsOf(scenario.id)
  const { title } = tellScenario(scenario.id, scenario)
  const settings = scenario.topics.flatMap(({ configs, placement }) => [
    ...Object.keys(configs),
    placement?.observerPromotionPolicy ?? '',
  ])
  const text = [title, book?.question, book?.setup, book?.ask, ...settings].join(' ').toLowerCase()
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export function GalleryWindow({ onChoose, onClose }: GalleryWindowProps) {
  const gallery = useSim((s) => s.gallery)
  const current = useSim((s) => s.structure?.scenarioId)
  const placed = useBets((bets) => bets.placed)
  const [chosen, choose] = useState<string | null>(null)
  const [sought, seek] = useState('')
  const [isFresh, onlyFresh] = useState(false)
  const soughtNow = useDeferredValue(sought)
  const fresh = gallery.filter(({ id }) => placed[id] === undefined)
  const shown = (isFresh ? fresh : gallery).filter((scenario) => isFound(scenario, soughtNow))
  const pulled = shown.find(({ id }) => id === (chosen ?? current)) ?? shown[0] ?? gallery[0]
  const score = scoreOf(placed)
  return (
    <Window title={words.title} closeLabel={shellWords.close} wide onClose={onClose}>
      <div className="gallery">
        <div className="gallery-head">
          <p>{gallery.length === 0 ? words.waiting : words.text(gallery.length)}</p>
          <label className="gallery-search">
            <span>{words.search}</span>
            <input
              type="search"
              value={sought}
              placeholder={words.searchHint}
              onChange={(event) => seek(event.target.value)}
            />
          </label>
          <button type="button" className="btn btn-small" aria-pressed={!isFresh} onClick={() => onlyFresh(false)}>
            {words.all(gallery.length)}
          </button>
          <button type="button" className="btn btn-small" aria-pressed={isFresh} onClick={() => onlyFresh(true)}>
            {words.fresh(fresh.length)}
          </button>
          <a className="btn btn-small btn-yes" href="#/incidents">
            {words.incidents}
          </a>
          <a className="btn btn-small btn-yes" href="#/build">
            {words.build}
          </a>
          <a className="btn btn-small btn-yes" href="#/live">
            {words.live}
          </a>
          <a className="btn btn-small btn-yes" href={BILL_DOOR}>
            {words.bill}
          </a>
        </div>
        <div className="shelves">
          {SHELVES.map((shelf) => {
            const books = listShelf(shelf, shown)
            return books.length === 0 ? null : (
              <section key={shelf} className="shelf" aria-labelledby={`shelf-${shelf}`}>
                <ul>
                  {books.map((scenario) => (
                    <BookBack
                      key={scenario.id}
                      scenario={scenario}
                      isPulled={scenario === pulled}
                      isOpen={scenario.id === current}
                      placed={placed[scenario.id]}
                      onPull={() => choose(scenario.id)}
                    />
                  ))}
                </ul>
                <h3 id={`shelf-${shelf}`}>{words.shelves[shelf]}</h3>
                {shelf !== 'whole' ? null : (
                  <div className="gallery-iris">
                    <p>{words.pull}</p>
                    <CastFigure who="iris" face="glad" label="" />
                  </div>
                )}
              </section>
            )
          })}
          {gallery.length > 0 && shown.length === 0 ? <p className="shelf-empty">{words.none}</p> : null}
        </div>
        {pulled === undefined ? null : (
          <PulledBook
            scenario={pulled}
            placed={placed[pulled.id]}
            score={score.all === 0 ? null : words.score(score.right, score.all)}
            onOpen={() => onChoose(pulled)}
          />
        )}
      </div>
    </Window>
  )
}

interface BookBackProps {
  readonly scenario: Scenario
  readonly isPulled: boolean
  /** It is the world behind this window. */
  readonly isOpen: boolean
  readonly placed: Placed | undefined
  readonly onPull: () => void
}

function BookBack({ scenario, isPulled, isOpen, placed, onPull }: BookBackProps) {
  const { id } = scenario
  const mark = markOf(id, placed)
  return (
    <li>
      <button
        type="button"
        data-first={isPulled || undefined}
        className={`book-back${isPulled ? ' is-pulled' : ''}`}
        style={{ background: coverOf(id).cloth }}
        aria-pressed={isPulled}
        onClick={onPull}
      >
        <CoverPicture world={id} />
        <span className="book-question">{wordsOf(id)?.question ?? tellScenario(id, scenario).title}</span>
        {isOpen ? <span className="book-open">{words.current}</span> : null}
        {mark === null ? null : (
          <span className={`book-mark is-${mark}`}>
            <span aria-hidden="true">{mark === 'right' ? '✓' : mark === 'wrong' ? '↻' : '…'}</span>
            <span className="visually-hidden">{words.marks[mark]}</span>
          </span>
        )}
      </button>
    </li>
  )
}

function markOf(world: string, placed: Placed | undefined): keyof typeof words.marks | null {
  if (placed === undefined || placed.choice === null) return null
  if (!placed.isKnown) return 'open'
  return BOOKS[world]?.bet?.right === placed.choice ? 'right' : 'wrong'
}

interface PulledBookProps {
  readonly scenario: Scenario
  readonly placed: Placed | undefined
  readonly score: string | null
  readonly onOpen: () => void
}

function PulledBook({ scenario, placed, score, onOpen }: PulledBookProps) {
  const { canCommand } = useSimClient()
  const { id, sites, brokers, commands } = scenario
  const place = useBets((bets) => bets.place)
  const [bets, setBets] = useState<Readonly<Record<string, number>>>({})
  const choice = bets[id] ?? placed?.choice ?? null
  const { title, description } = tellScenario(id, scenario)
  const book = wordsOf(id)
  const open = (on: number | null): void => {
    place(id, on)
    onOpen()
  }
  return (
    <section className="pulled" aria-live="polite">
      <div className="pulled-picture">
        <MiniScene scenario={placed?.isKnown === true ? scenario : { ...scenario, commands: [] }} />
      </div>
      <div className="pulled-words">
        <h3>{book?.question ?? title}</h3>
        <p>{book?.setup ?? description}</p>
        <p className="pulled-facts">
          <Product scenario={scenario} /> {title} · {words.facts(sites.length, brokers.length, commands.length > 0)}
        </p>
      </div>
      <div className="pulled-bet">
        {book === null || book.choices.length === 0 ? (
          <>
            <p>{words.yours}</p>
            <button type="button" className="btn btn-yes" disabled={!canCommand} onClick={() => open(null)}>
              {words.openIt}
            </button>
          </>
        ) : (
          <>
            <fieldset>
              <legend>
                <b>{words.bet}</b> {book.ask}
              </legend>
              {book.choices.map((text, i) => (
                <label key={text} className={choice === i ? 'is-chosen' : ''}>
                  <input
                    type="radio"
                    name={`bet-${id}`}
                    checked={choice === i}
                    onChange={() => setBets({ ...bets, [id]: i })}
                  />
                  {text}
                </label>
              ))}
            </fieldset>
            <div className="pulled-open">
              <button
                type="button"
                className="btn btn-yes"
                disabled={choice === null || !canCommand}
                onClick={() => open(choice)}
              >
                {words.openIt}
              </button>
              <button type="button" className="btn btn-small" disabled={!canCommand} onClick={() => open(null)}>
                {words.openPlain}
              </button>
              {score === null ? null : <small>{score}</small>}
            </div>
          </>
        )}
      </div>
    </section>
  )
}

function Product({ scenario }: { readonly scenario: Scenario }) {
  const isConfluent = scenario.topics.some((topic) => topic.placement !== null)
  return (
    <span className={`tag ${isConfluent ? 'tag-confluent' : 'tag-kafka'}`}>
      {isConfluent ? words.confluent : words.kafka}
    </span>
  )
}
