export { DatabaseCard } from './database-card'
