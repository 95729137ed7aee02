export { SkiesPage } from './skies'
