/** The page of economics, fetched when somebody goes to it. */
export { EconomicsPage } from './economics-page'
