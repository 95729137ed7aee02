/**
 * What stands under a panel's picture on a phone: what lives, the words, and what there is to guess and to do. The one thing
 * a reader would get wrong: guess and deed stand at the end, and stay at the lower edge of the window as long as the reader
 * is at the panel and there was something open, so that they are seen together with the picture that they are about.
 */
import { type ReactNode, useRef, useState } from 'react'
import { storyWords as words } from '../../content/story'
import type { Panel } from '../../story/script-types'
import { isSpoken, isSummary, SummaryBox, WordColumn } from './words'

interface ColumnFootProps {
  readonly panel: Panel
  /** The reader is here. */
  readonly isCurrent: boolean
  readonly isStill: boolean
  /** There is something to guess or to do. */
  readonly isOpen: boolean
  /** What leads there, where the window is too low for both. */
  readonly jump: string
  readonly live: ReactNode
  readonly seenS: number
  readonly tasks: ReactNode
  readonly takeOver: ReactNode
}

export function ColumnFoot(props: ColumnFootProps) {
  const { panel, isCurrent, isStill, isOpen, jump, live, seenS, tasks, takeOver } = props
  const place = useRef<HTMLDivElement>(null)
  const isAtHand = useKept(isCurrent, isOpen)
  const behavior: ScrollBehavior = isStill ? 'auto' : 'smooth'
  return (
    <>
      {isCurrent && isOpen ? (
        <button
          type="button"
          className="column-jump"
          onClick={() => place.current?.scrollIntoView({ block: 'end', behavior })}
        >
          {jump} <span aria-hidden="true">↓</span>
        </button>
      ) : null}
      {live === null ? null : <div className="column-live">{live}</div>}
      <Column panel={panel} seenS={seenS} />
      <div className={`panel-tasks${isAtHand ? ' is-at-hand' : ''}`} ref={place}>
        {isCurrent && isOpen ? (
          <button
            type="button"
            className="column-jump is-back"
            onClick={() => place.current?.closest('.panel')?.scrollIntoView({ block: 'start', behavior })}
          >
            {words.toPicture} <span aria-hidden="true">↑</span>
          </button>
        ) : null}
        {tasks}
      </div>
      {takeOver === null ? null : <div className="panel-tasks">{takeOver}</div>}
    </>
  )
}

/** True from when there was something open until the reader leaves: the answer comes where the question was. */
function useKept(isCurrent: boolean, isOpen: boolean): boolean {
  const [isKept, keep] = useState(false)
  const isNow = isCurrent && (isKept || isOpen)
  if (isNow !== isKept) keep(isNow)
  return isNow
}

function Column({ panel, seenS }: { readonly panel: Panel; readonly seenS: number }) {
  const spoken = panel.lines.filter(isSpoken)
  const summary = panel.lines.filter(isSummary)
  return (
    <>
      <WordColumn
        lines={spoken}
        names={spoken.map((line) => (line.kind === 'balloon' ? words.nameOf(line.who) : ''))}
        seenS={seenS}
      />
      {summary.length === 0 ? null : <SummaryBox lines={summary} />}
    </>
  )
}
