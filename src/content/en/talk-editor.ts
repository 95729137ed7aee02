/** A talk made one's own: its moments, and what each shows, says and does. */
export const talkEditorWords = {
  title: 'Title of the talk',
  region: 'Edit the talk',
  done: 'Done',
  undo: 'Undo',
  // ---- how it is kept
  kept: 'Kept on this device.',
  notKept: 'This browser has no room for the talk. Export it before you leave.',
  faults: (count: number) =>
    count === 1
      ? 'One thing is wrong. The talk is kept as it was before.'
      : `${count} things are wrong. The talk is kept as it was before.`,
  drop: 'Delete this talk',
  dropAgain: 'Press again to delete it',
  // ---- moments
  moments: 'Moments, in their order',
  choose: (number: number, title: string) => `Edit moment ${number}: ${title}`,
  earlier: (title: string) => `Earlier: ${title}`,
  later: (title: string) => `Later: ${title}`,
  remove: (title: string) => `Take out: ${title}`,
  moved: (title: string, place: number, count: number) => `${title} is now ${place} of ${count}.`,
  removed: (title: string) => `${title} was taken out. Undo brings it back.`,
  added: (title: string) => `${title} was added.`,
  addWorld: 'Add a world …',
  addNow: 'Add the run as it stands',
  addNowTip: 'A moment that begins where the run beside stands now, with all that was done in it',
  now: (title: string, time: string) => `${title}, ${time}`,
  // ---- a moment
  moment: (number: number) => `Moment ${number}`,
  momentTitle: 'Title',
  seconds: 'Planned, seconds',
  notes: 'Notes, for you alone',
  notesTip: 'Markdown: **bold**, *italic*, `code`, and lists with a hyphen',
  caption: 'On the wall',
  shows: 'Shows',
  views: {
    scene: 'the cluster',
    instrument: 'one instrument, full-screen',
    worlds: 'the two worlds',
    panel: 'a panel of the comic',
  },
  panel: 'Number of the panel',
  addWorlds: 'Add the two worlds as last seen',
  addWorldsTip: 'The company and the moment that the page of the two worlds shows on this device',
  noWorlds: 'The page of the two worlds has kept no run on this device yet.',
  // ---- its run
  run: 'Its run',
  begins: 'World',
  goesOn: 'goes on with the run before',
  writtenOut: (title: string) => `${title}, as in this file`,
  at: 'Begins at second',
  speed: 'Speed',
  plays: 'Goes on at once',
  takeNow: 'Begin where the run stands now',
  doneBefore: (count: number) => (count === 1 ? 'Done before: 1 command' : `Done before: ${count} commands`),
  // ---- what happens by itself
  planned: 'Happens by itself',
  plannedNone: 'Nothing. Choose below, or do it in the run beside and take it over.',
  after: 'Seconds after its beginning',
  what: 'What',
  plan: 'Add',
  unplan: (what: string) => `Take out: ${what}`,
  takeOver: 'Take over what I did in the run',
  // ---- poll
  poll: 'Poll',
  question: 'Question to the room',
  choices: 'Answers, one a line',
} as const
