export { CoverPage } from './cover-page'
