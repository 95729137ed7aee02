/** A part of German: files to open and links to give away. */

export { tellFault, tellWarning, writeFault } from '../input-faults'
export { fileWords } from '../scenario-file'
export { shareWords } from '../share'
export { takeAwayWords } from '../take-away'
