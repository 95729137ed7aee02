/** What would have held, as worlds of the gallery: the same fault, another promise. */
import { whyWords as words } from '../../content/en/situations'
import type { GalleryEntry, Structure } from '../../protocol'
import type { Remedy } from '../why'

const WITH_OBSERVERS = 'observers'
const WITHOUT_OBSERVERS = 'no-observers'
const THREE_ZONES = ['three-zones', 'three-datacenters']

export function listRemedies(
  gallery: readonly GalleryEntry[],
  structure: Structure,
  choose: (entry: GalleryEntry) => void,
): readonly Remedy[] {
  const find = (ids: readonly string[]) =>
    gallery.find((entry) => ids.includes(entry.id) && entry.id !== structure.scenarioId)
  const observers = find([WITH_OBSERVERS])
  const zones = find(THREE_ZONES)
  return [
    ...(observers === undefined
      ? []
      : [
          {
            key: 'observers',
            label: words.addObservers,
            product: 'confluent' as const,
            onChoose: () => choose(observers),
          },
        ]),
    ...(zones === undefined
      ? []
      : [{ key: 'zones', label: words.threeZones, product: 'kafka' as const, onChoose: () => choose(zones) }]),
  ]
}

export function findComparison(gallery: readonly GalleryEntry[], structure: Structure): GalleryEntry | undefined {
  return gallery.find((entry) => entry.id === WITHOUT_OBSERVERS && entry.id !== structure.scenarioId)
}
