/** The simulation was given up: what ended it, and what can be done. Only the first is a bug of it. */
export const failureWords = {
  ways: {
    thrown: {
      title: 'The simulation stops here each time',
      advice: 'This is a bug in the simulation, not in what you did. This link replays it; the rest still works.',
    },
    memory: {
      title: 'This run needs more memory than the browser gives',
      advice: 'Nothing is broken. Start the scenario over, stop earlier, or make its producers slower.',
    },
    silent: {
      title: 'The browser ended the simulation twice in a row',
      advice:
        'Most often it is short of memory or the machine is very busy. Close other pages and try again: your run is kept.',
    },
    unreachable: {
      title: 'No network, it seems',
      advice:
        'The program of the simulation could not be fetched. The page itself works: try again when you are connected. If you are, there may be a newer version of the page: load it again, your run is kept on this device.',
    },
    unsupported: {
      title: 'This browser cannot run the simulation',
      advice:
        'The simulation runs in a Web Worker, and this browser has none or forbids it here. Any current Chrome, Edge, Firefox or Safari will do; a private window or an add-on may be what forbids it.',
    },
  },
  link: 'Link that replays it',
  again: 'Start this scenario over',
} as const
