import { describe, expect, it } from 'vitest'
import { toText } from '../../../content/sentence'
import type { GovernanceScore } from '../../../core/company'
import { nextStep, sayNow } from './stage'

const PEACE: GovernanceScore = {
  timeUs: 0,
  registry: '',
  attack: null,
  serializers: false,
  validation: [{ feed: 'orders', on: false }],
  deadLetterQueue: false,
  rolesOn: false,
  bindings: [],
  principals: [],
  auditOn: false,
  auditSinceUs: -1,
  auditEntries: 0,
  rejected: [],
  deadLetters: [],
  skipped: 0,
  believed: 0,
  stopped: [],
  hit: [],
  firstBad: null,
  firstFound: null,
}
const ATTACK: NonNullable<GovernanceScore['attack']> = {
  topic: 'orders',
  principal: 'User:batch-script',
  payload: 'plain-text',
  startUs: 0,
  running: true,
  sent: 3,
  records: 9,
  accepted: 3,
  denied: 0,
  invalid: 0,
  underWay: 0,
  givenUp: 0,
}
const STOPPED: GovernanceScore['stopped'][number] = {
  system: 'erp',
  consumer: 'erp.reads',
  topic: 'orders',
  partition: 0,
  offset: 7,
  exception: 'SerializationException: Unknown magic byte!',
  ageUs: 1,
}
const validation = [{ feed: 'orders', on: true }] as const

describe('the story of the attack', () => {
  it('takes schema, then audit log, then roles', () => {
    expect(nextStep(PEACE)).toBe('schema')
    expect(nextStep({ ...PEACE, rolesOn: true })).toBe('schema')
    expect(nextStep({ ...PEACE, validation })).toBe('audit')
    expect(nextStep({ ...PEACE, validation, auditOn: true })).toBe('roles')
    expect(nextStep({ ...PEACE, validation, auditOn: true, rolesOn: true })).toBeNull()
  })

  it.each([
    [PEACE, 'Anybody who can log in'],
    [{ ...PEACE, attack: ATTACK }, 'They are in'],
    [{ ...PEACE, attack: ATTACK, stopped: [STOPPED] }, '1 system throws'],
    [{ ...PEACE, attack: ATTACK, stopped: [STOPPED], validation }, 'what is in the log stays'],
    [{ ...PEACE, attack: ATTACK, validation }, 'Turned away'],
    [{ ...PEACE, attack: ATTACK, validation, auditOn: true }, 'The log is on'],
    [{ ...PEACE, attack: { ...ATTACK, payload: 'nonsense' as const }, validation }, 'right schema id'],
    [{ ...PEACE, attack: ATTACK, validation, auditOn: true, rolesOn: true }, 'Denied, and by name'],
  ])('says what is so (%#)', (score, words) => {
    expect(toText(sayNow(score).text)).toContain(words)
  })

  it('names who it was', () => {
    const firstFound = {
      timeUs: 1,
      topic: 'orders',
      partition: 0,
      offset: -1,
      reason: '',
      principal: 'User:batch-script',
    }
    const score = { ...PEACE, attack: ATTACK, validation, auditOn: true, firstFound }
    expect(toText(sayNow(score).text)).toContain('User:batch-script')
  })
})
