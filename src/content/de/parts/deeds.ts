/** A part of German: what can be done to a cluster and how it stands on a time line. */
export { commandWords } from '../commands'
export { flagWords, timelineWords } from '../timeline'
