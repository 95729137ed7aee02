/** Who else is on the line: windows that show this show, and another window that presents, too. */
import type { StoreApi } from 'zustand/vanilla'
import type { ShowState, StageMessage } from '../../protocol'
import type { PresenterState } from './presenter-state'

/** A window that says nothing for so long has gone. */
const GONE_MS = 6_000

export class Listeners {
  constructor(
    private readonly store: StoreApi<PresenterState>,
    /** Name of the show that is given here. */
    private readonly readShow: () => string,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
    /** Somebody came and knows nothing yet. */
    private readonly onHello: () => void,
  ) {}

  hear(message: StageMessage): void {
    if (message.type === 'state') {
      this.noteRival(message.state)
      return
    }
    if (message.type === 'hello') {
      this.onHello()
      return
    }
    const { listeners } = this.store.getState()
    if (message.type === 'bye') {
      this.store.setState({ listeners: listeners.filter(({ window: name }) => name !== message.window) })
      return
    }
    if (message.type !== 'report' || message.report.show !== this.readShow()) return
    const { report } = message
    const others = listeners.filter(({ window: name }) => name !== report.window)
    this.store.setState({ listeners: [...others, { ...report, heardAtMs: this.now() }] })
  }

  /** Called now and then: who said nothing for long is here no more. */
  forgetGone(): void {
    const nowMs = this.now()
    const { listeners, rival } = this.store.getState()
    const here = listeners.filter(({ heardAtMs }) => nowMs - heardAtMs < GONE_MS)
    if (here.length !== listeners.length) this.store.setState({ listeners: here })
    if (rival !== null && nowMs - rival.heardAtMs > GONE_MS) this.store.setState({ rival: null })
  }

  /** A tab that was duplicated bears the name of the first one; then nobody can say whom the audience follows. */
  private noteRival({ show, title }: ShowState): void {
    this.store.setState({ rival: { title, hasStage: show >= this.readShow(), heardAtMs: this.now() } })
  }
}
