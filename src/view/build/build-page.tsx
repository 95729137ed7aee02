/**
 * Building a world by hand. The one thing a reader would get wrong: nothing of it is a world of its own kind. What is built is
 * an ordinary scenario, and "Run" opens it in the playground by an ordinary link.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { buildWords as words } from '../../content/build'
import { decodeShareLink, encodeShareLink, formatScenario } from '../../protocol'
import { PageFrame } from '../kit/page-frame'
import { saveFile } from '../kit/save-file'
import { Canvas } from './canvas'
import { arrange, type Draft, isSame, toScenario } from './draft'
import { listFaults } from './faults'
import { keepDraft, readKeptDraft } from './kept-draft'
import { ReadyCard } from './ready-card'
import { StartStrip } from './start-strip'
import { ThingForm } from './thing-form'
import { type Bench, nameThing, TOOL_KEYS, TOOLS, useBench } from './use-bench'
import { useBuildKeys } from './use-build-keys'
import { type Drag, useDrag } from './use-drag'
import './build.css'

/** `#/build?of=1.…` takes a run's world apart; what cannot be read is said, and the kept canvas stays. */
function readFirst(): { readonly draft: Draft; readonly isBad: boolean } {
  const packed = /^#\/build\?of=(.+)$/.exec(window.location.hash)?.[1]
  if (packed === undefined) return { draft: readKeptDraft(), isBad: false }
  const result = decodeShareLink(`s=${packed}`)
  if (!result.ok || result.session.scenario.business !== null) return { draft: readKeptDraft(), isBad: true }
  return { draft: arrange({ ...result.session.scenario, id: '' }), isBad: false }
}

export function BuildPage() {
  const [first] = useState(readFirst)
  const bench = useBench(first.draft)
  const canvas = useRef<HTMLElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const drag = useDrag(canvas, bench)
  const { draft, picked, said } = bench
  const faults = useMemo(() => listFaults(draft), [draft])
  // Of what is picked, else of the first thing that is not right.
  const shown = faults.find(({ thing }) => isSame(thing, picked)) ?? faults.find(({ thing }) => thing !== null) ?? null
  const toForm = useCallback(
    () => window.setTimeout(() => side.current?.querySelector<HTMLElement>('.thing-form .field')?.focus()),
    [],
  )
  useBuildKeys(bench, toForm)
  useEffect(() => keepDraft(draft), [draft])
  const run = (): void => {
    window.location.hash = encodeShareLink({ scenario: toScenario(draft), commands: [], timeUs: 0 })
  }
  const save = (): void => {
    const scenario = toScenario(draft)
    saveFile(new Blob([formatScenario(scenario)], { type: 'application/json' }), `${scenario.title}.json`)
  }
  return (
    <PageFrame className="build">
      <header className="build-head">
        <h1>{words.title}</h1>
        <p className="build-caption">{words.caption}</p>
        <p className="build-said" role="status">
          {said !== '' ? said : first.isBad ? words.taken : ''}
        </p>
        <Undo bench={bench} />
      </header>
      <div className="build-columns">
        <Palette bench={bench} drag={drag} />
        <div className="build-middle">
          <Canvas bench={bench} drag={drag} faults={faults} shown={shown} box={canvas} onForm={toForm} />
          <StartStrip bench={bench} />
          <p className="build-keys">
            <b>{words.keysTitle}</b>
            {words.keys.map(([key, what]) => (
              <span key={key}>
                <kbd>{key}</kbd> {what}
              </span>
            ))}
            <small>{words.never(String(draft.scenario.seed))}</small>
          </p>
        </div>
        <div ref={side} className="build-side">
          {picked === null ? null : <ThingForm bench={bench} thing={picked} faults={faults} />}
          <ReadyCard bench={bench} faults={faults} shown={shown} onRun={run} onSave={save} />
        </div>
      </div>
    </PageFrame>
  )
}

function Undo({ bench }: { readonly bench: Bench }) {
  const { history, go, draft } = bench
  const { steps, at } = history
  const { kind, thing } = steps[at]
  return (
    <p className="build-undo">
      <button type="button" className="btn btn-small" disabled={at === 0} onClick={() => go(at - 1)}>
        ↶ {words.undo}
      </button>
      <button type="button" className="btn btn-small" disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
        ↷ {words.redo}
      </button>
      <output>
        {at === 0 ? words.atStart : words.step(at, steps.length - 1, words.steps[kind](nameThing(draft, thing)))}
      </output>
    </p>
  )
}

function Palette({ bench, drag }: { readonly bench: Bench; readonly drag: Drag }) {
  return (
    <section className="build-card palette" aria-label={words.palette}>
      <b>{words.palette}</b>
      {TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          className="btn"
          aria-keyshortcuts={TOOL_KEYS[tool].toUpperCase()}
          onPointerDown={(event) => drag.begin(event, { tool })}
          onClick={() => !drag.wasDrag() && bench.add(tool)}
        >
          <ToolIcon tool={tool} />
          {words.tools[tool]}
          <kbd>{TOOL_KEYS[tool].toUpperCase()}</kbd>
        </button>
      ))}
    </section>
  )
}

const ICONS: Readonly<Record<(typeof TOOLS)[number], string>> = {
  site: 'M2 14L8 8L32 8L38 14L30 20L26 30L18 24L12 28L9 20Z',
  broker: 'M13 34L16 14L24 14L27 34ZM15 14L15 10L25 10L25 14ZM20 2A4 4 0 1 1 19.9 2Z',
  controller: 'M8 34L8 18L32 18L32 34ZM4 18L20 4L36 18Z',
  topic: 'M4 6H36V13H4ZM4 16H36V23H4ZM4 26H36V33H4Z',
  producer: 'M6 34V16H26V34ZM4 16L8 6H24L28 16ZM30 22H34V18L40 24L34 30V26H30Z',
  consumer:
    'M10 20A5 5 0 1 1 10.1 20ZM30 20A5 5 0 1 1 30.1 20ZM20 16A5 5 0 1 1 20.1 16ZM2 34Q3 22 10 22Q16 22 17 34ZM23 34Q24 22 30 22Q37 22 38 34ZM12 34Q13 19 20 19Q27 19 28 34Z',
}

function ToolIcon({ tool }: { readonly tool: (typeof TOOLS)[number] }) {
  return (
    <svg viewBox="0 0 42 38" width="38" height="34" aria-hidden="true" focusable="false">
      <path d={ICONS[tool]} />
    </svg>
  )
}
