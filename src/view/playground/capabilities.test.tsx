/**
 * A page whose client takes no commands, or knows no way to another moment: everything that can be pressed is pressed, and
 * nobody is asked for what he cannot do.
 */
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { sceneWords } from '../../content/scene'
import type { CommandRecord, TopicView } from '../../protocol'
import { SCENARIOS } from '../../scenarios/gallery'
import type { Capabilities, SimActions, SimClient, SimStore } from '../../state'
import { createSeenStore } from '../../state/seen-store'
import { INITIAL_STATE } from '../../state/sim-store'
import { FileWindow, GalleryWindow } from '../gallery'
import { Inspector } from '../inspector'
import type { InspectorTarget } from '../inspector/target'
import { SimProvider, useSimActions } from '../kit/sim-context'
import { makeFocus, makeMeasures, makeStructure } from '../scene/fixtures'
import { Labels } from '../scene/labels'
import { computeLayout } from '../scene/layout'
import { readTowers } from '../scene/scene-mood'
import { FailedScreen } from '../shell/failed-screen'
import { PageFooter } from '../shell/page-footer'
import { Timeline } from '../timeline'
import { HistoryPanel } from '../timeline/history-panel'
import { CauseList, type StoryNames } from '../why'
import { useHands } from './use-hands'
import { useKeys } from './use-keys'
import { useOpening } from './use-opening'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const TOPIC = {
  name: 'orders',
  partitions: 1,
  replicationFactor: 3,
  placement: '',
  configs: {},
  minIsr: 3,
} as unknown as TopicView
const structure = {
  ...makeStructure({ sites: 2, brokersEach: 2, tieBreaker: true, producers: 1, consumers: 1 }),
  topics: [TOPIC],
}
const measures = makeMeasures({})
const [site] = structure.sites
const [link] = structure.links
const names = { site: (id: string) => id, client: (id: string) => id, isScripted: () => false }
const own = {
  index: 0,
  timeUs: 1_000_000,
  command: { kind: 'KillSite', site: site.id },
  fromScenario: false,
  refused: null,
}
const focus = makeFocus(structure.brokers.map(({ id }, i) => [id, i === 0 ? 'leader' : 'in-sync', 100] as const))

/** What changes the run, and what goes to another moment of it. */
const COMMANDS = ['issue', 'undo', 'fork', 'switchBranch', 'compareWith', 'loadScenario', 'loadSession'] as const
const SEEKS = ['seek', 'step', 'nextEvent'] as const
const REST = ['play', 'pause', 'setSpeed', 'focusOn', 'cancel', 'retry', 'giveUpWorker', 'showNotice', 'dismissNotice']

const session = { scenario: SCENARIOS[0], commands: [], timeUs: 0 }

function makeClient(can: Partial<Capabilities>) {
  const done: string[] = []
  const verbs = Object.fromEntries([...COMMANDS, ...SEEKS, ...REST].map((verb) => [verb, () => done.push(verb)]))
  const actions = { ...verbs, ask: () => new Promise(() => {}) } as unknown as SimActions
  const state = {
    structure,
    focus,
    measures,
    commands: [own as CommandRecord],
    frontierUs: 9_000_000,
    timeUs: 5_000_000,
    gallery: SCENARIOS.slice(0, 2),
    fault: { kind: 'silent', message: '', session, timeUs: 0 } as const,
  }
  const client: SimClient = {
    canSeek: true,
    canCommand: true,
    isLive: false,
    ...can,
    store: createStore<SimStore>(() => ({ ...INITIAL_STATE, ...state, ...actions })),
    seen: createSeenStore(),
    getLatestFrame: () => null,
    onFrame: () => () => {},
    readSession: () => session,
    dispose: () => {},
  }
  return { client, done }
}

const TARGETS: readonly InspectorTarget[] = [
  { kind: 'site', id: site.id },
  { kind: 'link', from: link.from, to: link.to },
  { kind: 'broker', id: structure.brokers[0].id },
  { kind: 'controller', id: structure.controllers[0].id },
  { kind: 'topic', name: 'orders' },
  { kind: 'replica', topic: 'orders', partition: 0, broker: structure.brokers[1].id },
  { kind: 'producer', id: structure.producers[0].id },
  { kind: 'consumer', id: structure.consumers[0].id },
]

function Scene() {
  const { onSelect, onKillSite, onHealSite, onLinkToggle, onMinIsr } = useHands(structure, () => {})
  const layout = computeLayout(structure, { width: 1440, height: 900, topInset: 58, rightInset: 0, bottomInset: 158 })
  return (
    <Labels
      structure={structure}
      focus={focus}
      vigil={null}
      nowUs={0}
      measures={measures}
      layout={layout}
      towers={readTowers(structure, focus)}
      words={sceneWords}
      isPlaying={false}
      selected={null}
      handlers={{ onSelect, onKillSite, onHealSite, onLinkToggle, onMinIsr }}
    />
  )
}

function Keys() {
  const nothing = () => {}
  useKeys({
    onHelp: nothing,
    onGallery: nothing,
    onShare: nothing,
    onPanel: nothing,
    onPartitions: nothing,
    onRead: nothing,
    onEscape: nothing,
    site: { id: site.id, name: site.name, up: true },
    onSay: nothing,
    names: { site: (id) => id, client: (id) => id },
  })
  return null
}

function Gallery() {
  const { loadScenario } = useSimActions()
  return <GalleryWindow onChoose={loadScenario} onClose={() => {}} />
}

