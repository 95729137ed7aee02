export { Notice } from './notice'
export { PageFooter } from './page-footer'
export { TopBar } from './top-bar'
