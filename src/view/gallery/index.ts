export { FileWindow } from './file-window'
export { GalleryWindow } from './gallery-window'
