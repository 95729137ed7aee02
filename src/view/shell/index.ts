import { later } from '../kit/later'

export { LanguageSwitch } from './language-switch'
export { Notice } from './notice'
export { OfflineState } from './offline-state'
export { PageFooter } from './page-footer'
export { TopBar } from './top-bar'
export { UnknownPage } from './unknown-page'
/** With its words it is fetched when somebody needs it, or before. */
export const FailedScreen = later(
  () => import('./failed-screen'),
  (m) => m.FailedScreen,
)
