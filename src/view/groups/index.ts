export { GroupView } from './group-view'
