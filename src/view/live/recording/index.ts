/** What is fetched when somebody has no bridge: recordings, opened and gone through. */
export { Recordings } from './recordings'
