/**
 * Drawings for who works on them, and for the tests: scenes of different worlds side by side, each a run of its own in one
 * worker. No page leads here. `#/sheets?runs=3&at=24&width=460&height=420&load=1&play`: how many, at which second, how large,
 * how many times the records of the world, and whether they play. `#/sheets?cast` is the model sheet of the cast instead.
 */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { sceneWords } from '../../content/scene'
import type { Scenario } from '../../core'
import type { SimClient } from '../../state'
import { later } from '../kit/later'
import { PageFrame } from '../kit/page-frame'
import { useOpenRun } from '../kit/sim-context'
import { SceneStage, type SceneSubject, useScene } from '../scene'
import './sheets.css'

/** Worlds that look different at the same second. */
const FIRST = ['observers-under-min-isr', 'one-broker-dies', 'observers']

interface Asked {
  readonly runs: number
  readonly atUs: number
  readonly width: number
  readonly height: number
  readonly load: number
  readonly isPlaying: boolean
}

function readAsked(hash: string): Asked {
  const query = new URLSearchParams(hash.split('?')[1] ?? '')
  const ask = (name: string, otherwise: number, most: number): number => {
    const value = Number(query.get(name) ?? otherwise)
    return Number.isFinite(value) && value >= 0 ? Math.min(most, value) : otherwise
  }
  return {
    runs: ask('runs', 3, 12),
    atUs: ask('at', 24, 600) * 1_000_000,
    width: ask('width', 460, 2_000),
    height: ask('height', 420, 2_000),
    load: ask('load', 1, 100),
    isPlaying: query.has('play'),
  }
}

function sortWorlds(gallery: readonly Scenario[]): readonly Scenario[] {
  const place = ({ id }: Scenario): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)
  return [...gallery].sort((a, b) => place(a) - place(b))
}

function withLoad(scenario: Scenario, load: number): Scenario {
  const producers = scenario.producers.map((producer) => ({
    ...producer,
    workload: { ...producer.workload, recordsPerSecond: producer.workload.recordsPerSecond * load },
  }))
  return { ...scenario, producers }
}

const CastSheet = later(
  () => import('./cast-sheet'),
  (m) => m.CastSheet,
)

export function SheetsPage() {
  const [cast] = useState(() => new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('cast'))
  return cast === null ? <SceneSheets /> : <CastSheet asked={cast} />
}

function SceneSheets() {
  const [asked] = useState(() => readAsked(window.location.hash))
  const openRun = useOpenRun()
  const [runs, setRuns] = useState<readonly SimClient[]>([])
  useEffect(() => {
    const opened = Array.from({ length: asked.runs }, () => openRun('cluster'))
    setRuns(opened)
    return () => {
      for (const run of opened) run.dispose()
    }
  }, [asked.runs, openRun])
  return (
    <PageFrame className="sheets">
      {runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their places.
        <Sheet key={i} run={run} index={i} asked={asked} />
      ))}
    </PageFrame>
  )
}

function Sheet({ run, index, asked }: { readonly run: SimClient; readonly index: number; readonly asked: Asked }) {
  const gallery = useStore(run.store, (s) => s.gallery)
  useEffect(() => {
    if (gallery.length === 0) return
    const actions = run.store.getState()
    actions.loadSession({
      scenario: withLoad(sortWorlds(gallery)[index % gallery.length], asked.load),
      commands: [],
      timeUs: asked.atUs,
    })
    if (asked.isPlaying) actions.play()
  }, [run, gallery, index, asked])
  const structure = useStore(run.store, (s) => s.structure)
  const focus = useStore(run.store, (s) => s.focus)
  const measures = useStore(run.store, (s) => s.measures)
  const computing = useStore(run.store, (s) => s.computing)
  const { width, height } = asked
  return (
    <div className="sheet" style={{ width, height }} data-ready={structure !== null && computing === null}>
      {structure === null || focus === null || measures === null ? null : (
        <Stage run={run} subject={{ structure, focus, measures }} asked={asked} />
      )}
    </div>
  )
}

interface StageProps {
  readonly run: SimClient
  readonly subject: SceneSubject
  readonly asked: Asked
}

function Stage({ run, subject, asked: { width, height } }: StageProps) {
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const model = useScene(subject, { width, height, topInset: 0, bottomInset: 10, rightInset: 0 }, isStill)
  return <SceneStage model={model} frames={run} words={sceneWords} />
}
