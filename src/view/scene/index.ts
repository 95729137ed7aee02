export { Scene } from './scene'
export type { SceneSelection } from './selection'
