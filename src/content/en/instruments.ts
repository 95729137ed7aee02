/** The five instruments. Labels stay as they are, so that they can be learned; only figures change. */
export const instrumentWords = {
  region: 'Instruments',
  writes: 'Writes go through',
  writesTip:
    'Whether those who write to this topic get their records in and are told so: sender, path and cluster together',
  answers: { yes: 'YES', partly: 'IN PART', no: 'NO', idle: '–' },
  nobodySends: 'nobody sends',
  noAnswerYet: 'no answer yet',
  waiting: (records: string) => `${records} waiting`,
  acknowledged: 'Acknowledged',
  acknowledgedTip: 'Records that a producer was told are written',
  halfMinuteAgo: '30 s ago',
  perSecond: (rate: string) => `${rate} / s`,
  sparkline: (rate: string) => `Acknowledged records over the last 30 seconds; now ${rate} a second`,
  lost: 'Lost',
  lostTip: 'Records that were acknowledged and are gone (RPO)',
  lostOf: ['acknowledged', 'records'],
  lostShort: 'acknowledged.',
  lostOfMany: (acknowledged: string) => `of ${acknowledged} acknowledged`,
  withoutWrites: (time: string) => [time, ' without writes'] as const,
  withoutWritesLabel: 'Without writes',
  withoutWritesTip:
    'From the obstacle to the first acknowledged record after it, for anybody who writes to this topic (RTO)',
  age: 'Age of last write',
  ageTip: 'Time since the last record was acknowledged',
  ageNever: 'none yet',
  inSync: 'In sync',
  inSyncTip: 'Replicas in the in-sync set (ISR) that answer, and how many min.insync.replicas asks for',
  /** While members of the set do not answer and nobody has struck them off yet. */
  ofIsr: (isr: number) => `of ISR ${isr}`,
  ofIsrTip: (isr: number, live: number) =>
    `The controllers still count ${isr} in the in-sync set (ISR); ${live} of them answer.`,
  ofMin: (min: number) => `min ${min}`,
  min: 'min',
  pips: (states: string) => `Replicas: ${states}`,
} as const
