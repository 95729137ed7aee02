export { SheetsPage } from './sheets-page'
