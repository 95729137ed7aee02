/** A door of the core: stream processing and connectors of a company. */
export { measureStreams } from './measure-streams'
export type * from './score'
