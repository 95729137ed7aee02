/** The sheet with its tools around it: which moment, the picture, paper, and the link. The tools are on no picture. */
import { useLayoutEffect, useRef, useState } from 'react'
import { keepsakeWords as words } from '../../../content/keepsake'
import { type Choices, DIGEST_LETTERS, type Issue } from '../../../story/keepsake-link'
import type { Moment } from '../../../story/keepsake-moments'
import type { Panel } from '../../../story/script-types'
import { CopyButton } from '../../kit/copy-button'
import { PageFrame } from '../../kit/page-frame'
import { takePicture, whenPainted } from '../../kit/picture/take-picture'
import { saveFile } from '../../kit/save-file'
import { panelAddress } from '../story-route'
import { Sheet } from './sheet'
import { useKeepsakeRun } from './use-keepsake-run'

interface KeepsakeProps {
  readonly panels: readonly Panel[]
  readonly choices: Choices
  readonly moments: readonly Moment[]
  readonly moment: Moment
  readonly pick: (panel: string) => void
  readonly isTheirs: boolean
  readonly makeLink: (digest: string) => string
}

/** Narrower than this the sheet is a column. */
const COLUMN_BELOW = 720

export function Keepsake({ panels, choices, moments, moment, pick, isTheirs, makeLink }: KeepsakeProps) {
  const { issue } = choices
  const room = useRef<HTMLDivElement>(null)
  const isNarrow = useNarrow()
  const work = useKeepsakeRun(moment)
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const [isTaking, setTaking] = useState(false)
  const [failure, setFailure] = useState('')
  const link = work.run === null ? '' : makeLink(work.run.digest)
  const isOther =
    choices.digest !== null && work.run !== null && work.run.digest.slice(0, DIGEST_LETTERS) !== choices.digest
  const save = async (): Promise<void> => {
    setFailure('')
    setTaking(true)
    try {
      await whenPainted()
      const sheet = room.current?.querySelector<HTMLElement>('.keep-sheet')
      if (sheet === null || sheet === undefined) throw new Error('The sheet is not on the page.')
      saveFile(await takePicture(sheet), `${words.saveName(issue)}-${choices.day}.png`)
    } catch {
      setFailure(words.saveFailed)
    }
    setTaking(false)
  }
  const isReady = work.run?.isThere === true && !isTaking
  return (
    <PageFrame print="portrait" className={`keepsake${isTaking ? ' is-taking' : ''}`}>
      <div className="keep-tools">
        {isTheirs ? (
          <p className="keep-note" role="status">
            {words.theirs} <a href={`#/keepsake/${issue}`}>{words.mine}</a>
          </p>
        ) : null}
        {isOther ? (
          <p className="keep-note" role="alert">
            {words.otherCore}
          </p>
        ) : null}
        <label className="keep-pick">
          {words.which}
          <select value={moment.panel.id} onChange={(event) => pick(event.target.value)}>
            {moments.map(({ panel }) => (
              <option key={panel.id} value={panel.id}>
                {`${panel.id} ${panel.act?.label ?? panel.guess?.choices[choices.guesses[panel.id] ?? 0] ?? ''}`}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn btn-yes" disabled={!isReady} onClick={() => void save()}>
          {isTaking ? words.saving : words.save}
        </button>
        <button type="button" className="btn" disabled={!isReady} onClick={() => window.print()}>
          {words.print}
        </button>
        {link === '' ? null : <CopyButton text={link} label={words.copy} doneLabel={words.copied} />}
        <a className="btn btn-small" href={panelAddress(moment.panel.id)}>
          {words.readOn}
        </a>
        <OtherIssue issue={issue} />
        {failure === '' ? null : <p role="alert">{failure}</p>}
      </div>
      <div className="keep-room" ref={room}>
        <Sheet
          choices={choices}
          panels={panels}
          moment={moment}
          work={work}
          isColumn={isNarrow && !isTaking}
          isStill={isStill}
          link={link}
        />
      </div>
    </PageFrame>
  )
}

function OtherIssue({ issue }: { readonly issue: Issue }) {
  const other: Issue = issue === 1 ? 2 : 1
  return (
    <a className="btn btn-small" href={`#/keepsake/${other}`}>
      {words.otherIssue(other)}
    </a>
  )
}

function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < COLUMN_BELOW)
  useLayoutEffect(() => {
    const wide = window.matchMedia(`(min-width: ${COLUMN_BELOW}px), print`)
    const measure = (): void => setNarrow(!wide.matches)
    wide.addEventListener('change', measure)
    measure()
    return () => wide.removeEventListener('change', measure)
  }, [])
  return isNarrow
}
