/** A part of German: the page of the two worlds. */
export { workbenchWords } from '../workbench'
export { chartWords, worldsWords } from '../worlds'
export { numberWords, scoreWords } from '../worlds-score'
