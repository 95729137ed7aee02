// What the page asks of kinds; the core itself stays out of the page.
export { COMMAND_FACTS, EVENT_FACTS, FEEDS, isOvertaken, listKinds, SYSTEM_KINDS } from '../core'
export * from './config-table'
export * from './database-messages'
export {
  type BadEvents,
  createEventReader,
  type EventReader,
  type EventRows,
  type GoodEvents,
  type RowError,
} from './event-rows'
export { INPUT_FAULTS, nameFault } from './input-faults'
export { formatInputError, type InputError, type SaidError } from './input-reader'
export { findDuplicateKey } from './json-keys'
export { leaveOutUnsimulated } from './leave-out'
export * from './messages'
export * from './meter-messages'
export { decodeChanges, encodeChanges } from './named-link'
export * from './offline-messages'
export * from './outcome-messages'
export { COMMAND_KINDS, parseCommand } from './parse-command'
export { readPlacementText } from './placement-text'
export type { RowFault } from './row-faults'
export { findTextFault, showSafely } from './safe-text'
export { formatScenario, parseScenario, type ScenarioResult, validateScenario } from './scenario-file'
export { INPUT_WARNINGS, type InputWarning } from './scenario-warnings'
export type { SessionResult } from './session-codec'
export { decodeShareLink, encodeShareLink } from './share-link'
export { type SplitCapture, splitCapture } from './split-capture'
export * from './stage-messages'
export {
  formatTalk,
  type Moment,
  type MomentPoll,
  type MomentRun,
  parseTalk,
  type StampedCommand,
  TALK_LIMITS,
  type Talk,
  type TalkResult,
  validateTalk,
} from './talk-file'
export { checkTalkNames } from './talk-names'
export * from './view-model'
export * from './worlds-view'
