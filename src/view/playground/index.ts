export { Playground } from './playground'
export { World } from './world'
