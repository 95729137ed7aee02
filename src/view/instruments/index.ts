export { Instruments } from './instruments'
