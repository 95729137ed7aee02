/**
 * A light is stopped and read: a click on it, or a key, lets the run stand still and opens a card that says what it carries,
 * as the core knows it. It closes with Escape, with a click elsewhere, and when the run goes on.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { lightWords as words } from '../../content/reading'
import type { LightView, NodeView } from '../../protocol'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import type { SceneLayout } from '../scene'
import { LightCard } from './light-card'
import { findLight, type LightPlace, placeLights } from './light-places'
import './light-reader.css'

/** As far as a finger or a pointer may be from the middle of a light. */
const REACH_PX = 20
/** Who has moved further has moved the scene. */
const STILL_PX = 6

interface LightReaderProps {
  readonly layout: SceneLayout
  readonly nodes: readonly NodeView[]
  /** How a client is called. */
  readonly client: (id: string) => string
  /** Rises when somebody asks for a light without pointing at one. */
  readonly asked: number
}

export function LightReader({ layout, nodes, client: nameOf, asked }: LightReaderProps) {
  const client = useSimClient()
  const { pause } = useSimActions()
  const playing = useSim((s) => s.playing)
  const anchor = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  const [chosen, setChosen] = useState<LightPlace | null>(null)
  const [isNone, setNone] = useState(false)
  const listLights = useCallback((): readonly LightPlace[] => {
    const frame = client.getLatestFrame()
    return frame === null ? [] : placeLights(frame, layout, nodes)
  }, [client, layout, nodes])
  const choose = useCallback(
    (light: LightPlace) => {
      opener.current ??= document.activeElement
      pause()
      setNone(false)
      setChosen(light)
    },
    [pause],
  )
  const close = useCallback((isBack: boolean) => {
    setChosen(null)
    setNone(false)
    if (isBack && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    opener.current = null
  }, [])
  usePointing(anchor, listLights, choose)
  useEffect(() => {
    if (playing) close(false)
  }, [playing, close])
  const seenAsked = useRef(asked)
  useEffect(() => {
    if (asked === seenAsked.current) return
    seenAsked.current = asked
    const [first] = listLights()
    if (first === undefined) setNone(true)
    else choose(first)
  }, [asked, choose, listLights])
  const place = useLatestPlace(chosen, listLights)
  const light = useLight(chosen)
  const step = (by: number) => {
    const lights = listLights()
    const at = lights.findIndex(({ id, from, to }) => id === chosen?.id && from === chosen.from && to === chosen.to)
    if (lights.length > 0) choose(lights[(Math.max(0, at) + by + lights.length) % lights.length])
  }
  return (
    <>
      <div ref={anchor} className="light-anchor" />
      {isNone ? (
        <p className="light-none" role="status">
          {words.none}
        </p>
      ) : null}
      {place === null ? null : <i className="light-ring" style={{ left: place.x, top: place.y }} />}
      {chosen === null || light === null ? null : (
        <LightCard
          key={`${chosen.id} ${chosen.from} ${chosen.to}`}
          light={light}
          kind={chosen.kind}
          at={place ?? chosen}
          layout={layout}
          nameOf={(node) => {
            const { kind, id } = nodes[node]
            return kind === 'broker' ? words.broker(id) : nameOf(id)
          }}
          onStep={step}
          onClose={close}
        />
      )}
    </>
  )
}

/** Clicks on lights, wherever nothing else is that takes them; over a light the pointer says so. */
function usePointing(
  anchor: RefObject<HTMLElement | null>,
  listLights: () => readonly LightPlace[],
  choose: (light: LightPlace) => void,
): void {
  useEffect(() => {
    const scene = anchor.current?.closest<HTMLElement>('.scene')
    if (scene == null) return
    let down = { x: 0, y: 0 }
    const find = (event: MouseEvent): LightPlace | null => {
      if ((event.target as Element).closest('button, fieldset, a, input, [role="dialog"]') !== null) return null
      // The anchor is a hundred pixels of the scene wide, however near one looks.
      const box = anchor.current?.getBoundingClientRect()
      if (box === undefined) return null
      const k = box.width / 100 || 1
      return findLight(listLights(), (event.clientX - box.left) / k, (event.clientY - box.top) / k, REACH_PX / k)
    }
    const onDown = (event: PointerEvent) => {
      down = { x: event.clientX, y: event.clientY }
    }
    const onClick = (event: MouseEvent) => {
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STILL_PX && event.detail > 0) return
      const light = find(event)
      if (light !== null) choose(light)
    }
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') scene.classList.toggle('is-over-light', find(event) !== null)
    }
    scene.addEventListener('pointerdown', onDown)
    scene.addEventListener('click', onClick)
    scene.addEventListener('pointermove', onMove)
    return () => {
      scene.removeEventListener('pointerdown', onDown)
      scene.removeEventListener('click', onClick)
      scene.removeEventListener('pointermove', onMove)
      scene.classList.remove('is-over-light')
    }
  }, [anchor, listLights, choose])
}

/** Where the light is in the newest frame; null when it has arrived meanwhile. */
function useLatestPlace(chosen: LightPlace | null, listLights: () => readonly LightPlace[]): LightPlace | null {
  const client = useSimClient()
  const [, renew] = useState(0)
  useEffect(() => {
    if (chosen === null) return
    return client.onFrame(() => renew((n) => n + 1))
  }, [chosen, client])
  if (chosen === null) return null
  return listLights().find(({ id, from, to }) => id === chosen.id && from === chosen.from && to === chosen.to) ?? null
}

/** What it carries, asked for again when time has moved a little before the run stood still. */
function useLight(chosen: LightPlace | null): LightView | null {
  const { ask } = useSimActions()
  const timeUs = useSim((s) => s.timeUs)
  const [told, setTold] = useState<{ readonly of: LightPlace; readonly light: LightView } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment asks again.
  useEffect(() => {
    if (chosen === null) return
    let isCurrent = true
    ask({ type: 'light', id: chosen.id })
      .then(({ light }) => {
        // What has arrived keeps what was read of it.
        if (isCurrent && light !== null && light.from === chosen.from && light.to === chosen.to)
          setTold({ of: chosen, light })
      })
      .catch(() => {
        // The next moment asks again.
      })
    return () => {
      isCurrent = false
    }
  }, [ask, chosen, timeUs])
  return told !== null && told.of === chosen ? told.light : null
}
