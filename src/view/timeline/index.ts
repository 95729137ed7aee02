export { nextSpeed } from './speeds'
export { Timeline } from './timeline'