function File() {
  const { loadScenario } = useSimActions()
  return <FileWindow file={null} onRun={loadScenario} onClose={() => {}} />
}

function Opening() {
  useOpening()
  return null
}

const WHY_NAMES = { ...names, clock: String } as unknown as StoryNames

const PARTS: readonly (readonly [string, ReactNode])[] = [
  ['the scene', <Scene key="scene" />],
  ...TARGETS.map((target) => [target.kind, <Inspector key="i" target={target} onTarget={() => {}} />] as const),
  ['the time line', <Timeline key="t" names={names} onExplain={() => {}} />],
  ['the history', <HistoryPanel key="h" names={names} />],
  ['keys', <Keys key="k" />],
  ['the gallery', <Gallery key="g" />],
  ['a file', <File key="f" />],
  ['what ended', <FailedScreen key="e" />],
]

const HELD = { bubbles: true, cancelable: true, key: 'Enter' }

/** Clicks and holds each button, changes and sends each field, presses each key. */
function pressEverything(box: HTMLElement): void {
  const each = (selector: string, use: (element: HTMLElement) => void): void => {
    for (const element of box.querySelectorAll<HTMLElement>(selector)) act(() => use(element))
  }
  each('input:not([type=file], [type=search])', (field) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(field, '7')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  each('form', (form) => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  each('select', (field) => {
    ;(field as HTMLSelectElement).selectedIndex = 1
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
  each('[role="slider"]', (thumb) => thumb.dispatchEvent(new KeyboardEvent('keydown', { ...HELD, key: 'Home' })))
  each('button', (button) => {
    button.dispatchEvent(new KeyboardEvent('keydown', HELD))
    vi.advanceTimersByTime(3_000)
    button.dispatchEvent(new KeyboardEvent('keyup', HELD))
    button.click()
  })
  for (const key of ['k', 'k', 'f', ' ', '[', '.', 'n', ',', 'Home', 'End', 'ArrowLeft', 'ArrowRight'])
    act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { ...HELD, key })))
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { ...HELD, key: 'z', ctrlKey: true })))
}

function pressAll(part: ReactNode, can: Partial<Capabilities>): readonly string[] {
  vi.useFakeTimers()
  const { client, done } = makeClient(can)
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  act(() => root.render(<SimProvider client={client}>{part}</SimProvider>))
  pressEverything(box)
  act(() => root.unmount())
  return done
}

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const among = (done: readonly string[], verbs: readonly string[]) => done.filter((verb) => verbs.includes(verb))

describe.each(PARTS)('%s', (_, part) => {
  it('asks for no command of who takes none, and for no other moment of who knows none', () => {
    expect(among(pressAll(part, { canCommand: false }), COMMANDS)).toEqual([])
    expect(among(pressAll(part, { canSeek: false }), SEEKS)).toEqual([])
    expect(among(pressAll(part, { isLive: true }), ['play', 'pause', 'setSpeed'])).toEqual([])
  })
})

it('the same hands do all of it where it can be done', () => {
  const done = PARTS.map(([name, part]) => [name, pressAll(part, {})] as const)
  const doing = (verbs: readonly string[]) =>
    done.filter(([, all]) => among(all, verbs).length > 0).map(([name]) => name)
  expect(doing(COMMANDS)).toEqual(PARTS.map(([name]) => name).filter((name) => name !== 'the time line'))
  expect(doing(SEEKS)).toEqual(['the time line', 'the history', 'keys'])
  expect(doing(['setSpeed'])).toEqual(['the time line', 'keys'])
})

async function draw(part: ReactNode, client: SimClient): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(box).render(<SimProvider client={client}>{part}</SimProvider>))
  return box
}

it('an address opens nothing in a run of somebody else, and keeps nothing of it', async () => {
  const opened = async (can: Partial<Capabilities>) => {
    window.location.hash = `#/playground/${SCENARIOS[1].id}`
    const { client, done } = makeClient(can)
    await draw(<Opening />, client)
    return among(done, COMMANDS)
  }
  expect(await opened({ canCommand: false })).toEqual([])
  expect(await opened({})).toEqual(['loadScenario'])
})

it('what has happened is told with its moments, to be gone to by who can', async () => {
  const chain = [{ id: 1, kind: 'SiteKilled', timeUs: 1_000_000, site: site.id, cause: -1 }]
  const tell = async (can: Partial<Capabilities>) => {
    const { client } = makeClient(can)
    const ask = () => Promise.resolve({ chain })
    client.store.setState({ ask: ask as unknown as SimActions['ask'] })
    const box = await draw(<CauseList eventId={1} names={WHY_NAMES} />, client)
    return [box.textContent?.includes('1000000'), box.querySelectorAll('button').length]
  }
  expect(await tell({ canSeek: false })).toEqual([true, 0])
  expect(await tell({})).toEqual([true, 1])
})

it('starts over only what is ours', async () => {
  const ways = async (client: SimClient | null) => {
    const box = document.body.appendChild(document.createElement('div'))
    await act(async () =>
      createRoot(box).render(
        <SimProvider client={client}>
          <PageFooter />
        </SimProvider>,
      ),
    )
    return box.querySelectorAll('button').length
  }
  expect(await ways(makeClient({ canCommand: false }).client)).toBe(0)
  expect(await ways(makeClient({}).client)).toBe(1)
  expect(await ways(null)).toBe(1)
})
