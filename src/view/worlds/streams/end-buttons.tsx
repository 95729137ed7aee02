/** The two ways in which a job that runs is ended: it crashes, or it is stopped in good order. */
import { streamsWords as words } from '../../../content/streams'
import type { Command } from '../../../core'

interface EndButtonsProps {
  readonly which: { readonly application: string; readonly version: number }
  readonly issue: (command: Command) => void
}

export function EndButtons({ which, issue }: EndButtonsProps) {
  return (
    <>
      <button
        type="button"
        className="btn btn-small btn-bad"
        onClick={() => issue({ kind: 'FailApplication', ...which })}
      >
        {words.crash}
      </button>
      <button type="button" className="btn btn-small" onClick={() => issue({ kind: 'StopApplication', ...which })}>
        {words.stop}
      </button>
    </>
  )
}
