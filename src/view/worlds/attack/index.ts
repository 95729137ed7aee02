export { AttackCard } from './attack-card'
