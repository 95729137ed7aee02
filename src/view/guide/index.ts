export type { GuideState } from './acts'
export { Guide } from './guide'
