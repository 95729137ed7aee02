export { StreamBuilder } from './builder'
