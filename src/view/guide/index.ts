export { Guide, type GuideFacts } from './guide'
export { rememberGuide, wasGuideSeen } from './guide-memory'
