/** How a scene is zoomed, told to whoever draws by it. Outside React: it changes with every move of a finger. */
import type { View } from './records-layer'

export const WHOLE: View = { x: 0, y: 0, k: 1 }

export class ViewCell {
  private view = WHOLE
  private readonly listeners = new Set<() => void>()

  get current(): View {
    return this.view
  }

  set(view: View): void {
    this.view = view
    for (const listener of this.listeners) listener()
  }

  /** Returns the end of it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
