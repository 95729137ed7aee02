/** The most stars of each incident, kept on the device. What an older page kept and is not there any more is left alone. */
import { create } from 'zustand'
import { INCIDENT_IDS, type IncidentId } from '../../incidents'
import { recall, remember } from '../kit/device'

const KEY = 'streamscape.incidents'

interface KeptStars {
  readonly stars: Readonly<Partial<Record<IncidentId, number>>>
  /** Fewer than before change nothing. */
  note(id: IncidentId, stars: number): void
}

function read(): KeptStars['stars'] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const own = kept as Record<string, unknown>
    return Object.fromEntries(
      INCIDENT_IDS.flatMap((id) => {
        const stars = Object.hasOwn(own, id) ? own[id] : 0
        return stars === 1 || stars === 2 || stars === 3 ? [[id, stars]] : []
      }),
    )
  } catch {
    return {}
  }
}

export const useKeptStars = create<KeptStars>((set, get) => ({
  stars: read(),
  note: (id, stars) => {
    const before = get().stars
    if (stars <= (before[id] ?? 0)) return
    const after = { ...before, [id]: stars }
    remember(KEY, JSON.stringify(after))
    set({ stars: after })
  },
}))
