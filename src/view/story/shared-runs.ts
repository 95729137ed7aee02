/**
 * Runs that all panels of a chapter share: computing a company's days takes seconds, and every panel looks at the same
 * days. A run is loaded when it is first asked for and goes when nobody holds it. One panel at a time has its clock; each
 * panel has a window on it, which keeps what it saw last while the clock is elsewhere.
 *
 * The one thing a reader would get wrong: what the reader does is in the run from the beginning. The clock stands before
 * that second until the reader acts, so that nothing is computed twice.
 */
import { createStore } from 'zustand/vanilla'
import type { Answer, Question, SessionState } from '../../protocol'
import type { SimClient } from '../../state'
import { makeScripted, RUNS } from '../../story/runs'

/** A panel that wants the clock. */
export interface Turn {
  /** The clock is its own now. */
  begin(): void
  /** Another has taken it. */
  end(): void
}

export class SharedRun {
  private holders = 0
  private owner: Turn | null = null
  private isOwnerDone = true
  private readonly waiting: Turn[] = []
  private readonly stopLoading: () => void
  private sayWarm: () => void = () => {}
  /** It has been computed as far as was asked, or somebody has had what he wanted of it. */
  readonly isWarm = new Promise<void>((resolve) => {
    this.sayWarm = resolve
  })

  constructor(
    readonly client: SimClient,
    private readonly onGone: () => void,
    readonly name: string,
    warmUs: number,
  ) {
    let isAsked = false
    const load = (): void => {
      const { gallery, loadSession, pause } = client.store.getState()
      if (isAsked || gallery.length === 0) return
      isAsked = true
      const scenario = makeScripted(RUNS[name], gallery, () => true)
      loadSession({ scenario, commands: [], timeUs: warmUs })
      pause()
    }
    const look = (): void => {
      load()
      const { structure, computing, timeUs } = client.store.getState()
      if (isAsked && structure !== null && computing === null && timeUs === warmUs) this.sayWarm()
    }
    this.stopLoading = client.store.subscribe(look)
    look()
  }

  /** Returns the end of it. */
  hold(): () => void {
    this.holders++
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.holders--
      if (this.holders > 0) return
      this.stopLoading()
      this.sayWarm()
      this.onGone()
      this.client.dispose()
    }
  }

  /** Who insists gets the clock at once; the others when whoever has it is done. */
  ask(turn: Turn, insists: boolean): void {
    this.drop(turn)
    if (insists || this.isOwnerDone) this.give(turn)
    else this.waiting.push(turn)
  }

  /** Its owner has seen what it wanted, and keeps the clock until somebody else wants it. */
  finish(turn: Turn): void {
    if (turn !== this.owner) return
    this.isOwnerDone = true
    this.sayWarm()
    const next = this.waiting.shift()
    if (next !== undefined) this.give(next)
  }

  /** Does not want it any more. */
  leave(turn: Turn): void {
    this.drop(turn)
    if (turn !== this.owner) return
    this.finish(turn)
    if (turn === this.owner) this.owner = null
  }

  private drop(turn: Turn): void {
    const at = this.waiting.indexOf(turn)
    if (at >= 0) this.waiting.splice(at, 1)
  }

  private give(turn: Turn): void {
    const before = this.owner
    const wasDone = this.isOwnerDone
    this.owner = turn
    this.isOwnerDone = false
    if (before !== null && before !== turn) {
      before.end()
      // It has not shown its end yet, and comes back to it when the clock is free.
      if (!wasDone) this.waiting.push(before)
    }
    turn.begin()
  }
}

const shared = new Map<string, SharedRun>()

/** The run of that name: the one that there is, or a new one that computes as far as `warmS` at once. */
export function shareRun(name: string, open: () => SimClient, warmS: number): SharedRun {
  const known = shared.get(name)
  if (known !== undefined) return known
  const made = new SharedRun(open(), () => shared.delete(name), name, Math.round(warmS * 1_000_000))
  shared.set(name, made)
  return made
}

/** The one run that is computed before anybody looks at it, and the end of its being held. */
let prepared: { readonly name: string; readonly release: () => void } | null = null

/** Computes what the next chapter begins with; what was prepared before goes when nobody has come to it. */
export function prepareRun(name: string, open: () => SimClient, warmS: number): void {
  if (prepared?.name === name) return
  forgetPrepared()
  prepared = { name, release: shareRun(name, open, warmS).hold() }
}

/** Nobody comes to it any more, unless it is one of these. */
export function forgetPrepared(but: readonly string[] = []): void {
  if (prepared === null || but.includes(prepared.name)) return
  prepared.release()
  prepared = null
}

/** What one panel sees of a shared run. */
export interface RunWindow {
  /** As the run was when this window was last open. */
  readonly client: SimClient
  /** From now on what it shows is the run's present. */
  open(): void
  close(): void
  /**
   * Acts when whoever looks through it has been answered for where the run stands; returns how to stop waiting. An answer
   * is on its way for a while, and who asks pauses between two questions, so a run that goes on at once would leave the
   * figures of the moment before under the clock of this one.
   */
  whenQuiet(act: () => void): () => void
}

/** Who looks through a window asks again after this long at the latest. */
export const ASK_AGAIN_MS = 160
const LOOK_AGAIN_MS = 40

export function makeWindow(of: SimClient): RunWindow {
  const answers = new Map<string, Answer>()
  let stop: (() => void) | null = null
  let pending = 0
  let lastAskedMs = 0
  const noteAsked = (by: 1 | -1): void => {
    pending += by
    lastAskedMs = performance.now()
  }
  const ask = async (question: Question): Promise<Answer> => {
    const key = JSON.stringify(question)
    const opened = stop
    if (opened === null) {
      const known = answers.get(key)
      if (known === undefined) throw new Error('The clock is elsewhere.')
      return known
    }
    noteAsked(1)
    try {
      const answer = (await of.store.getState().ask(question)) as Answer
      // It may be of where another panel has sent the run.
      if (stop !== opened) throw new Error('The clock has gone elsewhere.')
      answers.set(key, answer)
      return answer
    } finally {
      noteAsked(-1)
    }
  }
  const seen = () => ({ ...of.store.getState(), ask: ask as never })
  const store = createStore(seen)
  const readSession = (): SessionState | null => {
    const session = of.readSession()
    return session === null ? null : { ...session, timeUs: store.getState().timeUs }
  }
  return {
    client: { ...of, store, readSession, dispose: () => {} },
    open: () => {
      if (stop !== null) return
      answers.clear()
      stop = of.store.subscribe(() => store.setState(seen(), true))
      store.setState(seen(), true)
    },
    close: () => {
      stop?.()
      stop = null
    },
    whenQuiet: (act) => {
      const sinceMs = performance.now()
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = (): void => {
        const stillMs = performance.now() - Math.max(sinceMs, lastAskedMs)
        if (pending === 0 && stillMs > ASK_AGAIN_MS + LOOK_AGAIN_MS) act()
        else timer = setTimeout(look, LOOK_AGAIN_MS)
      }
      timer = setTimeout(look, ASK_AGAIN_MS)
      return () => clearTimeout(timer)
    },
  }
}
