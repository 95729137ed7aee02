/** The terminal: what was printed, a prompt, and lines to tap for who has no keyboard. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { incidentWords as words } from '../../content/incidents'
import type { Incident, Suggestion } from '../../incidents'
import { useSim } from '../kit/sim-context'
import { completeLine } from './complete'
import { formatNight } from './night-clock'
import type { TerminalState } from './use-terminal'

/** What a tool is begun with, under the word that stands on its chip. */
const CHIPS: readonly (readonly [chip: string, begin: string])[] = [
  ['topics', 'kafka-topics --describe '],
  ['configs', 'kafka-configs --describe --entity-type '],
  ['consumer-groups', 'kafka-consumer-groups --describe --all-groups '],
  ['metadata-quorum', 'kafka-metadata-quorum describe --status '],
  ['leader-election', 'kafka-leader-election --election-type '],
  ['reassign-partitions', 'kafka-reassign-partitions --list '],
  ['log-dirs', 'kafka-log-dirs --describe '],
  ['transactions', 'kafka-transactions list '],
  ['systemctl', 'systemctl list-units '],
]

interface TerminalProps {
  readonly incident: Incident
  readonly terminal: TerminalState
}

export function Terminal({ incident, terminal }: TerminalProps) {
  const timeUs = useSim((s) => s.timeUs)
  const playing = useSim((s) => s.playing)
  const [line, setLine] = useState('')
  const screen = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { printed, typed, enter } = terminal
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line is seen.
  useEffect(() => {
    if (screen.current !== null) screen.current.scrollTop = screen.current.scrollHeight
  }, [printed])
  useEffect(() => {
    // Who has a keyboard types at once.
    if (window.matchMedia('(hover: hover)').matches) input.current?.focus({ preventScroll: true })
  }, [])
  const run = (text: string): void => {
    setLine('')
    void enter(text)
  }
  const put = (text: string): void => {
    setLine(text)
    // A keyboard that slides up over everything is for who asks for it.
    if (window.matchMedia('(hover: hover)').matches) input.current?.focus()
  }
  return (
    <section className="terminal" aria-label={words.terminal}>
      <header className="terminal-bar">
        <span className="terminal-dots" aria-hidden="true" />
        <h2>{words.terminal}</h2>
        <p>{words.terminalNote(formatNight(timeUs))}</p>
        <span className={playing ? 'live-mark' : 'live-mark is-still'}>{playing ? words.live : words.still}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is printed scrolls, and keys must reach it. */}
      <div className="terminal-screen" ref={screen} tabIndex={0} role="log" lang="en">
        {printed.length === 0 ? <p className="terminal-note">{words.welcome}</p> : null}
        {printed.map((entry) => (
          <div key={entry.key} className="terminal-entry">
            <p>
              <span className="terminal-prompt">{words.prompt}</span> <b>{entry.line}</b>
            </p>
            {entry.output === '' ? null : <pre>{entry.output}</pre>}
          </div>
        ))}
      </div>
      <form
        className="terminal-line"
        onSubmit={(event) => {
          event.preventDefault()
          run(line)
        }}
      >
        <span className="terminal-prompt" aria-hidden="true">
          {words.prompt}
        </span>
        <input
          ref={input}
          value={line}
          aria-label={words.input}
          placeholder={words.input}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => onKey(event, line, typed, setLine)}
        />
        <button type="submit" className="terminal-run" disabled={line.trim() === ''}>
          {words.run} ⏎
        </button>
      </form>
      <Suggestions lines={incident.lines} typed={typed} onRun={run} onPut={put} />
      <fieldset className="terminal-chips" aria-label={words.tools}>
        {CHIPS.map(([chip, begin]) => (
          <button key={chip} type="button" onClick={() => put(begin)}>
            {chip}
          </button>
        ))}
      </fieldset>
    </section>
  )
}

interface SuggestionsProps {
  readonly lines: readonly Suggestion[]
  readonly typed: readonly string[]
  readonly onRun: (line: string) => void
  readonly onPut: (line: string) => void
}

/** What one may look at next, and what one might do about it: not all of it is wise. */
function Suggestions({ lines, typed, onRun, onPut }: SuggestionsProps) {
  const shown = lines.filter(
    ({ line, after, changes }) =>
      (changes || !typed.includes(line)) && (after === undefined || typed.includes(lines[after].line)),
  )
  return (
    <fieldset className="terminal-lines" aria-label={words.suggestions}>
      {shown.map(({ line, changes }) => (
        <button
          key={line}
          type="button"
          lang="en"
          className={changes ? 'is-change' : undefined}
          onClick={() => (changes ? onPut(line) : onRun(line))}
        >
          {changes ? <span aria-hidden="true">⚠ </span> : null}
          {line}
          {changes ? <span className="visually-hidden"> ({words.changes})</span> : null}
        </button>
      ))}
    </fieldset>
  )
}

function onKey(
  event: KeyboardEvent<HTMLInputElement>,
  line: string,
  typed: readonly string[],
  setLine: (line: string) => void,
): void {
  if (event.key === 'Tab' && !event.shiftKey) {
    const finished = completeLine(line)
    // With nothing to finish Tab goes on to the next control, as everywhere.
    if (finished === line) return
    event.preventDefault()
    setLine(finished)
  } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    event.preventDefault()
    const at = typed.indexOf(line)
    const up = at < 0 ? typed.length - 1 : at - 1
    const to = event.key === 'ArrowUp' ? Math.max(0, up) : at < 0 ? typed.length : at + 1
    setLine(typed[to] ?? '')
  } else if (event.key === 'Escape') setLine('')
}
