/** What was just done, for a while, with the way to take it back; and what was taken back. */
import { useEffect, useRef, useState } from 'react'
import { timelineWords as words } from '../../content/timeline'
import type { CommandRecord } from '../../protocol'
import { UndoIcon } from '../kit/icons'
import { useSim, useSimActions } from '../kit/sim-context'
import { describeCommand, type FlagNames } from '../timeline/flags'

const SHOWN_MS = 9_000

export function DoneChip({
  names,
  onUndone,
}: {
  readonly names: FlagNames
  readonly onUndone: (what: string) => void
}) {
  const actions = useSimActions()
  const commands = useSim((s) => s.commands)
  const [shown, show] = useState<CommandRecord | null>(null)
  // What was there when the page was opened is no news.
  const known = useRef(commands)
  useEffect(() => {
    const before = new Set(known.current.map(({ index, timeUs }) => `${index} ${timeUs}`))
    const fresh = commands.find(({ index, timeUs, fromScenario }) => !fromScenario && !before.has(`${index} ${timeUs}`))
    const isMore = commands.length > known.current.length
    known.current = commands
    show(isMore && fresh !== undefined ? fresh : null)
    if (!isMore || fresh === undefined) return
    const timer = setTimeout(() => show(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [commands])
  if (shown === null || shown.refused !== null) return null
  const what = describeCommand(shown.command, names)
  return (
    <p className="done-chip">
      {what}
      <button
        type="button"
        className="btn btn-small"
        title={words.undoOf(what)}
        onClick={() => {
          actions.undo(shown.index)
          onUndone(what)
        }}
      >
        <UndoIcon /> {words.undo}
      </button>
    </p>
  )
}
