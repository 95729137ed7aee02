/** A part of German: the stage, and the talks that come with the page. */
export { showWords } from '../show'
export { talkWords } from '../talks'
