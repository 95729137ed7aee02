export { SweepPage } from './sweep-page'
