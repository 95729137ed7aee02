/**
 * What was said into a topic: on which shelf each piece lies, what whoever listens hears, and what whoever comes later
 * hears. The one thing a reader would get wrong: the order in which the later one reads the shelves is watched, not
 * computed; it is remembered as long as the panel lives.
 */
import { useEffect, useState } from 'react'
import { streamLiveWords as words } from '../../../content/story-streams'
import type { LogView, Question } from '../../../protocol'
import type { SimClient } from '../../../state'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const [LOG_0, LOG_1, LOG_2, LOG_3, LOG_4, LOG_5] = [0, 1, 2, 3, 4, 5].map(
  (partition): Extract<Question, { type: 'log' }> => ({ type: 'log', topic: 'echo', partition, around: -1 }),
)
const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'echo' }

interface Piece {
  readonly text: string
  readonly timeUs: number
}

function useShelves(client: SimClient): readonly (readonly Piece[])[] {
  const logs = [
    useAsked(client, LOG_0),
    useAsked(client, LOG_1),
    useAsked(client, LOG_2),
    useAsked(client, LOG_3),
    useAsked(client, LOG_4),
    useAsked(client, LOG_5),
  ]
  return logs.map((answer) => (answer === null ? [] : readPieces(answer.log)))
}

function readPieces({ replicas }: LogView): readonly Piece[] {
  const leader = replicas.toSorted((a, b) => b.logEndOffset - a.logEndOffset)[0]
  return (leader?.batches ?? []).flatMap(({ texts, appendTimeUs }) =>
    texts.map(({ value }) => ({ text: value ?? '', timeUs: appendTimeUs })),
  )
}

export function Echo({ client }: InstrumentProps) {
  const shelves = useShelves(client)
  const readers = useAsked(client, READERS)
  const [heard, setHeard] = useState<readonly number[]>([])
  const later = readers?.view.readers.find(({ consumer }) => consumer === 'echo')
  useEffect(() => {
    setHeard((was) => follow(was, later?.places ?? []))
  }, [later])
  const count = readers?.view.ends.length ?? 0
  const taken = new Map<number, number>()
  const again = heard.map((partition) => {
    const at = taken.get(partition) ?? 0
    taken.set(partition, at + 1)
    return shelves[partition][at]?.text ?? ''
  })
  const live = shelves.flat().toSorted((a, b) => a.timeUs - b.timeUs)
  const isWords = live.some(({ text }) => text.length > 1)
  return (
    <div className="echo">
      <ol>
        {shelves.slice(0, count).map((pieces, partition) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a partition is its number.
          <li key={partition}>
            <small>{words.partition(partition)}</small>
            {pieces.length === 0 ? <em>{words.emptyShelf}</em> : null}
            {pieces.map(({ text, timeUs }, i) => (
              <b key={timeUs} className={i < (taken.get(partition) ?? 0) ? 'is-heard' : ''}>
                {text}
              </b>
            ))}
          </li>
        ))}
      </ol>
      <p>
        {words.heardLive} <b>{live.map(({ text }) => text).join(isWords ? ' ' : '') || '…'}</b>
      </p>
      <p>
        {words.heardLater} <b>{again.join(isWords ? ' ' : '') || '…'}</b>
      </p>
    </div>
  )
}

/** Partitions in the order in which their records were read, one entry a record. */
function follow(
  was: readonly number[],
  places: readonly { readonly partition: number; readonly position: number }[],
): readonly number[] {
  const next = was.filter((partition, i) => {
    const before = was.slice(0, i).filter((other) => other === partition).length
    return before < (places.find((place) => place.partition === partition)?.position ?? 0)
  })
  for (const { partition, position } of places) {
    const known = next.filter((other) => other === partition).length
    for (let i = known; i < position; i++) next.push(partition)
  }
  return next.length === was.length && next.every((partition, i) => partition === was[i]) ? was : next
}

/** The same, and the reader chooses key and partitions. */
export function EchoDesk(props: InstrumentProps) {
  const { phase, chosen, choose } = props
  const [, key = 'letters', partitions = '3'] = (chosen ?? 'echo-letters-3').split('-')
  const isBusy = phase === 'waiting' || phase === 'playing'
  return (
    <div className="echo-desk">
      <div className="choices-row">
        <span>{words.key}</span>
        {(['letters', 'ada', 'none'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            aria-pressed={key === one}
            disabled={isBusy}
            onClick={() => choose(`echo-${one}-${partitions}`)}
          >
            {words.keys[one]}
          </button>
        ))}
        <span>{words.partitions}</span>
        {['1', '3', '6'].map((one) => (
          <button
            key={one}
            type="button"
            className="choice"
            aria-pressed={partitions === one}
            disabled={isBusy}
            onClick={() => choose(`echo-${key}-${one}`)}
          >
            {one}
          </button>
        ))}
      </div>
      <Echo {...props} />
    </div>
  )
}
