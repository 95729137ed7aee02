/** What the guide says in its four acts. */
export const guideWords = {
  label: 'The four acts',
  act: (at: number, of: number) => `Act ${at} of ${of}`,
  yourBet: (bet: string) => `your bet: ${bet.toLowerCase()}`,
  skip: 'Skip',
  next: 'Next',
  done: 'Done',
  bets: { 'goes-on': 'It goes on', stops: 'It stops' },
  bet: (site: string) => `${site} is about to die. Will the shop go on selling?`,
  betAgain: (site: string) => `An observer a side, and ${site} dies again. Will the shop go on now?`,
  kill: (site: string) => `Hold the red button of ${site}.`,
  wait: (session: string) => `Watch the candle: the controllers wait ${session} for a heartbeat.`,
  refused: (inSync: number, minIsr: number) =>
    `It stops: ${minIsr} copies were promised, and ${inSync} ${inSync === 1 ? 'is' : 'are'} left.`,
  youBet: (bet: string, isRight: boolean) => `You bet “${bet}”. ${isRight ? 'Right.' : 'Wrong.'}`,
  rewind: 'Rewind',
  rewound: 'None of it has happened. Now give each side an observer.',
  add: 'Add observers',
  held: (broker: number, time: string, lost: string, count: number) =>
    `It goes on: ${broker} took hold of the rod. ${time} until nobody waited, ${lost} acknowledged ${count === 1 ? 'order' : 'orders'} lost.`,
  heal: (site: string, broker: number) => `Hold the green button: ${site} comes back, and ${broker} lets go.`,
  stepsBack: (broker: number) => `${broker} watches again. The stage is yours.`,
} as const
