export { Legend } from './legend'
export { Scene } from './scene'
export type { SceneSelection } from './selection'
