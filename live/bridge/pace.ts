/** Holds the bridge to so many requests in any second, whatever it wants to know. */

/** The bridge sends no more than this in any second. */
export const MOST_PER_SECOND = 10
const SECOND_MS = 1_000
const HISTORY = 30

export class Pace {
  readonly #sentMs: number[] = []
  #turn: Promise<void> = Promise.resolve()

  /** Resolves when `count` more requests may leave; whoever asks first goes first. */
  take(count = 1): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      for (let i = 0; i < count; i++) await this.#one()
    })
    return this.#turn
  }

  /** Requests of each of the last seconds, oldest first. */
  history(): number[] {
    const now = Date.now()
    return Array.from({ length: HISTORY }, (_, i) => {
      const until = now - (HISTORY - 1 - i) * SECOND_MS
      return this.#sentMs.filter((ms) => ms > until - SECOND_MS && ms <= until).length
    })
  }

  async #one(): Promise<void> {
    for (;;) {
      const now = Date.now()
      while (this.#sentMs.length > 0 && this.#sentMs[0] < now - HISTORY * SECOND_MS) this.#sentMs.shift()
      const last = this.#sentMs.at(-MOST_PER_SECOND)
      // One millisecond more than a second, as the clock counts whole ones.
      if (last === undefined || now - last > SECOND_MS) break
      await new Promise((resolve) => setTimeout(resolve, SECOND_MS + 1 - (now - last)))
    }
    this.#sentMs.push(Date.now())
  }
}
