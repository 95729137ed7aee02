/** The second door of the core: the company of the two worlds. A page that shows a cluster alone does not load it. */

export { type Comparison, compareRuns, readOn } from './blast'
export { BUSINESS_EVENT_KINDS, type BusinessEventKind, BYTES_PER_EVENT, OUTCOMES, type Outcome } from './business-store'
export * from './capture/measure-capture'
export { describeEvent } from './describe-event'
export { businessExtension } from './extension'
export { type Fault, findFault } from './faults'
export { locateArticle } from './locate-article'
export { measureWorlds, scoreAdding } from './measure-worlds'
export { countBusinessEvents, forEachRecentEvent } from './recent-events'
export * from './score'
export { isFaultOver, scoreFault } from './score-fault'
