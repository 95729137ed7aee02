/**
 * The page of the reader's own at the end of an issue: `#/keepsake/2` from what this device keeps, `#/keepsake/<link>`
 * from a link. The one thing a reader would get wrong: a link never changes what the device keeps; it is only shown.
 */
import { useEffect, useMemo, useState } from 'react'
import { keepsakeWords as words } from '../../../content/keepsake'
import { currentLanguage } from '../../../content/language'
import { chapterNames, storyWords } from '../../../content/story'
import {
  type Choices,
  decodeChoices,
  encodeChoices,
  ISSUES,
  type Issue,
  issueOf,
  type LinkFault,
} from '../../../story/keepsake-link'
import { bestMoment, bookOf, choicesOf, listMoments, panelsOf } from '../../../story/keepsake-moments'
import type { Panel } from '../../../story/script-types'
import { PageFrame, PageWait } from '../../kit/page-frame'
import { useProgress } from '../../kit/story-progress'
import { useHash } from '../../kit/use-hash'
import { fetchScripts } from '../chapters'
import { Keepsake } from './keepsake'
import { writeDay } from './tell-day'
import './keepsake.css'

export function KeepsakePage() {
  const asked = decodeURIComponentSafely(useHash().split('/')[2] ?? '')
  const own = asked === '1' || asked === '2' ? (Number(asked) as Issue) : null
  const lastPanel = useProgress((progress) => progress.panel)
  if (asked === '') {
    const chapter = Number(lastPanel?.split('.')[0] ?? 8)
    return <OfIssue key="own" issue={chapter <= 7 ? 1 : 2} link={null} />
  }
  if (own !== null) return <OfIssue key={own} issue={own} link={null} />
  const issue = issueOf(asked)
  return issue === null ? <BadLink fault="cut" /> : <OfIssue key={asked} issue={issue} link={asked} />
}

/** What follows the page's name may be anything. */
function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text.split('?')[0])
  } catch {
    return 'x'
  }
}

interface OfIssueProps {
  readonly issue: Issue
  /** Null for the reader's own. */
  readonly link: string | null
}

function OfIssue({ issue, link }: OfIssueProps) {
  const panels = usePanels(issue)
  const guesses = useProgress((progress) => progress.guesses)
  const deeds = useProgress((progress) => progress.deeds)
  const [day] = useState(() => writeDay(new Date()))
  const book = useMemo(() => (panels === null || panels === 'missing' ? null : bookOf(panels)), [panels])
  const read = useMemo(() => {
    if (book === null) return null
    if (link !== null) return decodeChoices(link, book)
    return { choices: choicesOf(issue, day, { guesses, deeds }, book), fault: null }
  }, [book, link, issue, day, guesses, deeds])
  if (panels === 'missing')
    return (
      <PageFrame print="portrait" className="keepsake is-plain" role="alert">
        {words.missing}{' '}
        <button type="button" className="btn" onClick={() => window.location.reload()}>
          {storyWords.tryAgain}
        </button>
      </PageFrame>
    )
  if (panels === null || read === null || book === null) return <PageWait />
  if (read.choices === null) return <BadLink fault={read.fault} />
  return <Chosen key={issue} panels={panels} choices={read.choices} isTheirs={link !== null} />
}

function usePanels(issue: Issue): readonly Panel[] | null | 'missing' {
  const [panels, setPanels] = useState<readonly Panel[] | null | 'missing'>(null)
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scripts are those of the language.
  useEffect(() => {
    let isWanted = true
    fetchScripts(ISSUES[issue]).then(
      (chapters) => isWanted && setPanels(panelsOf(chapters)),
      () => isWanted && setPanels('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [issue, language])
  return panels
}

interface ChosenProps {
  readonly panels: readonly Panel[]
  readonly choices: Choices
  readonly isTheirs: boolean
}

function Chosen({ panels, choices, isTheirs }: ChosenProps) {
  const moments = useMemo(() => listMoments(panels, choices), [panels, choices])
  const [picked, pick] = useState(choices.moment)
  const moment = moments.find(({ panel }) => panel.id === picked) ?? bestMoment(moments)
  if (moment === null) return <Nothing issue={choices.issue} />
  const shown = { ...choices, moment: moment.panel.id }
  return (
    <Keepsake
      panels={panels}
      choices={shown}
      moments={moments}
      moment={moment}
      pick={pick}
      isTheirs={isTheirs}
      makeLink={(digest) => linkOf(encodeChoices({ ...shown, digest }, bookOf(panels)))}
    />
  )
}

function linkOf(text: string): string {
  return `${window.location.origin}${window.location.pathname}#/keepsake/${text}`
}

/** Nothing was done: the page says where to begin instead of showing empty frames. */
function Nothing({ issue }: { readonly issue: Issue }) {
  const [first] = ISSUES[issue]
  const other: Issue = issue === 1 ? 2 : 1
  return (
    <PageFrame print="portrait" className="keepsake is-plain">
      <h1 className="keep-title">{words.titles[issue]}</h1>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText(issue)}</p>
      <p className="keep-ways">
        <a className="btn btn-yes" href={`#/story/${first}`}>
          {words.begin(first, chapterNames[first - 1])}
        </a>
        <a className="btn" href={`#/keepsake/${other}`}>
          {words.otherIssue(other)}
        </a>
      </p>
    </PageFrame>
  )
}

function BadLink({ fault }: { readonly fault: LinkFault }) {
  return (
    <PageFrame print="portrait" className="keepsake is-plain">
      <h1 className="keep-title">{words.page}</h1>
      <p role="alert">{words.faults[fault]}</p>
      <p className="keep-ways">
        {([1, 2] as const).map((issue) => (
          <a key={issue} className="btn" href={`#/keepsake/${issue}`}>
            {storyWords.ownPage(issue)}
          </a>
        ))}
      </p>
    </PageFrame>
  )
}
