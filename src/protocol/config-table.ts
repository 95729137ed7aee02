/**
 * The settings with their defaults and the grammar of placement constraints, for the page: it may use the core's
 * types only, and these are data and a parser that must not exist twice.
 */
export {
  CONFIG_DEFINITIONS,
  type ConfigDefinition,
  type ConfigScope,
  readConfigValue,
} from '../core'
