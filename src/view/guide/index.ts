export { Guide, type GuideFacts } from './guide'
