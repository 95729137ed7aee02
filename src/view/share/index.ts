export { ShareWindow } from './share-window'
