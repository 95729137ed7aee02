/**
 * Lines that were typed and what came back. The one thing a reader would get wrong: what a line changes is issued to the run
 * first, and what the tool prints is asked afterwards; between the two stands the run itself.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { incidentWords as words } from '../../content/incidents'
import type { Incident } from '../../incidents'
import type { Answer } from '../../protocol'
import { useSimActions } from '../kit/sim-context'

export interface Printed {
  readonly key: number
  readonly line: string
  readonly output: string
}

export interface TerminalState {
  readonly printed: readonly Printed[]
  /** Lines that were run, oldest first. */
  readonly typed: readonly string[]
  readonly lookedAt: ReadonlySet<number>
  /** Lines that changed nothing. */
  readonly looks: number
  readonly enter: (line: string) => Promise<void>
}

type ToolRun = Extract<Answer, { type: 'tool' }>['run']

const MOST_PRINTED = 60

export function useTerminal(incident: Incident): TerminalState {
  const { ask, issue } = useSimActions()
  const [printed, setPrinted] = useState<readonly Printed[]>([])
  const [typed, setTyped] = useState<readonly string[]>([])
  const [lookedAt, setLookedAt] = useState<ReadonlySet<number>>(new Set())
  const [looks, setLooks] = useState(0)
  const next = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another level begins with an empty screen.
  useEffect(() => {
    setPrinted([])
    setTyped([])
    setLookedAt(new Set())
    setLooks(0)
  }, [incident.id])

  const print = useCallback((line: string, output: string) => {
    setPrinted((before) => [...before, { key: next.current++, line, output }].slice(-MOST_PRINTED))
  }, [])

  const carryOut = useCallback(
    async (line: string, run: ToolRun): Promise<string> => {
      if (run.commands.length === 0) return run.output
      for (const command of run.commands) issue(command)
      const { text } = await ask({ type: 'tool-report', line, count: run.commands.length })
      return [run.output, text].filter((part) => part !== '').join('\n')
    },
    [ask, issue],
  )

  const enter = useCallback(
    async (asked: string) => {
      const line = asked.trim()
      if (line === '') return
      setTyped((before) => [...before.filter((one) => one !== line), line])
      if (line === 'clear') return setPrinted([])
      if (line === 'help') return print(line, words.help)
      try {
        const { run } = await ask({ type: 'tool', line })
        const output = await carryOut(line, run)
        print(line, run.note === null ? output : tellNote(run.note))
        setLookedAt((before) => new Set([...before, ...run.lookedAt.brokers]))
        if (run.commands.length === 0) setLooks((count) => count + 1)
      } catch (error) {
        print(line, words.noAnswer(error instanceof Error ? error.message : String(error)))
      }
    },
    [ask, carryOut, print],
  )
  return { printed, typed, lookedAt, looks, enter }
}

function tellNote(note: NonNullable<ToolRun['note']>): string {
  return note.code === 'no-tool' ? words.noTool(note.tool) : words.notSimulated(note.what)
}
