export { BadLinkWindow } from './bad-link-window'
export { ShareWindow } from './share-window'
