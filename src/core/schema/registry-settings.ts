/**
 * Compatibility levels and modes, global and by subject (`ConfigResource` and `ModeResource` of the registry).
 * The one thing a reader would get wrong: a subject without a level of its own answers 40408, not the global level,
 * unless `defaultToGlobal=true`; and PUT answers `compatibility` where GET answers `compatibilityLevel`.
 */
import { COMPATIBILITY_LEVELS } from './compatibility'
import { ERRORS } from './registry-errors'
import { type Answer, type Call, checkSubject, isSet, readBody } from './registry-request'
import { findSubject, putSubject, REGISTRY_MODES } from './registry-state'
import { refuseReadOnly } from './registry-subjects'

export function answerConfig(call: Call, name: string | null): Answer {
  const { state } = call
  const subject = name === null ? null : findSubject(state, name)
  const own = subject === null ? state.compatibility : subject.compatibility
  switch (call.method) {
    case 'GET': {
      const level = own ?? (isSet(call, 'defaultToGlobal') ? state.compatibility : null)
      if (level === null) throw ERRORS.noSubjectLevel(name ?? '')
      return { body: { compatibilityLevel: level } }
    }
    case 'PUT': {
      const wanted = `${readBody(call, 'compatibility')}`.toUpperCase()
      const level = COMPATIBILITY_LEVELS.find((candidate) => candidate === wanted)
      if (level === undefined) throw ERRORS.invalidLevel()
      if (name !== null) checkSubject(name)
      refuseReadOnly(state, name ?? '')
      const body = { compatibility: level }
      if (subject === null) return { body, state: { ...state, compatibility: level } }
      return { body, state: putSubject(state, { ...subject, compatibility: level }) }
    }
    case 'DELETE': {
      if (own === null) throw ERRORS.subjectNotFound(name ?? '')
      refuseReadOnly(state, name ?? '')
      const body = { compatibilityLevel: own }
      if (subject === null) return { body, state: { ...state, compatibility: state.defaultCompatibility } }
      return { body, state: putSubject(state, { ...subject, compatibility: null }) }
    }
    default:
      throw ERRORS.methodNotAllowed()
  }
}

export function answerMode(call: Call, name: string | null): Answer {
  const { state } = call
  const subject = name === null ? null : findSubject(state, name)
  const own = subject === null ? state.mode : subject.mode
  switch (call.method) {
    case 'GET': {
      const mode = own ?? (isSet(call, 'defaultToGlobal') ? state.mode : null)
      if (mode === null) throw ERRORS.noSubjectMode(name ?? '')
      return { body: { mode } }
    }
    case 'PUT': {
      const wanted = `${readBody(call, 'mode')}`.toUpperCase()
      const mode = REGISTRY_MODES.find((candidate) => candidate === wanted)
      if (mode === undefined) throw ERRORS.invalidMode()
      if (name !== null) checkSubject(name)
      const inUse = subject === null ? state.subjects.some(hasVersions) : hasVersions(subject)
      if (mode === 'IMPORT' && own !== 'IMPORT' && inUse && !isSet(call, 'force'))
        throw ERRORS.notPermitted('Cannot import since found existing subjects')
      const body = { mode }
      return { body, state: subject === null ? { ...state, mode } : putSubject(state, { ...subject, mode }) }
    }
    case 'DELETE': {
      if (own === null) throw ERRORS.subjectNotFound(name ?? '')
      const body = { mode: own }
      if (subject === null) return { body, state: { ...state, mode: 'READWRITE' } }
      return { body, state: putSubject(state, { ...subject, mode: null }) }
    }
    default:
      throw ERRORS.methodNotAllowed()
  }
}

function hasVersions({ versions }: { readonly versions: readonly { readonly deleted: boolean }[] }): boolean {
  return versions.some(({ deleted }) => !deleted)
}
