/** A part of German: worlds to choose, files to open and links to give away. */
export { fileWords, galleryWords } from '../gallery'
export { tellFault, tellWarning, writeFault } from '../input-faults'
export { shareWords } from '../share'
