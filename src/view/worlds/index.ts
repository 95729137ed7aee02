export { WorldsPage } from './worlds-page'
