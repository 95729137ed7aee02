export { PresenterPage } from './presenter-page'
