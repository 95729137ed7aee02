/**
 * Where is that pair of shoes? Every system of both worlds is asked at one instant. The one thing a reader would get
 * wrong: the truth differs between the worlds too, because orders were taken and refused on different answers.
 */
import { useEffect, useState } from 'react'
import { systemWords, pairWords as words } from '../../content/en/worlds-day'
import { scoreWords } from '../../content/en/worlds-score'
import type { ArticleAnswer, ArticleWorldScore, BusinessEvent, WorldsScore } from '../../core/business'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { useSimActions } from '../kit/sim-context'
import { Window } from '../kit/window'
import {
  articleOf,
  formatMoment,
  formatTimeToSecond,
  hasOwnArticles,
  listModels,
  listSizes,
  splitArticle,
} from './day-format'

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
    <Window
      title={hasOwnArticles() ? words.ownTitle : words.title}
      closeLabel={systemWords.close}
      wide
      onClose={onClose}
    >
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
      <div className="pair-worlds">
        <PairTable worlds={worlds} side="batch" title={scoreWords.batchland} />
        <PairTable worlds={worlds} side="stream" title={scoreWords.streamscape} />
      </div>
    </Window>
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
  const events = useEvents(world.answers)
  return (
    <section>
      <h3 className={side === 'batch' ? 'ink-batch' : 'ink-stream'}>
        {title}: {words.wrongOf(world.wrong, able.length).join(' ')}
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
                name={score.systems.find(({ id }) => id === answer.system)?.name ?? answer.system}
                reason={answer.wrong ? sayReason(answer, events, score, side) : ''}
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
  const pairs = answer.pairs ?? []
  return (
    <>
      <tr className={answer.wrong ? 'pair-wrong' : ''}>
        <th scope="row">
          {answer.wrong ? '✗' : '✓'} {name}
        </th>
        {pairs.map((count, i) => (
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

function sayReason(
  { unheard, system }: ArticleAnswer,
  events: Events,
  { links, systems }: WorldsScore,
  side: 'batch' | 'stream',
): string {
  if (unheard < 0) return words.unheardNever
  const event = events.get(unheard)
  if (event === undefined) return ''
  const pairs = `${event.pairs > 0 ? '+' : ''}${event.pairs}`
  const kind = words.kinds[event.kind]
  const what = words.event(
    kind,
    formatCount(event.number),
    `${formatMoment(event.timeUs).slice(0, 3)} ${formatTimeToSecond(event.timeUs)}`,
    event.system,
    pairs,
    event.place,
  )
  const link = links.find(({ from, to, feeds }) => from === event.system && to === system && feeds.includes(event.feed))
  // A system that is down tells nobody, in either world.
  if (systems.find(({ id }) => id === event.system)?.up === false) return `${words.unheard(what)}. ${words.hearsNobody}`
  const when = side === 'stream' ? words.hearsLog : link === undefined ? '' : words.hears(formatMoment(link.dueUs))
  return `${words.unheard(what)}. ${when}`
}
