/**
 * The doors of the page, as a row at its top: what lies further down is named where everybody begins,
 * and the bar at the foot covers none of it. A door takes the focus along, so that keyboard and screen reader go on there.
 */
import { worldsWords as words } from '../../content/worlds'

export type Door = keyof typeof words.doors

const DOORS: readonly Door[] = ['day', 'company', 'money', 'streams']

export function PageDoors({ onDoor }: { readonly onDoor: (door: Door) => void }) {
  return (
    <nav className="page-doors" aria-label={words.doorsTitle}>
      {DOORS.map((door) => (
        <button key={door} type="button" className="page-door" onClick={() => onDoor(door)}>
          {words.doors[door]}
        </button>
      ))}
    </nav>
  )
}

/** To a part of the page, by its id. */
export function goTo(id: string): void {
  const part = document.getElementById(id)
  part?.focus({ preventScroll: true })
  part?.scrollIntoView()
}
