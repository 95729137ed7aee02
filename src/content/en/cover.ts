/** The cover: who comes in reads this first. */
export const coverWords = {
  title: 'Streamscape',
  issue: 'Issue',
  issues: '1 + 2',
  chapters: '10 chapters',
  free: 'free, offline',
  seal: ['Nothing', 'canned!', 'it all runs'] as const,
  band: 'Rise of the Kafka heroes',
  iris: ['Yesterday’s. ', 'Now', ' is over here.'] as const,
  ada: 'At last, today’s data!',
  crate: ['Daily load', '24 h: all of it'] as const,
  alt: 'The cover of the comic. Iris pulls a curtain aside on a golden rod: behind it, at the left, Ada catches a crate of yesterday’s data that falls from a dusky sky; at the right Jax holds out a light, and an observer holds the rod with both hands over a window in which a real cluster runs.',
  live: 'LIVE',
  liveText: 'A real cluster, at rest',
  liveSoon: 'A cluster, as soon as the page has time',
  doors: {
    story: {
      title: 'Read the comic',
      who: 'For the curious. No Kafka needed.',
      go: 'Start reading',
      foot: 'ten chapters, five minutes each',
    },
    playground: {
      title: 'Break a datacenter',
      who: 'For engineers who distrust toys.',
      go: 'Enter the playground',
      foot: 'every state is a link',
    },
    worlds: {
      title: 'Compare two worlds',
      who: 'For people with a business case.',
      go: 'Run one day twice',
      foot: 'your systems, your numbers',
    },
    stage: {
      title: 'On stage',
      who: 'For meetups and customers.',
      go: 'Raise the curtain',
      foot: 'two windows, clicker, no network',
    },
  },
  goOn: (panel: string) => `Go on at panel ${panel}`,
  fromStart: 'or from page 1',
  independent:
    'Independent of Apache Kafka® and of Confluent; neither made, checked or paid for this. Observers are a Confluent Server feature, not Apache Kafka’s.',
  glossary: 'Glossary',
  stays: 'No server, no account, nothing leaves this page.',
} as const
