export { Playground } from './playground'
export { parseRoute } from './route'
