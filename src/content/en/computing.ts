/** What the simulation is busy with on its way to another moment. */
export const computingWords = {
  silent: 'The simulation does not answer. It is waited for, and started again after a while.',
  startAgain: 'Start it again now',
  ways: {
    seek: (at: string, goal: string) => `computing ${at} of ${goal}`,
    event: (at: string) => `looking for the next thing worth seeing: ${at}`,
    undo: (at: string, goal: string) => `taking it back: ${at} of ${goal}`,
  },
  label: 'Computing',
  left: (span: string) => `about ${span} to go`,
  cancel: 'Cancel',
  cancelTip: 'Stop here. What was to be taken back stays as it was.',
} as const
