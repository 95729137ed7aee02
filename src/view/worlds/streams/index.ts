export { StreamsCard } from './streams-card'
