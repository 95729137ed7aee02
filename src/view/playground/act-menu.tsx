/**
 * The menu beside a thing of the scene: what can be done to it, why it is as it is, and the way to all of its settings.
 * It closes with Escape, with a click elsewhere, and when something was done.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { sceneWords } from '../../content/scene'
import { shellWords } from '../../content/shell'
import type { Command } from '../../core'
import type { FocusView, Structure } from '../../protocol'
import { HoldButton } from '../kit/hold-button'
import { useSimActions } from '../kit/sim-context'
import type { SceneLayout, SceneSelection } from '../scene'
import { describeCommand, type FlagNames } from '../timeline/flags'
import { listActs } from './list-acts'
import './act-menu.css'

interface ActMenuProps {
  readonly layout: SceneLayout
  readonly structure: Structure
  readonly focus: FocusView
  readonly target: SceneSelection
  readonly names: FlagNames
  readonly onInspect: () => void
  readonly onWhy: () => void
  readonly onClose: () => void
}

export function ActMenu(props: ActMenuProps) {
  const { layout, structure, focus, target, names, onInspect, onWhy, onClose } = props
  const { issue } = useSimActions()
  const box = useRef<HTMLFieldSetElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    box.current?.querySelector('button')?.focus({ preventScroll: true })
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) close.current()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close.current()
      if (before instanceof HTMLElement) before.focus()
    }
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [])
  // A menu never lies over the button that kills: it hangs above the sign that it would cover.
  useLayoutEffect(() => {
    const menu = box.current
    if (menu === null) return
    menu.style.marginTop = '0'
    const { offsetTop: top, offsetWidth: width, offsetHeight: height, offsetLeft } = menu
    const left = menu.classList.contains('is-left') ? offsetLeft - width : offsetLeft
    menu.style.marginTop = `${-findRise({ left, top, width, height }, layout.sites)}px`
  })
  const at = placeOf(layout, target)
  if (at === null) return null
  const act = (command: Command) => {
    issue(command)
    onClose()
  }
  // On the side where there is room for it.
  const isLeft = at.x > layout.area.width * 0.6
  const site = target.kind === 'site' ? structure.sites.find(({ id }) => id === target.id) : undefined
  return (
    <fieldset
      ref={box}
      className={isLeft ? 'act-menu is-left' : 'act-menu'}
      style={{ left: at.x + (isLeft ? -at.reach : at.reach), top: at.y }}
      aria-label={nameOf(target, names)}
    >
      {listActs(structure, focus, target).map((command) => {
        const label = describeCommand(command, names)
        return (
          <button key={label} type="button" className="act" onClick={() => act(command)}>
            {shortOf(command) ?? label}
          </button>
        )
      })}
      {site === undefined ? null : (
        <span className="act act-hold">
          <HoldButton
            label={site.up ? sceneWords.killSite(site.name) : sceneWords.healSite(site.name)}
            hint={sceneWords.holdHint}
            armedText={sceneWords.holdArmed}
            doneText={sceneWords.holdDone}
            tone={site.up ? 'kill' : 'heal'}
            size={34}
            onConfirm={() => act({ kind: site.up ? 'KillSite' : 'HealSite', site: site.id })}
          />
          {site.up ? sceneWords.holdKill : sceneWords.holdHeal}
        </span>
      )}
      <button type="button" className="act act-why" onClick={onWhy}>
        {shellWords.why}
      </button>
      <button type="button" className="act" onClick={onInspect}>
        {shellWords.inspector}
      </button>
    </fieldset>
  )
}

interface Boxed {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const SIGN_GAP = 8
/** How far its round button stands out of a sign. */
const BUTTON_OUT = 24

/** Pixels by which a menu must rise to be clear of the signs below it; no further than to the top of the picture. */
export function findRise(menu: Boxed, sites: readonly Pick<SceneLayout['sites'][number], 'sign'>[]): number {
  const { left, top } = menu
  const [right, bottom] = [left + menu.width, top + menu.height]
  const covered = sites
    .map(({ sign }) => sign)
    .filter(
      ({ x, y, width, height }) =>
        left < x + width + BUTTON_OUT && right > x && top < y + height && bottom > y - SIGN_GAP,
    )
  return Math.max(0, Math.min(top, bottom + SIGN_GAP - Math.min(...covered.map(({ y }) => y))))
}

/** Where the thing that the menu stands at is named already. */
function shortOf(command: Command): string | null {
  if (command.kind === 'SetLink') return sceneWords.slowLink
  if (command.kind !== 'SlowDisk') return null
  return command.bytesPerSecond === null ? sceneWords.mendDisk : sceneWords.slowDisk
}

function nameOf(target: SceneSelection, names: FlagNames): string {
  switch (target.kind) {
    case 'broker':
      return sceneWords.broker(target.id)
    case 'link':
      return `${names.site(target.from)} – ${names.site(target.to)}`
    case 'partition':
      return `${target.topic}-${target.partition}`
    case 'site':
      return names.site(target.id)
    default:
      return names.client(target.id)
  }
}

/** Where a thing is, and how far from its middle the menu begins. */
function placeOf(layout: SceneLayout, target: SceneSelection): { x: number; y: number; reach: number } | null {
  switch (target.kind) {
    case 'broker': {
      const tower = layout.towers.find(({ broker }) => broker === target.id)
      return tower === undefined ? null : { x: tower.x, y: tower.lanternY - 20, reach: tower.lanternRadius * 1.6 + 8 }
    }
    case 'site': {
      const label = [
        ...layout.huts.map((h) => ({ id: h.id, box: h.label })),
        ...layout.sites.map((s) => ({ id: s.id, box: s.sign })),
      ].find(({ id }) => id === target.id)?.box
      return label === undefined ? null : { x: label.x + label.width / 2, y: label.y - 60, reach: label.width / 2 + 10 }
    }
    case 'link': {
      const label = layout.links.find(({ from, to }) => from === target.from && to === target.to)?.label
      return label == null ? null : { x: label.x + label.width / 2, y: label.y - 120, reach: label.width / 2 + 12 }
    }
    case 'producer':
    case 'consumer': {
      const place = layout.clients.find(({ kind, ids }) => kind === target.kind && ids.includes(target.id))
      return place === undefined ? null : { x: place.x, y: place.y - 76 * place.scale, reach: 62 * place.scale }
    }
    case 'partition':
      return null
  }
}
