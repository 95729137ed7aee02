export { FinePrint, HeldBox, type Remedy } from './held-box'
export type { StoryNames } from './story'
export { CauseList, WhyPanel } from './why-panel'
