/** The frame of the page: its name, its ways, and what it says of itself. */
export const shellWords = {
  brand: 'Streamscape',
  home: (page: string) => `Streamscape, to “${page}”`,
  pages: 'Pages',
  cover: 'Cover',
  story: 'The comic',
  glossary: 'Glossary',
  keepsake: 'Your own page',
  playground: 'Playground',
  worlds: 'Two worlds',
  economics: 'Economics',
  build: 'Build a world',
  incidents: 'Incidents',
  live: 'Your cluster',
  stage: 'On stage',
  fidelity: 'What this simulates',
  sheets: 'Sheets of drawings',
  scenario: 'Scenario',
  chooseScenario: 'Choose a scenario',
  fork: 'Fork',
  forkTip: 'Keep this run as it is and go on in a copy',
  share: 'Share',
  shareTip: 'A link that holds the whole session',
  help: 'Keys and legend',
  helpMark: '?',
  menu: 'Menu',
  language: 'Language',
  file: 'Scenario file',
  fileTip: 'Open, edit or save the world as a file',
  close: 'Close',
  panel: 'Side panel',
  why: 'Why?',
  inspector: 'Inspector',
  events: 'Events',
  legend: 'Legend',
  widen: 'Open it wide, over the scene',
  fold: 'Fold the panel away',
  skip: 'Skip to the controls',
  starting: 'Building the cluster …',
  restarting: 'The simulation stopped. Starting it again …',
  restarted: (why: string, clock: string) => `${why} It was started again. Your run goes on at ${clock}.`,
  /** Why a simulation ended, in a sentence. */
  ended: {
    thrown: 'The simulation stopped working.',
    memory: 'The browser had no more memory for the simulation.',
    silent: 'The simulation gave no answer: the browser ended it, or it hung.',
    unreachable: 'The program of the simulation could not be fetched.',
    unsupported: 'This browser gives the page no worker.',
  },
  unknownScenario: (id: string, shown: string) =>
    `There is no world “${id}” among those that come with this page. You see “${shown}” instead.`,
  unknownPage: 'There is no such page',
  unknownPageText: (name: string) => `The address asks for “${name}”. These are the pages that there are:`,
  kept: (clock: string) =>
    `Your run was kept on this device and goes on at ${clock}. “Start over” at the foot of the page forgets it.`,
  outOfTheFrame: 'Open in Streamscape',
  startOver: 'Start over',
  startOverTip: 'Forget the runs that are kept on this device, and begin anew',
  tryAgain: 'Try again',
  reload: 'Load the page again',
  outdated:
    'This part of the page could not be fetched, although there is a network: it seems that there is a newer version of the page. Your run is kept on this device.',
  missing:
    'No network, it seems: this part of the page could not be fetched. Everything that is here already goes on. If trying again does not help, reload the page: your run is kept on this device.',
  dropped: (n: number) =>
    n === 1
      ? 'What you did meanwhile was meant for that moment, and was not done.'
      : `The ${n} things that you did meanwhile were meant for that moment, and were not done.`,
  heavy: (perSecond: string, held: string, clock: string) =>
    `This world makes ${perSecond} records a second. This page holds about ${held} of them: the run will stop after ${clock} of its clock.`,
  full: (records: string, clock: string) =>
    `The run stopped at ${clock}: it holds ${records} records, which is as much as this page can keep in memory. You can go back in time, undo, or start over; it cannot go further.`,
  dismiss: 'Dismiss',
  independence:
    'An independent project: not made, endorsed or checked by the Apache Software Foundation, Confluent or the publisher of any comic. Apache Kafka is a trademark of the Apache Software Foundation.',
  slower: (speed: string) => `this machine reaches ${speed}`,
} as const

export const errorScreenWords = {
  title: 'This page has a bug, and you found it',
  advice: 'Your run is in the address of this page. Reload to go on from there, or start over with a fresh world.',
  reload: 'Reload',
  startOver: 'Start over',
  details: 'For a bug report',
} as const
