/**
 * The line between the windows of a show. The one thing a reader would get wrong: a window hears nothing of what it says
 * itself, and a browser that has no such line (or forbids it) lets the presenter's window go on alone.
 */
import {
  type ReadStageMessage,
  readStageMessage,
  STAGE_CHANNEL,
  type StageMessage,
  writeStageMessage,
} from '../../protocol'

/** What of a BroadcastChannel is needed. */
export interface Line {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  postMessage(message: unknown): void
  close(): void
}

export interface ShowChannel {
  say(message: StageMessage): void
  close(): void
}

/** Null where a browser has none. */
export function openLine(): Line | null {
  try {
    return new BroadcastChannel(STAGE_CHANNEL) as unknown as Line
  } catch {
    return null
  }
}

/** `onForeign` hears of what is not of this show: the version when it is that of another version of the page. */
export function openShowChannel(
  line: Line | null,
  onMessage: (message: StageMessage) => void,
  onForeign: (version: number | null) => void = () => {},
): ShowChannel {
  if (line === null) return { say: () => {}, close: () => {} }
  line.onmessage = ({ data }) => {
    const read: ReadStageMessage = readStageMessage(data)
    if (read.ok) onMessage(read.message)
    else onForeign(read.version)
  }
  return {
    say: (message) => line.postMessage(writeStageMessage(message)),
    close: () => {
      line.onmessage = null
      line.close()
    },
  }
}
