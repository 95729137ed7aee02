/** Door: in the language of the visitor. English is in `en/company.ts`. */
import * as english from './en/company'
import { translated } from './language'

export const companyWords: typeof english.companyWords = /* @__PURE__ */ translated(
  'companyWords',
  english.companyWords,
)
export const companySystems: typeof english.companySystems = /* @__PURE__ */ translated(
  'companySystems',
  english.companySystems,
)
