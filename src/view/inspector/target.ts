/** What the inspector looks at. */
export type { Target as InspectorTarget } from '../../state'
