/** The page of the reader's own at the end of an issue. */
export const keepsakeWords = {
  page: 'Your own page',
  titles: { 1: 'Your river of events', 2: 'Your curtain rod' } as Readonly<Record<1 | 2, string>>,
  tag: (issue: number) => `Issue ${issue}, your page`,
  /** The head of the controls. */
  which: 'Which moment of yours?',
  otherIssue: (issue: number) => `The page of issue ${issue}`,
  save: 'Save as PNG',
  saving: 'Taking the picture …',
  saveFailed: 'This browser could not make the picture. Print the page instead.',
  saveName: (issue: number) => `streamscape-issue-${issue}`,
  print: 'Print',
  copy: 'Copy the link',
  copied: 'Copied',
  readOn: 'Back to the comic',
  /** Of a link. */
  theirs: 'This page was made again from a link. Your own reading is kept as it was.',
  mine: 'To your own page',
  faults: {
    cut: 'This link is not whole: a part of it is missing or mistyped. Nothing was changed. Ask for it once more, or open your own page.',
    version:
      'This link was made by another version of Streamscape, which writes more into it than this one can read. Nothing was changed.',
    edition:
      'This link names a panel, an answer or a deed that is not in this edition of the comic. Nothing was changed.',
  },
  otherCore:
    'The simulation has changed since this link was made: the figures are those that the same deeds give today.',
  emptyTitle: 'This page draws itself from what you do',
  emptyText: (issue: number) =>
    `You have not guessed or done anything in issue ${issue} yet. Guess once, or pull something, and the first panel of this page is yours.`,
  begin: (chapter: number, name: string) => `Begin with chapter ${chapter}: ${name}`,
  missing: 'The chapters of this issue could not be fetched. Try again when there is a network.',
  /** Panel 1. */
  deed: 'Your moment',
  you: 'You',
  youDid: (what: string) => `You: ${what}.`,
  youWatched: (question: string) => `You guessed, and watched: ${question}`,
  darkSince: (clock: string) => `dark since ${clock}`,
  brokers: (running: number, of: number) =>
    running === of
      ? of === 1
        ? '1 broker'
        : `${of} brokers`
      : running === 1
        ? `1 of ${of} brokers runs`
        : `${running} of ${of} brokers run`,
  hut: 'one vote, no orders',
  balloonKill: 'Half a second on that button. You could have let go!',
  balloonDeed: 'It was you. I have it in the log, with the offset.',
  balloonWatch: 'Hands in the pockets, eyes on the run. Fair enough.',
  scene: (clock: string, world: string) => `The run at ${clock}: ${world}.`,
  computing: 'The simulation computes your run again …',
  computingAt: (at: string, goal: string) => `The simulation computes your run again: ${at} of ${goal}`,
  failed: 'The simulation stopped before your run was there again. Load the page once more.',
  thud: 'Clunk!',
  click: 'Click!',
  /** Panel 2. */
  guessed: (right: number, all: number) => `You guessed ${right} of ${all}`,
  noGuess: 'You guessed nothing yet',
  noGuessText: 'No wrong answers, then. Also no right ones.',
  answered: 'You said',
  soToo: 'the run said so too',
  runSaid: (answer: string) => `the run: ${answer}`,
  open: (questions: number) =>
    questions === 1
      ? 'One more question of this issue is open.'
      : `${questions} more questions of this issue are open.`,
  moreGuesses: (more: number) => (more === 1 ? 'and one more' : `and ${more} more`),
  balloonAll: 'All of them. Have you read ahead?',
  balloonSome: 'The first one catches everybody. Once.',
  balloonNone: 'Not one. The run is glad that somebody asked it.',
  /** Panel 3. */
  held: (broker: number, span: string) => `Observer ${broker} held for ${span}.`,
  holds: (broker: number, span: string) => `Observer ${broker} has held for ${span}, and holds on.`,
  notHeld: 'In this run nobody held the rod.',
  balloonHeld: 'My arms are pure config.',
  balloonNotHeld: 'I was not asked.',
  hands: (deeds: number, of: number) => `Your own hand: ${deeds} of ${of} deeds`,
  noHands: 'No deed yet: everything waits for your hand.',
  moreDeeds: (more: number) => (more === 1 ? 'and one more' : `and ${more} more`),
  balloonHands: 'Somebody has to pull the levers.',
  /** Panel 4. */
  did: 'What you did',
  seed: (seed: number) => `seed ${seed}`,
  byYou: (what: string) => `you: ${what}`,
  noYes: 'no yes',
  holding: 'an observer holds the rod',
  timeline: (from: string, to: string) => `The run from ${from} to ${to}`,
  tiles: {
    noYes: 'No yes for',
    never: 'never silent',
    waited: 'Waited, then got a yes',
    waitedLongest: 'Waited in the longest silence, then got a yes',
    waiting: 'Still waiting for a yes',
    acknowledged: 'Acknowledged',
    lost: 'Lost',
    orders: (count: number) => (count === 1 ? 'order' : 'orders'),
    records: (count: number) => (count === 1 ? 'record' : 'records'),
    ofThem: 'of them',
    oversoldBatch: 'Sold twice in Batchland',
    oversoldStream: 'Sold twice in Streamscape',
    pairs: (count: number) => (count === 1 ? 'pair' : 'pairs'),
    ageBatch: 'Mean age of an answer, Batchland',
    ageStream: 'Mean age of an answer, Streamscape',
  },
  /** Panel 5. */
  balloonAgain: 'Again! And this time the other one!',
  balloonMore: 'Again! And this time all the levers!',
  balloonLink: 'Same seed, same deeds, same page. Bring it to work.',
  link: 'This link makes the page again',
  linkWaits: 'The link is written when the run is there.',
} as const
