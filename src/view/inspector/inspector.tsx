/** The inspector; grows below. */
import { inspectorWords as words } from '../../content/en/inspector'
import type { InspectorTarget } from './target'

interface InspectorProps {
  readonly target: InspectorTarget | null
  readonly onTarget: (target: InspectorTarget | null) => void
}

export function Inspector({ target }: InspectorProps) {
  return <p>{target === null ? words.empty : target.kind}</p>
}
