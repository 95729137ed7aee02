/** What the living panels of the comic say of their runs. */
export const liveWords = {
  storedAt: (broker: number) => `written at ${broker}`,
  allHaveIt: 'all in sync have it',
  told: 'the shop is told',
  leaderEpoch: 'Leader epoch',
  leads: 'leads',
  fenced: 'fenced',
  inSync: 'in sync',
  outOfSync: 'not in sync',
  isr: (inSync: number, min: number) => `In sync ${inSync} / min ${min}`,
  refused: 'refused',
  acknowledged: 'Acknowledged',
  readable: 'Readable, up to the high watermark',
  notReadable: 'In the log, not readable',
  tried: (acknowledged: string, lost: string) => `${acknowledged} acknowledged, ${lost} lost`,
  lane: (acknowledged: string, waiting: string, seconds: string) =>
    `${seconds} s without writes · ${acknowledged} acknowledged · ${waiting} waiting`,
  toBeSure: 'to be sure that West is gone',
  toHelp: 'to help',
} as const
