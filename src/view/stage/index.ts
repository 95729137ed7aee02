export { StagePage } from './stage-page'
