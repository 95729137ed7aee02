export { Playground } from './playground'
