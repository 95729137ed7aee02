/** Keys, and what the page is. */
export const helpWords = {
  title: 'Keys and legend',
  keys: 'Keys',
  legend: 'What the symbols mean',
  about: 'About',
  guide: 'Show the first steps again',
  fidelity: 'What this simulates, and what it simplifies',
  table: [
    ['Space', 'play or pause'],
    ['← →', 'a second back or on; with Shift ten'],
    ['Home End', 'to the start; as far as was computed'],
    [', .', 'flag before; one step of the engine'],
    ['n', 'run to the next thing worth seeing'],
    ['[ ]', 'slower, faster'],
    ['k', 'kill or heal the selected site: press twice'],
    ['i w l', 'inspector, why, legend'],
    ['f s g', 'fork, share, gallery'],
    ['Ctrl+Z', 'undo the last thing done'],
    ['?', 'this'],
    ['Esc', 'close, or select nothing'],
  ] as readonly (readonly [string, string])[],
  killArmed: (name: string, dark: boolean) => `Press k again to ${dark ? 'heal' : 'kill'} ${name}.`,
  killNothing: 'Select a site first, then press k twice.',
} as const

export const guideWords = {
  label: 'First steps',
  step: (at: number, of: number) => `${at} of ${of}`,
  skip: 'Skip',
  next: 'Next',
  done: 'Done',
  kill: (site: string) => `Hold this button. ${site} goes dark.`,
  wait: (session: string) => `Watch. The controllers wait ${session} for a heartbeat.`,
  why: 'See why.',
  rewind: 'Now rewind, to before the button.',
  observers: 'Add observers, and kill it again.',
  heal: 'Hold again to heal it. The observer steps back.',
} as const
