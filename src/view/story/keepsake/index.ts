export { KeepsakePage } from './keepsake-page'
