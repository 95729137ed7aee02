/** An owner with deadlines of all kinds sleeps past none of them, and the test notices an alarm that would. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alarmAhead, NO_ALARM, nextAlarm } from './alarm'

interface Ask {
  readonly atUs: number
  readonly deadlineUs: number
}

/** By how much each deadline is met too late, and how many alarms were set; an alarm goes off for all that is due. */
function drive(asks: readonly Ask[], next: typeof nextAlarm): { late: number[]; alarms: number } {
  const queue: number[] = []
  let open: Ask[] = []
  let standingUs = NO_ALARM
  let alarms = 0
  const late: number[] = []
  const arm = (nowUs: number) => {
    const at = next(standingUs, Math.min(NO_ALARM, ...open.map(({ deadlineUs }) => deadlineUs)), nowUs)
    if (at === NO_ALARM) return
    standingUs = at
    alarms++
    queue.push(at)
  }
  for (let nowUs = 0; nowUs <= 300; nowUs++) {
    if (queue.includes(nowUs) && nowUs >= standingUs) {
      standingUs = NO_ALARM
      const due = open.filter(({ deadlineUs }) => deadlineUs <= nowUs)
      late.push(...due.map(({ atUs, deadlineUs }) => nowUs - Math.max(deadlineUs, atUs + 1)))
      open = open.filter(({ deadlineUs }) => deadlineUs > nowUs)
      arm(nowUs)
    }
    for (const ask of asks.filter(({ atUs }) => atUs === nowUs)) {
      open.push(ask)
      arm(nowUs)
    }
  }
  return { late, alarms }
}

const asks = fc.array(fc.record({ atUs: fc.nat(100), deadlineUs: fc.nat(250) }), { maxLength: 12 })
const isOnTime = (next: typeof nextAlarm) => (list: Ask[]) => {
  const { late } = drive(list, next)
  return late.length === list.length && late.every((us) => us === 0)
}

describe('an alarm', () => {
  it('goes off for each deadline when it is due, or at the next instant when it was over before', () => {
    fc.assert(fc.property(asks, isOnTime(nextAlarm)))
  })

  it.each<[string, typeof nextAlarm]>([
    [
      'stays where it is when an earlier deadline comes',
      (standingUs, deadlineUs, nowUs) => (standingUs < NO_ALARM ? NO_ALARM : nextAlarm(standingUs, deadlineUs, nowUs)),
    ],
    [
      'is set to a deadline that is over',
      (standingUs, deadlineUs) => (standingUs <= deadlineUs ? NO_ALARM : deadlineUs),
    ],
  ])('would be found out if it %s', (_, planted) => {
    expect(fc.check(fc.property(asks, isOnTime(planted))).failed).toBe(true)
  })

  it('is set once for deadlines that come later than it', () => {
    const later = Array.from({ length: 10 }, (_, i) => ({ atUs: i, deadlineUs: 100 }))
    expect(drive(later, nextAlarm).alarms).toBe(1)
  })

  it('is not set when there is no deadline', () => {
    expect(nextAlarm(NO_ALARM, NO_ALARM, 5)).toBe(NO_ALARM)
  })

  it('of an owner that keeps 0 for none stands only when it is ahead', () => {
    expect([0, 5, 6].map((wakeUs) => alarmAhead(wakeUs, 5))).toEqual([NO_ALARM, NO_ALARM, 6])
  })
})
