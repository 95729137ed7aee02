/** A part of German: the playground, its panels and its worlds. */
export { tellConfig } from '../configs'
export { guideWords } from '../guide'
export { helpWords } from '../help'
export { inspectorWords } from '../inspector'
export { narrationWords } from '../narration'
export { tellScenario } from '../scenarios'
export { stageWords } from '../stage'
