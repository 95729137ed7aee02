/**
 * All built-in worlds. The page fetches clusters and companies apart (`gallery.ts`, `companies.ts`), so that each page has
 * what it shows, and no worker has any.
 */
export { WORLDS } from './companies'
export { type CompanySketch, defineCompany, defineSystem, ZONES } from './define-company'
export { SCENARIOS } from './gallery'
export { NEWLIMITS } from './newlimits'
