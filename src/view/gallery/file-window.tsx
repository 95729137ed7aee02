/** A scenario as text: open, drop, paste, edit, run, save. What is wrong is listed with its place, and nothing changes. */
import { type DragEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { tellWarning } from '../../content/input-faults'
import { fileWords as words } from '../../content/scenario-file'
import { tellTitle } from '../../content/scenarios'
import { shellWords } from '../../content/shell'
import type { Scenario } from '../../core'
import { formatScenario, leaveOutUnsimulated, parseScenario } from '../../protocol'
import type { SimClient } from '../../state'
import { InputErrors } from '../kit/input-errors'
import { saveFile } from '../kit/save-file'
import { useSimClient } from '../kit/sim-context'
import { Window } from '../kit/window'
import './gallery.css'

const BYTES_MAX = 4_000_000
const CHECK_MS = 300

interface FileWindowProps {
  /** A file that was dropped on the page. */
  readonly file: File | null
  readonly onRun: (scenario: Scenario) => void
  readonly onClose: () => void
}

const judge = (text: string) => ({ text, checked: parseScenario(text) })

/** As files for a real cluster; where it is the world on screen, with its replicas where they are now. */
async function saveCluster({ readSession, store }: SimClient, scenario: Scenario): Promise<void> {
  const placed = new Map<string, (readonly number[])[]>()
  const shown = readSession()?.scenario
  if (shown !== undefined && formatScenario(shown) === formatScenario(scenario))
    for (const { topic, partition, replicas } of store.getState().structure?.partitions ?? []) {
      const list = placed.get(topic) ?? []
      list[partition] = replicas
      placed.set(topic, list)
    }
  const { exportCluster, packCluster } = await import('../../protocol/cluster-files')
  const name = scenario.id === '' ? 'cluster' : `cluster-${scenario.id}`
  saveFile(
    new Blob([packCluster(exportCluster(scenario, placed), 'cluster')], { type: 'application/x-tar' }),
    `${name}.tar`,
  )
}

export function FileWindow({ file, onRun, onClose }: FileWindowProps) {
  const client = useSimClient()
  const current = () => {
    const session = client.readSession()
    return session === null ? '' : formatScenario(session.scenario)
  }
  const [text, setText] = useState(current)
  const [judged, setJudged] = useState(() => judge(text))
  const { checked } = judged
  /** A file may be taken in while the timer of the text before has run out: what runs is what stands there. */
  const isJudged = judged.text === text
  const [problem, setProblem] = useState('')
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  useEffect(() => {
    const timer = window.setTimeout(() => setJudged(judge(text)), CHECK_MS)
    return () => window.clearTimeout(timer)
  }, [text])

  const rest = useMemo(() => (checked.ok ? null : leaveOutUnsimulated(text)), [checked, text])
  const take = (content: string) => {
    setProblem('')
    setText(content)
    setJudged(judge(content))
  }
  const read = (chosen: File | undefined | null) => {
    if (chosen === undefined || chosen === null) return
    if (chosen.size > BYTES_MAX) {
      setProblem(words.tooBig(chosen.size, BYTES_MAX))
      return
    }
    chosen
      .text()
      .then(take)
      .catch(() => setProblem(words.unreadable))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is read once.
  useEffect(() => read(file), [file])

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    read(event.dataTransfer.files[0])
  }
  return (
    <Window title={words.title} closeLabel={shellWords.close} wide onClose={onClose}>
      <p>
        {words.text} <a href="./scenario.schema.json">{words.schema}</a>
      </p>
      <section
        aria-label={words.title}
        className={`file-drop ${isOver ? 'is-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="file-tools">
          <button type="button" data-first className="btn btn-small" onClick={() => input.current?.click()}>
            {words.choose}
          </button>
          <input
            ref={input}
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            tabIndex={-1}
            aria-label={words.choose}
            onChange={(event) => read(event.target.files?.[0])}
          />
          <button type="button" className="btn btn-small" onClick={() => take(current())}>
            {words.current}
          </button>
          <button
            type="button"
            className="btn btn-small"
            onClick={() =>
              saveFile(
                new Blob([text], { type: 'application/json' }),
                `${(checked.ok && checked.scenario.id) || 'scenario'}.json`,
              )
            }
          >
            {words.save}
          </button>
          <button
            type="button"
            className="btn btn-small"
            title={words.clusterWhat}
            disabled={!checked.ok || !isJudged}
            onClick={() => {
              if (!checked.ok || !isJudged) return
              saveCluster(client, checked.scenario).catch(() => setProblem(words.unreachable))
            }}
          >
            {words.cluster}
          </button>
          <button
            type="button"
            className="btn btn-small"
            disabled={!checked.ok || !isJudged || checked.scenario.business !== null}
            onClick={() => checked.ok && void takeApart(checked.scenario)}
          >
            {words.takeApart}
          </button>
          {client.canCommand ? (
            <button
              type="button"
              className="btn btn-small btn-yes"
              disabled={!checked.ok || !isJudged}
              onClick={() => checked.ok && isJudged && onRun(checked.scenario)}
            >
              {words.run}
            </button>
          ) : null}
        </p>
        <label className="visually-hidden" htmlFor={id}>
          {words.label}
        </label>
        <textarea
          id={id}
          className="field file-text mono"
          spellCheck={false}
          value={text}
          aria-invalid={!checked.ok}
          onChange={(event) => setText(event.target.value)}
        />
        {isOver ? <p className="file-over">{words.drop}</p> : null}
      </section>
      {problem === '' ? null : <p role="alert">{problem}</p>}
      {checked.ok ? (
        <>
          <p role="status">{words.good(tellTitle(checked.scenario.id, checked.scenario.title))}</p>
          {checked.warnings.length > 0 ? (
            <p>{`${words.warnings}: ${checked.warnings.map(tellWarning).join(' ')}`}</p>
          ) : null}
        </>
      ) : (
        <>
          <InputErrors errors={checked.errors} title={words.errors(checked.errors.length)} />
          {rest === null ? null : (
            <p>
              <button type="button" className="btn btn-small" onClick={() => take(rest.text)}>
                {words.leaveOut(rest.places.length)}
              </button>
            </p>
          )}
        </>
      )}
    </Window>
  )
}

/** On the canvas where worlds are built by hand. */
async function takeApart(scenario: Scenario): Promise<void> {
  const { makeShareLink } = await import('../../state/share')
  const { url } = makeShareLink({ scenario, commands: [], timeUs: 0 }, '')
  window.location.hash = url.replace('#s=', '#/build?of=')
}
