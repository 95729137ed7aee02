export { AudiencePage } from './audience-page'
