export { RegistryCard } from './registry-card'
