/** One record on its way: found in a lane, or written by hand; each step with the instant at which it happens. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { groupWords as words } from '../../content/groups'
import type { JourneyStep, WantedRecord } from '../../core'
import type { CommandRecord, JourneyView } from '../../protocol'
import { formatCount } from '../kit/format'
import { CloseIcon } from '../kit/icons'
import { RecordHeaders } from '../kit/record-headers'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import type { GroupPicture } from './picture'
import { HEADER_TEXT_MOST, HEADERS_MOST, type HeaderFault, readHeaders } from './read-headers'

const THOUSANDTH = 0.001

interface FollowCardProps {
  readonly picture: GroupPicture
  readonly wanted: WantedRecord | null
  readonly journey: JourneyView | null
  readonly onWant: (wanted: WantedRecord | null) => void
}

export function FollowCard({ picture, wanted, journey, onWant }: FollowCardProps) {
  return (
    <section className={`gr-card gr-follow ${wanted === null ? '' : 'is-on'}`}>
      {wanted === null ? (
        <>
          <h2>{words.follow.title}</h2>
          <Choose picture={picture} onWant={onWant} />
        </>
      ) : (
        <>
          <header>
            <h2>{words.follow.following}</h2>
            <button
              type="button"
              className="gr-off"
              aria-label={words.follow.stop}
              title={words.follow.stop}
              onClick={() => onWant(null)}
            >
              <CloseIcon />
            </button>
          </header>
          <Way picture={picture} wanted={wanted} journey={journey} />
        </>
      )}
    </section>
  )
}

interface ChooseProps {
  readonly picture: GroupPicture
  readonly onWant: (wanted: WantedRecord) => void
}

function Choose({ picture, onWant }: ChooseProps) {
  const { lanes } = picture
  const [at, setAt] = useState(0)
  const [offset, setOffset] = useState('')
  const lane = lanes[Math.min(at, lanes.length - 1)]?.lane
  const { canCommand } = useSimClient()
  const isNumber = /^\d{1,15}$/.test(offset.trim())
  const follow = (event: FormEvent) => {
    event.preventDefault()
    if (lane === undefined) return
    const wanted = isNumber ? Number(offset) : lane.logEnd - 1
    onWant({ by: 'offset', topic: lane.topic, partition: lane.partition, offset: wanted })
  }
  return (
    <>
      <p className="gr-small">{words.follow.hint}</p>
      <form className="gr-form" onSubmit={follow}>
        <label>
          <span>{words.follow.partition}</span>
          <select className="field" value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {lanes.map(({ key, name }, i) => (
              <option key={key} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.follow.offset}</span>
          <input
            className="field mono"
            inputMode="numeric"
            value={offset}
            placeholder={words.follow.newest}
            onChange={(event) => setOffset(event.target.value)}
          />
        </label>
        <button type="submit" className="btn btn-small" disabled={lane === undefined || (offset !== '' && !isNumber)}>
          {words.follow.go}
        </button>
      </form>
      {canCommand ? <ByHand picture={picture} onWant={onWant} /> : null}
    </>
  )
}

function lastSent(commands: readonly CommandRecord[]): CommandRecord | undefined {
  return commands.findLast(({ command, fromScenario }) => !fromScenario && command.kind === 'SendRecord')
}

function tellFault(fault: HeaderFault): string {
  const { colon, key, long, many } = words.follow.headerFaults
  switch (fault.code) {
    case 'colon':
      return colon(fault.number, fault.text)
    case 'key':
      return key(fault.number, fault.text)
    case 'long':
      return long(fault.number, HEADER_TEXT_MOST)
    case 'many':
      return many(HEADERS_MOST)
  }
}

/** `KafkaProducer.send`, as a command of the run: a link and an undo know it. */
function ByHand({ picture, onWant }: ChooseProps) {
  const actions = useSimActions()
  const structure = useSim((s) => s.structure)
  const topics = new Set(picture.lanes.map(({ lane }) => lane.topic))
  const producers = (structure?.producers ?? []).filter(({ topic, up }) => up && topics.has(topic))
  const [at, setAt] = useState(0)
  const [key, setKey] = useState('customer-17')
  const [value, setValue] = useState('1 × Sneaker 42')
  const [headers, setHeaders] = useState('')
  const read = readHeaders(headers)
  const producer = producers[Math.min(at, producers.length - 1)]
  const { store } = useSimClient()
  if (producer === undefined) return null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if ('fault' in read) return
    actions.pause()
    const record = { producer: producer.id, key: key === '' ? null : key, value }
    const before = lastSent(store.getState().commands)?.index
    // When it was carried out is known with the frame that tells it, which may be there already.
    const look = (): boolean => {
      const sent = lastSent(store.getState().commands)
      if (sent === undefined || sent.index === before) return false
      onWant({ by: 'hand', ...record, sentUs: sent.timeUs })
      return true
    }
    actions.issue({ kind: 'SendRecord', ...record, ...(read.headers.length === 0 ? {} : { headers: read.headers }) })
    if (look()) return
    const stop = store.subscribe(() => {
      if (look()) stop()
    })
  }
  return (
    <form className="gr-form" onSubmit={send}>
      <p className="gr-small">{words.follow.byHand}</p>
      {producers.length > 1 ? (
        <label>
          <span>{words.follow.producer}</span>
          <select className="field" value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {producers.map(({ id, name }, i) => (
              <option key={id} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        <span>{words.follow.key}</span>
        <input
          className="field mono"
          value={key}
          maxLength={200}
          placeholder={words.follow.noKey}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      <label>
        <span>{words.follow.value}</span>
        <input
          className="field mono"
          value={value}
          maxLength={200}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <label className="gr-wide">
        <span>{words.follow.headers}</span>
        <input
          className="field mono"
          value={headers}
          placeholder={words.follow.headersHint}
          aria-invalid={'fault' in read}
          onChange={(event) => setHeaders(event.target.value)}
        />
      </label>
      {'fault' in read ? <p role="alert">{tellFault(read.fault)}</p> : null}
      <button type="submit" className="btn btn-small gr-send" disabled={'fault' in read}>
        {words.follow.send}
      </button>
    </form>
  )
}

interface WayProps {
  readonly picture: GroupPicture
  readonly wanted: WantedRecord
  readonly journey: JourneyView | null
}

function Way({ picture, wanted, journey }: WayProps) {
  const actions = useSimActions()
  const { canSeek, isLive } = useSimClient()
  const timeUs = useSim((s) => s.timeUs)
  const list = useRef<HTMLOListElement>(null)
  const passed = journey?.steps.filter(({ atUs }) => atUs <= timeUs).length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is shown.
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>('.is-now')
    if (list.current !== null && now !== null && now !== undefined)
      list.current.scrollTop = now.offsetTop - list.current.offsetTop - list.current.clientHeight / 2
  }, [passed])
  if (journey === null || (journey.isLooking && journey.steps.length === 0))
    return <p className="gr-small">{words.follow.looking}</p>
  if (journey.isMissing) return <p className="gr-small">{words.follow.missing}</p>
  const { record } = journey
  const nameOf = (id: string): string => picture.mates.find(({ seat }) => seat.consumer === id)?.seat.name ?? id
  const steps = [...journey.steps].sort((a, b) => a.atUs - b.atUs)
  const next = steps.find(({ atUs }) => atUs > timeUs)
  const last = steps.findLast(({ atUs }) => atUs <= timeUs)
  return (
    <>
      {record === null ? null : (
        <p className="gr-record mono">
          {words.follow.header(
            record.key ?? words.follow.noKey,
            words.follow.batch(`${formatCount(record.batchBytes)} B`, record.batchRecords),
          )}
          {wanted.by === 'hand' ? <b>{wanted.value}</b> : null}
          {record.headers === undefined ? null : <RecordHeaders of={record.headers} />}
        </p>
      )}
      <ol ref={list} className="gr-steps">
        {steps.map((step) => (
          <li
            key={`${step.kind}-${step.atUs}`}
            className={step.atUs > timeUs ? 'is-ahead' : step === last ? 'is-now' : ''}
            aria-current={step === last ? 'step' : undefined}
          >
            <time className="mono">{formatMicros(step.atUs)}</time>
            <span>{tellStep(step, nameOf)}</span>
            {step.atUs > timeUs ? <span className="visually-hidden"> ({words.follow.toCome})</span> : null}
          </li>
        ))}
      </ol>
      <Verdict steps={steps} timeUs={timeUs} nameOf={nameOf} isOver={journey.isOver} />
      <p className="gr-buttons">
        {canSeek ? (
          <button
            type="button"
            className="btn btn-small"
            title={words.follow.nextTip}
            disabled={next === undefined}
            onClick={() => {
              actions.pause()
              if (next !== undefined) actions.seek(Math.ceil(next.atUs))
            }}
          >
            {words.follow.next}
          </button>
        ) : null}
        {isLive ? null : (
          <button
            type="button"
            className="btn btn-small"
            title={words.follow.slowTip}
            onClick={() => {
              actions.setSpeed(THOUSANDTH)
              actions.play()
            }}
          >
            {words.follow.slow}
          </button>
        )}
      </p>
    </>
  )
}

interface VerdictProps {
  readonly steps: readonly JourneyStep[]
  readonly timeUs: number
  readonly nameOf: (id: string) => string
  readonly isOver: boolean
}

function Verdict({ steps, timeUs, nameOf, isOver }: VerdictProps) {
  const done = steps.filter(({ atUs }) => atUs <= timeUs)
  const handed = done.findLast((step) => step.kind === 'handed')
  const isCommitted = done.some(({ kind }) => kind === 'committed')
  const isForsaken = done.at(-1)?.kind === 'forsaken'
  if (isCommitted) return <p className="gr-verdict">{words.follow.safe}</p>
  if (handed !== undefined && !isForsaken)
    return <p className="gr-verdict">{words.follow.again(nameOf(handed.consumer))}</p>
  return !isOver && done.length === steps.length ? <p className="gr-verdict">{words.follow.beyond}</p> : null
}

/** Minutes, seconds and microseconds: what happens within a millisecond is told apart. */
function formatMicros(us: number): string {
  const whole = Math.round(us)
  const minutes = Math.floor(whole / 60_000_000)
  const rest = ((whole % 60_000_000) / 1_000_000).toFixed(6).padStart(9, '0')
  return `${minutes}:${rest}`
}

function tellStep(step: JourneyStep, nameOf: (id: string) => string): ReactNode {
  const say = words.follow
  switch (step.kind) {
    case 'sent':
      return say.sent(step.producer)
    case 'partitioned':
      if (step.hash === null) return say.sticky(step.partition)
      return (
        <>
          <code>{`murmur2(key) % ${step.partitions}`}</code>
          {say.partitioned(step.partition)}
        </>
      )
    case 'appended':
      return say.appended(formatCount(step.offset), step.broker)
    case 'replicated':
      return say.replicated(step.isr.join(', '))
    case 'handed':
      return (step.isAgain ? say.handedAgain : say.handed)(nameOf(step.consumer))
    case 'worked':
      return say.worked(nameOf(step.consumer))
    case 'committed':
      return say.committed(formatCount(step.offset))
    case 'forsaken':
      return say.forsaken(nameOf(step.consumer))
    case 'deleted':
      return say.deleted(formatCount(step.logStart))
    default:
      return say[step.kind]
  }
}
