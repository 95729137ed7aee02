/**
 * What was just done, for a while: a command with the way to take it back, or a fork with the way to see both runs. One chip
 * for both, so that what is done later takes the place of what was told before.
 */
import { useEffect, useRef, useState } from 'react'
import { skiesWords } from '../../content/skies'
import { timelineWords as words } from '../../content/timeline'
import type { BranchInfo, CommandRecord } from '../../protocol'
import { formatClock } from '../kit/format'
import { UndoIcon } from '../kit/icons'
import { useSim, useSimActions } from '../kit/sim-context'
import { CompareButton } from '../timeline/compare-button'
import { describeCommand, type FlagNames } from '../timeline/flags'

const SHOWN_MS = 9_000

type News =
  | { readonly kind: 'done'; readonly entry: CommandRecord }
  | { readonly kind: 'forked'; readonly run: BranchInfo }

export function DoneChip({
  names,
  onUndone,
}: {
  readonly names: FlagNames
  readonly onUndone: (what: string) => void
}) {
  const actions = useSimActions()
  const news = useNews()
  const fork = news?.kind === 'forked' ? skiesWords.forked(news.run.name, formatClock(news.run.forkedAtUs)) : ''
  const entry = news?.kind === 'done' && news.entry.refused === null ? news.entry : null
  const what = entry === null ? '' : describeCommand(entry.command, names)
  return (
    <>
      {/* Commands are told by their events; that there is another run is told by nobody else. */}
      <span className="visually-hidden" role="status">
        {fork}
      </span>
      {fork === '' ? null : (
        <p className="done-chip">
          {fork}
          <CompareButton />
        </p>
      )}
      {entry === null ? null : (
        <p className="done-chip">
          {what}
          <button
            type="button"
            className="btn btn-small"
            title={words.undoOf(what)}
            onClick={() => {
              actions.undo(entry.index)
              onUndone(what)
            }}
          >
            <UndoIcon /> {words.undo}
          </button>
        </p>
      )}
    </>
  )
}

/** What is new beside what was there when the page was opened, for nine seconds. */
function useNews(): News | null {
  const commands = useSim((s) => s.commands)
  const branches = useSim((s) => s.branches)
  const current = useSim((s) => s.currentBranch)
  const [shown, show] = useState<News | null>(null)
  const known = useRef({ commands, runs: branches.length })
  useEffect(() => {
    const before = known.current
    if (before.commands === commands && before.runs === branches.length) return
    known.current = { commands, runs: branches.length }
    show(findFork(before.runs, branches, current) ?? findDone(before.commands, commands))
  }, [commands, branches, current])
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => show(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return shown
}

function findFork(before: number, branches: readonly BranchInfo[], current: number): News | null {
  const run = branches.find(({ index }) => index === current)
  return before > 0 && branches.length > before && run !== undefined ? { kind: 'forked', run } : null
}

function findDone(before: readonly CommandRecord[], commands: readonly CommandRecord[]): News | null {
  const known = new Set(before.map(({ index, timeUs }) => `${index} ${timeUs}`))
  const entry = commands.find(({ index, timeUs, fromScenario }) => !fromScenario && !known.has(`${index} ${timeUs}`))
  return commands.length > before.length && entry !== undefined ? { kind: 'done', entry } : null
}
