export { FileWindow } from './file-window'
export { GalleryWindow } from './gallery-window'
export { OpenBet } from './open-bet'
