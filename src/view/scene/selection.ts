/** What on the scene a person has picked to look at. */
export type SceneSelection =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'broker'; readonly id: number }
  | { readonly kind: 'producer'; readonly id: string }
  | { readonly kind: 'consumer'; readonly id: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'partition'; readonly topic: string; readonly partition: number }

export function isSelected(selected: SceneSelection | null, candidate: SceneSelection): boolean {
  if (!selected || selected.kind !== candidate.kind) return false
  if (selected.kind === 'link' && candidate.kind === 'link')
    return selected.from === candidate.from && selected.to === candidate.to
  if (selected.kind === 'partition' && candidate.kind === 'partition')
    return selected.topic === candidate.topic && selected.partition === candidate.partition
  return 'id' in selected && 'id' in candidate && selected.id === candidate.id
}
