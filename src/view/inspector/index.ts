export { Inspector } from './inspector'
export type { InspectorTarget } from './target'
