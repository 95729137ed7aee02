/**
 * The sheet: five panels, all of the reader's own. The one thing a reader would get wrong: it has one width for the
 * picture and for paper, 1000 units; a phone gets the same panels in a column, with letters of its own size.
 */
import { keepsakeWords as words } from '../../../content/keepsake'
import type { Choices } from '../../../story/keepsake-link'
import type { Moment } from '../../../story/keepsake-moments'
import type { Panel } from '../../../story/script-types'
import { DeedPanel } from './deed-panel'
import { placed, u } from './panels'
import { GuessesPanel, HandsPanel, HeldPanel } from './reader-panels'
import { ByePanel, DidPanel } from './run-panels'
import { tellDay } from './tell-day'
import type { RunInWork } from './use-keepsake-run'

export interface SheetProps {
  readonly choices: Choices
  readonly panels: readonly Panel[]
  readonly moment: Moment
  readonly work: RunInWork
  readonly isColumn: boolean
  readonly isStill: boolean
  /** Empty until the run is there. */
  readonly link: string
}

export function Sheet(props: SheetProps) {
  const { choices, isColumn, work } = props
  const { issue, day } = choices
  return (
    <article
      className={`keep-sheet${isColumn ? ' is-column' : ''}`}
      aria-label={words.titles[issue]}
      data-digest={work.run?.digest}
      data-there={work.run?.isThere === true}
    >
      <header className="keep-head">
        <p className="keep-tag" style={isColumn ? undefined : placed({ x: 24, y: 26 })}>
          {words.tag(issue)}
        </p>
        <h1 className="keep-title" style={isColumn ? undefined : { top: u(16) }}>
          {words.titles[issue]}
        </h1>
        <time className="keep-day" dateTime={`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`}>
          {tellDay(day)}
        </time>
      </header>
      <DeedPanel {...props} />
      <GuessesPanel {...props} />
      {issue === 2 ? <HeldPanel {...props} /> : <HandsPanel {...props} />}
      <DidPanel {...props} />
      <ByePanel {...props} />
    </article>
  )
}
