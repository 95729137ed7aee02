/**
 * The last seconds of a run as a clip. The one thing a reader would get wrong: nothing is filmed. The run is led to the
 * instant of each frame and drawn there, so a slow machine gives the same clip as a fast one, and the run stands again
 * where it was when the clip is done.
 */
import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import { type Drawing, rasterize } from './take-picture'

export type ClipKind = 'gif' | 'webm'

/** Frames a second. A GIF's delays are hundredths of a second: this one has no rest. */
export const FRAMES_PER_SECOND = 10
/** More is too large for what one sends to a friend. */
const WIDTH_PX = 800
const COLOURS = 128
const WEBM = 'video/webm'
const WEBM_BITS_PER_SECOND = 4_000_000

export interface ClipOrder {
  readonly kind: ClipKind
  readonly fromUs: number
  readonly toUs: number
  /** Leads the run to the instant and draws it. */
  readonly drawAt: (timeUs: number) => Promise<Drawing>
  readonly onFrame: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/** Can this browser write the other kind as well? */
export function canWriteWebm(): boolean {
  return typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(WEBM)
}

/** Virtual times of the frames, in µs, first and last included. */
export function listInstants(fromUs: number, toUs: number): readonly number[] {
  const stepUs = 1_000_000 / FRAMES_PER_SECOND
  const count = Math.floor((toUs - fromUs) / stepUs)
  return Array.from({ length: count + 1 }, (_, i) => Math.round(toUs - (count - i) * stepUs))
}

/** Throws the signal's reason when it is cancelled. */
export async function takeClip({ kind, fromUs, toUs, drawAt, onFrame, signal }: ClipOrder): Promise<Blob> {
  const instants = listInstants(fromUs, toUs)
  const frames: HTMLCanvasElement[] = []
  for (const timeUs of instants) {
    signal.throwIfAborted()
    const drawing = await drawAt(timeUs)
    frames.push(await rasterize(drawing, Math.min(1, WIDTH_PX / drawing.width)))
    onFrame(frames.length, instants.length)
  }
  signal.throwIfAborted()
  return kind === 'gif' ? writeGif(frames) : writeWebm(frames)
}

function writeGif(frames: readonly HTMLCanvasElement[]): Blob {
  const gif = GIFEncoder()
  for (const frame of frames) {
    const { width, height } = frame
    const pixels = frame.getContext('2d')?.getImageData(0, 0, width, height).data
    if (pixels === undefined) continue
    const palette = quantize(pixels, COLOURS)
    gif.writeFrame(applyPalette(pixels, palette), width, height, {
      palette,
      delay: 1_000 / FRAMES_PER_SECOND,
      repeat: 0,
    })
  }
  gif.finish()
  return new Blob([gif.bytes()], { type: 'image/gif' })
}

/** A recorder takes what it sees as it sees it: the frames that are ready are shown to it at their pace. */
async function writeWebm(frames: readonly HTMLCanvasElement[]): Promise<Blob> {
  const [first] = frames
  const screen = document.createElement('canvas')
  screen.width = first.width
  screen.height = first.height
  const paper = screen.getContext('2d')
  const recorder = new MediaRecorder(screen.captureStream(), {
    mimeType: WEBM,
    videoBitsPerSecond: WEBM_BITS_PER_SECOND,
  })
  const parts: Blob[] = []
  recorder.ondataavailable = ({ data }) => parts.push(data)
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  recorder.start()
  for (const frame of frames) {
    paper?.drawImage(frame, 0, 0)
    await new Promise((resolve) => setTimeout(resolve, 1_000 / FRAMES_PER_SECOND))
  }
  recorder.stop()
  await ended
  return new Blob(parts, { type: WEBM })
}
