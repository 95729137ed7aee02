/** A part of German: events of somebody's own. */
export { importWords } from '../import'
export { tellRowError } from '../row-faults'
