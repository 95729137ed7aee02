/**
 * Door: what a setting is for, in the language of the visitor. The English sentence stands beside the setting in the
 * core, where files and the command line read it too, and comes in as `own`.
 */
import { translatedFunction } from './language'

export const tellConfig: (scope: string, key: string, own: string) => string = /* @__PURE__ */ translatedFunction(
  'tellConfig',
  (_scope, _key, own) => own,
)
