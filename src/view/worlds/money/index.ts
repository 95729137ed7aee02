/** The money of the comparison, fetched when the page stands. */
export { MoneyCard } from './money-card'
