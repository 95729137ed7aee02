/**
 * The lights on the river: business events that have just happened, read from the newest frame outside React. The one
 * thing a reader would get wrong: a light climbs to a reader only while that reader is up and not behind. A light that is
 * clicked is followed; without a mouse the line over the pictures does the same.
 */
import { useEffect, useMemo, useRef } from 'react'
import type { Feed } from '../../core'
import { LIGHT_STRIDE, type WorldsView } from '../../protocol'
import { useSim, useSimClient } from '../kit/sim-context'
import type { CompanySystem } from './company'
import { LANE_COLOURS } from './river'
import { lengthOf, makeRiverWays, pointOn, pointOnLane, type RiverWays } from './river-ways'
import { PANEL } from './worlds-layout'

/** How far a light gets in the time it is seen. */
const REACH = 860
const SCALE_MAX = 2
/** Who asked for less motion sees a still picture, renewed so often. */
const STILL_MS = 1000
/** A click this near to a light means it, in units of the panel. */
const NEAR = 22

interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly ways: RiverWays
  readonly worlds: WorldsView
  /** Where lights were drawn, and of which event: x, y, number. */
  readonly seen: number[]
}

interface RiverLightsProps {
  readonly systems: readonly CompanySystem[]
  readonly onEvent: (number: number) => void
}

export function RiverLights({ systems, onEvent }: RiverLightsProps) {
  const client = useSimClient()
  const seen = useRef<number[]>([])
  const latest = useRef(onEvent)
  latest.current = onEvent
  const canvas = useRef<HTMLCanvasElement>(null)
  const isPlaying = useSim(({ playing }) => playing)
  // Asked in each frame, the width would make the browser lay the page out in each frame.
  const shownWidth = useRef(0)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      shownWidth.current = element.clientWidth
    })
    observer.observe(element)
    const follow = (event: MouseEvent): void => {
      const box = element.getBoundingClientRect()
      const scale = PANEL.width / box.width
      const number = findLight(seen.current, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
      if (number >= 0) latest.current(number)
    }
    element.addEventListener('click', follow)
    return () => {
      observer.disconnect()
      element.removeEventListener('click', follow)
    }
  }, [])
  // Not the page's own time, which is ahead of the frames while it seeks.
  const timeUs = useSim(({ playing, worlds }) => (playing || worlds === null ? 0 : worlds.score.timeUs))
  const shape = systems.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ways change with who is there, not with every figure.
  const ways = useMemo(() => makeRiverWays(systems), [shape])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a paused run is drawn again when its time has changed.
  useEffect(() => {
    let animation = 0
    let drawn: unknown = null
    let drawnAtMs = Number.NEGATIVE_INFINITY
    const stillMs = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? STILL_MS : 0
    const draw = (): void => {
      const frame = client.getLatestFrame()
      const nowMs = performance.now()
      if (frame?.worlds && frame !== drawn && canvas.current !== null && nowMs - drawnAtMs >= stillMs) {
        drawn = frame
        drawnAtMs = nowMs
        seen.current = drawLights(canvas.current, shownWidth.current || canvas.current.clientWidth, ways, frame.worlds)
      }
      if (isPlaying) animation = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(animation)
  }, [client, ways, isPlaying, timeUs])
  return <canvas ref={canvas} className="river-lights" />
}

/** The event of the light that is nearest to a place; -1 when none is near. */
function findLight(seen: readonly number[], x: number, y: number): number {
  let [best, number] = [NEAR, -1]
  for (let i = 0; i < seen.length; i += 3) {
    const far = Math.hypot(seen[i] - x, seen[i + 1] - y)
    if (far < best) [best, number] = [far, seen[i + 2]]
  }
  return number
}

function drawLights(canvas: HTMLCanvasElement, shownWidth: number, ways: RiverWays, worlds: WorldsView): number[] {
  const context = canvas.getContext('2d')
  const seen: number[] = []
  if (context === null) return seen
  const scale = Math.min(SCALE_MAX, window.devicePixelRatio) * (shownWidth / PANEL.width)
  const width = Math.round(PANEL.width * scale)
  const height = Math.round(PANEL.height * scale)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(scale, 0, 0, scale, 0, 0)
  const { rows, feeds } = worlds.lights
  for (let i = 0; i < rows.length; i += LIGHT_STRIDE)
    drawLight({ context, ways, worlds, seen }, rows[i], rows[i + 1], feeds[rows[i + 2]], rows[i + 3], rows[i + 4] === 1)
  return seen
}

function drawLight(pen: Pen, event: number, system: number, feed: Feed, age: number, isLive: boolean): void {
  const { ways, worlds } = pen
  const way = ways.write[system]
  const lane = ways.lanes.get(feed)
  // What did not take place there is told to nobody.
  if (!isLive || way === null || way === undefined || lane === undefined) return
  const writer = worlds.score.systems[system]
  if (writer !== undefined && !writer.up) return
  const distance = age * REACH
  const length = lengthOf(way)
  if (distance < length) {
    dot(pen, pointOn(way, distance), 2.6, '#fff', event)
    return
  }
  const fromX = way.points[way.points.length - 1][0]
  const onLane = pointOnLane(ways.river, lane, fromX, distance - length)
  if (onLane !== null) {
    const wobble = (((event * 37) % 7) - 3) * 0.9
    dot(pen, [onLane[0], onLane[1] + wobble], 2.3, '#fff', event)
  }
  drawReaders(pen, event, feed, lane, fromX, distance - length)
}

function drawReaders(pen: Pen, event: number, feed: Feed, lane: number, fromX: number, gone: number): void {
  const { ways, worlds } = pen
  const { systems } = worlds.score
  const colour = LANE_COLOURS[lane % LANE_COLOURS.length]
  for (let i = 0; i < systems.length; i++) {
    const way = ways.read[i]
    const reader = systems[i]
    if (way === null || way === undefined || !reader.needs.includes(feed)) continue
    const climbed = gone - (way.points[0][0] - fromX)
    if (climbed < 0 || climbed > lengthOf(way)) continue
    if (!reader.up || reader.stream.ageUs > worlds.lights.windowUs + 60_000_000) continue
    dot(pen, pointOn(way, climbed), 1.9, colour, event)
  }
}

function dot(
  { context, seen }: Pen,
  at: readonly [number, number],
  radius: number,
  colour: string,
  event: number,
): void {
  const [x, y] = at
  seen.push(x, y, event)
  context.fillStyle = colour
  context.globalAlpha = 0.25
  context.beginPath()
  context.arc(x, y, radius * 2.1, 0, Math.PI * 2)
  context.fill()
  context.globalAlpha = 1
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
}
