/** A part of German: what every drawing of a cluster says, on each page that has one. */
export { instrumentWords } from '../instruments'
export { sceneWords } from '../scene'
