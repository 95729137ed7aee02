/** Two windows of a show on one line, with the real core: what goes over the line can be looked at, changed or held up. */
import { vi } from 'vitest'
import type { Moment, Talk } from '../../../protocol'
import { SCENARIOS } from '../../../scenarios'
import { createRunClient } from '../../run-client'
import { openLocalWorker } from '../../testing/local-worker'
import { WorkerHost } from '../../worker-host'
import { Audience } from '../audience'
import { readKeptShow } from '../kept-show'
import { Presenter } from '../presenter'
import type { Line } from '../show-channel'

const words = new Proxy({}, { get: () => () => '' }) as never
const SECRET = 'Say nothing of the elephant.'

export const kill = { kind: 'KillSite', site: 'dc-west' } as const

function moment(id: string, atS: number, rest: Partial<Moment> = {}): Moment {
  const run = { world: 'observers', scenario: null, atMs: atS * 1_000, done: [], isPlaying: false, speed: 1 }
  const shown = { title: id, caption: `On the wall: ${id}`, view: 'scene', of: '', poll: null } as const
  return { id, seconds: 60, notes: SECRET, run, commands: [], ...shown, ...rest }
}

export const TALK: Talk = {
  format: 'streamscape-talk',
  version: 1,
  id: 'tried',
  title: 'Tried',
  moments: [moment('rest', 5), moment('kill', 12), moment('on', 0, { run: null })],
}

export class ShowOfTwo {
  /** All that was said, newest last. */
  readonly said: unknown[] = []
  /** What the audience hears of a message; null keeps it from them. */
  change: (message: unknown) => unknown = (message) => message
  readonly notes = SECRET
  private readonly ends: Line[] = []
  private readonly host = new WorkerHost(openLocalWorker)
  private readonly frames: ((nowMs: number) => void)[] = []
  private windows = 0
  private readonly stops: (() => void)[] = []

  constructor() {
    vi.stubGlobal('requestAnimationFrame', (act: (nowMs: number) => void) => this.frames.push(act))
    vi.stubGlobal('cancelAnimationFrame', () => {})
  }

  openPresenter(): Presenter {
    const hands = {
      open: () => createRunClient(this.host, words, async () => SCENARIOS),
      line: this.openLine(),
      findPanel: async () => null,
      prepare: async () => undefined,
      now: () => Date.now(),
    }
    const presenter = new Presenter(hands, TALK, 0, readKeptShow())
    this.stops.push(() => presenter.dispose())
    return presenter
  }

  openAudience(): Audience {
    const open: ConstructorParameters<typeof Audience>[0] = (_, clock) =>
      createRunClient(this.host, words, async () => SCENARIOS, clock)
    const audience = new Audience(open, this.openLine(), `window ${this.windows++}`)
    this.stops.push(() => audience.dispose())
    return audience
  }

  openLine(): Line {
    const end: Line = {
      onmessage: null,
      postMessage: (message) => {
        const copy = structuredClone(message)
        this.said.push(copy)
        for (const other of this.ends)
          if (other !== end)
            setTimeout(() => {
              const heard = this.change(structuredClone(copy))
              if (heard !== null) other.onmessage?.({ data: heard })
            })
      },
      close: () => void this.ends.splice(this.ends.indexOf(end), 1),
    }
    this.ends.push(end)
    return end
  }

  /** Wall time passes, with frames or without, until it is so. */
  async pass(isSo: () => boolean, hasFrames = true): Promise<void> {
    const until = performance.now() + 8_000
    while (!isSo()) {
      if (performance.now() > until) throw new Error(`It never was so: ${isSo}`)
      if (hasFrames) for (const act of this.frames.splice(0)) act(performance.now())
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  /** Until both windows have found that they are the same, at the presenter's moment. */
  async inStep(presenter: Presenter, audience: Audience): Promise<string> {
    await this.pass(() => {
      const { check } = presenter.store.getState()
      const place = audience.runs.store.getState().client?.getLatestFrame()?.timeUs
      return check !== null && audience.store.getState().digest === check.digest && place === check.timeUs
    })
    return audience.store.getState().digest
  }

  close(): void {
    for (const stop of this.stops.reverse()) stop()
    window.sessionStorage.clear()
    window.localStorage.clear()
    vi.unstubAllGlobals()
  }
}
