export { describeCommand, type FlagNames } from './flags'
export { nextSpeed } from './speeds'
export { Timeline } from './timeline'
