/**
 * Building a world by hand. The one thing a reader would get wrong: nothing of it is a world of its own kind. What is built is
 * an ordinary scenario, and "Run" opens it in the playground by an ordinary link.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { buildWords as words } from '../../content/build'
import { decodeShareLink, encodeShareLink, formatScenario } from '../../protocol'
import { PageFrame } from '../kit/page-frame'
import { saveFile } from '../kit/save-file'
import { SceneDefs } from '../scene/defs'
import { SceneIds } from '../scene/scene-ids'
import { readBystanders } from './bystanders'
import { Canvas } from './canvas'
import { arrange, CANVAS, type Draft, isSame, type Thing, toScenario } from './draft'
import { listFaults } from './faults'
import { keepDraft, readKeptDraft } from './kept-draft'
import { Night } from './night'
import { drawDraft } from './picture'
import { readReadiness } from './readiness'
import { ReadyCard } from './ready-card'
import { Jax } from './stand-by'
import { StartStrip } from './start-strip'
import { ThingForm } from './thing-form'
import { ToolArt } from './tool-art'
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
  const told = readBystanders(draft.scenario.sites.length, readReadiness(draft), faults)
  return (
    <PageFrame className="build">
      <Night draft={draft} canvas={canvas} />
      <SceneIds>
        <SceneDefs />
        <header className="build-head">
          <h1>{words.title}</h1>
          <p className="build-caption">{words.caption}</p>
          <Undo bench={bench} />
          <p className="build-said" role="status">
            {said !== '' ? said : first.isBad ? words.taken : ''}
          </p>
        </header>
        <Palette bench={bench} drag={drag} />
        <Canvas bench={bench} drag={drag} faults={faults} shown={shown} told={told} box={canvas} onForm={toForm} />
        <StartStrip bench={bench} />
        <Keys seed={draft.scenario.seed} />
        <div ref={side} className={isAtLeft(draft, picked) ? 'build-form is-right' : 'build-form'}>
          {picked === null ? null : <ThingForm bench={bench} thing={picked} faults={faults} />}
        </div>
        <div className="build-side">
          <ReadyCard bench={bench} faults={faults} shown={shown} onRun={run} onSave={save} />
          <Jax told={told.jax} />
        </div>
      </SceneIds>
    </PageFrame>
  )
}

/** The form lies over the canvas, and not over what it is of. */
function isAtLeft(draft: Draft, picked: Thing | null): boolean {
  const label = drawDraft(draft).labels.find(({ thing }) => isSame(thing, picked))
  return label !== undefined && label.x < 0.42 * CANVAS.width
}

function Keys({ seed }: { readonly seed: number }) {
  return (
    <p className="build-keys">
      <b>{words.keysTitle}</b>
      {words.keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
      <small>{words.never(String(seed))}</small>
    </p>
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
        <StepDots count={steps.length} at={at} />
        {at === 0 ? words.atStart : words.step(at, steps.length - 1, words.steps[kind](nameThing(draft, thing)))}
      </output>
    </p>
  )
}

/** More have no room; the one that is shown is among them. */
const DOTS_MOST = 10

/** Each step a dot: those done are full, the last one done is lit, those undone are hollow. */
function StepDots({ count, at }: { readonly count: number; readonly at: number }) {
  const from = Math.max(0, Math.min(at - DOTS_MOST + 3, count - DOTS_MOST))
  const dots = Array.from({ length: Math.min(count, DOTS_MOST) }, (_, i) => from + i)
  return (
    <span className="step-dots" aria-hidden="true">
      {dots.map((i) => (
        <i key={i} className={i === at ? 'is-here' : i < at ? 'is-done' : ''} />
      ))}
    </span>
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
          <ToolArt tool={tool} />
          {words.tools[tool]}
          <kbd>{TOOL_KEYS[tool].toUpperCase()}</kbd>
        </button>
      ))}
    </section>
  )
}
