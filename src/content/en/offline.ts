/** Whether the page runs without a network. */
export const offlineWords = {
  label: 'Without a network',
  keeping: 'Getting ready for offline …',
  /** Of what is being kept. */
  progress: (kept: string, all: string) => `${kept} of ${all} MB are on this device`,
  ready: (size: string) => `Ready offline (${size} MB)`,
  readyWithDatabase: (size: string) => `Ready offline, with the SQL database (${size} MB)`,
  keepDatabase: (size: string) => `Add the SQL database (${size} MB)`,
  keepingDatabase: 'Ready offline. Adding the SQL database …',
  /** Why it stopped. */
  stopped: {
    network: 'Not ready offline: the network gave out before everything was here.',
    room: 'Not ready offline: this browser has no room for the whole page.',
  },
  databaseStopped: {
    network: 'Ready offline without the SQL database: the network gave out before it was here.',
    room: 'Ready offline without the SQL database: this browser has no room for it.',
  },
  tryAgain: 'Try again',
  insecure: 'Not ready offline: a browser keeps a page only when it comes by https or from your own machine.',
  forbidden: 'Not ready offline: this browser does not let the page be kept, perhaps as this is a private window.',
  newer: 'A newer version is on this device and waits until you want it.',
  takeOver: 'Load the newer version',
  takeOverTip: 'This window is loaded again; your run is kept on this device',
  takingOver: 'Loading the newer version …',
} as const
