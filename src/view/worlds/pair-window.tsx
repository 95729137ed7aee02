/**
 * Where is that pair of shoes? Every system of both worlds is asked at one instant. The one thing a reader would get
 * wrong: the truth differs between the worlds too, because orders were taken and refused on different answers.
 */
import { useEffect, useState } from 'react'
import { systemWords, pairWords as words } from '../../content/worlds-day'
import { scoreWords } from '../../content/worlds-score'
import type { ArticleAnswer, ArticleWorldScore, BusinessEvent } from '../../core/company'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { useSimActions } from '../kit/sim-context'
import { Window } from '../kit/window'
import { articleOf, formatMoment, formatMomentToSecond, listModels, listSizes, splitArticle } from './day-format'
import { askWhere } from './things'

interface PairWindowProps {
  readonly worlds: FoldedWorlds
  readonly onClose: () => void
}

export function PairWindow({ worlds, onClose }: PairWindowProps) {
  const { ask, pause } = useSimActions()
  const { asked, articles } = worlds
  const { model, size } = splitArticle(asked.article)
  const sizes = listSizes(model, articles)
  const choose = (article: number): void => {
    void ask({ type: 'article', article: Math.min(articles - 1, article) })
    // A paused page asks for a frame only when something is pressed.
    pause()
  }
  return (
    <Window title={askWhere()} closeLabel={systemWords.close} wide onClose={onClose}>
      <p>{words.lead}</p>
      <p className="pair-choice">
        <label>
          {sizes.length === 0 ? words.ownArticle : words.model}{' '}
          <select
            data-first
            value={model}
            onChange={(event) => choose(articleOf(Number(event.currentTarget.value), size, articles))}
          >
            {listModels(articles).map((name, i) => (
              <option key={name} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {sizes.length === 0 ? null : (
          <label>
            {words.size}{' '}
            <select
              value={size}
              onChange={(event) => choose(articleOf(model, Number(event.currentTarget.value), articles))}
            >
              {sizes.map((name, i) => (
                <option key={name} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <ShelfNotes asked={asked} />
      <div className="pair-worlds">
        <PairTable worlds={worlds} side="batch" title={scoreWords.batchland} />
        <PairTable worlds={worlds} side="stream" title={scoreWords.streamscape} />
      </div>
    </Window>
  )
}

/** What a reader of the two tables would take for a mistake. */
function ShelfNotes({ asked: { batch, stream } }: { readonly asked: FoldedWorlds['asked'] }) {
  // A copy may be below 0 because it has not heard of a delivery; owed is what the shelves themselves lack.
  const isOwed = [batch, stream].some(({ truth }) => truth.some((count) => count < 0))
  const isDifferent = batch.truth.some((count, i) => count !== stream.truth[i])
  return (
    <>
      {isDifferent ? <p className="fine">{words.shelvesDiffer}</p> : null}
      {isOwed ? <p className="fine">{words.shelvesOwed}</p> : null}
    </>
  )
}

interface PairTableProps {
  readonly worlds: FoldedWorlds
  readonly side: 'batch' | 'stream'
  readonly title: string
}

function PairTable({ worlds, side, title }: PairTableProps) {
  const { asked, score } = worlds
  const world: ArticleWorldScore = asked[side]
  const able = world.answers.filter(({ pairs }) => pairs !== null)
  const nameOf = (id: string): string => score.systems.find((system) => system.id === id)?.name ?? id
  const events = useEvents(world.answers)
  return (
    <section>
      <h3 className={side === 'batch' ? 'ink-batch' : 'ink-stream'}>
        {title}: {words.wrongOf(world.wrong, world.answering).join(' ')}
      </h3>
      <div className="pair-scroll">
        <table className="number-table">
          <thead>
            <tr>
              <th scope="col">{words.system}</th>
              {asked.places.map((place) => (
                <th key={place} scope="col">
                  {place}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="pair-truth">
              <th scope="row">{words.truthRow}</th>
              {world.truth.map((pairs, i) => (
                <td key={asked.places[i]}>{pairs}</td>
              ))}
            </tr>
            {able.map((answer) => (
              <AnswerRow
                key={answer.system}
                answer={answer}
                world={world}
                name={nameOf(answer.system)}
                reason={sayReason(answer, events, nameOf)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface AnswerRowProps {
  readonly answer: ArticleAnswer
  readonly world: ArticleWorldScore
  readonly name: string
  readonly reason: string
}

function AnswerRow({ answer, world, name, reason }: AnswerRowProps) {
  const { pairs: said, standing, wrong } = answer
  const pairs = said ?? []
  const isAsked = standing === 'live' || standing === 'still'
  return (
    <>
      <tr className={wrong && isAsked ? 'pair-wrong' : ''}>
        <th scope="row">
          {isAsked ? (wrong ? '✗' : '✓') : '–'} {name}
        </th>
        {isAsked ? null : <td colSpan={pairs.length}>{words.notAsked[standing]}</td>}
        {(isAsked ? pairs : []).map((count, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places stand in a fixed order.
          <td key={i} className={count === world.truth[i] ? '' : 'pair-off'}>
            {count}
          </td>
        ))}
      </tr>
      {reason === '' ? null : (
        <tr className="pair-reason">
          <td colSpan={pairs.length + 1}>
            <b>{words.why}</b> {reason}
          </td>
        </tr>
      )}
    </>
  )
}

type Events = ReadonlyMap<number, BusinessEvent>

function useEvents(answers: readonly ArticleAnswer[]): Events {
  const { ask } = useSimActions()
  const [events, setEvents] = useState<Events>(new Map())
  const wanted = [...new Set(answers.map(({ unheard }) => unheard).filter((event) => event >= 0))].sort((a, b) => a - b)
  const key = wanted.join()
  useEffect(() => {
    const numbers = key === '' ? [] : key.split(',').map(Number)
    if (numbers.length === 0) return
    let isCurrent = true
    ask({ type: 'business-events', numbers })
      .then((answer) => {
        if (!isCurrent) return
        setEvents(new Map(answer.events.flatMap((event) => (event === null ? [] : [[event.number, event] as const]))))
      })
      .catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [ask, key])
  return events
}

const OF_TOPICS = new Set(['stands-at-attack', 'log-stopped', 'on-its-way'])

/** Why it is wrong, or gives no answer: what it has not heard, and who or what is in the way. Empty for a good answer. */
function sayReason({ unheard, why }: ArticleAnswer, events: Events, nameOf: (id: string) => string): string {
  if (why === null) return ''
  const because = words.whys[why.kind](
    OF_TOPICS.has(why.kind) ? why.whose : nameOf(why.whose),
    why.dueUs < 0 ? '' : formatMoment(why.dueUs),
  )
  const event = events.get(unheard)
  if (event === undefined) return because
  const pairs = `${event.pairs > 0 ? '+' : ''}${event.pairs}`
  const what = words.event(
    words.kinds[event.kind],
    formatCount(event.number),
    formatMomentToSecond(event.timeUs),
    nameOf(event.system),
    pairs,
    event.place,
  )
  return `${words.unheard(what)}. ${because}`
}
