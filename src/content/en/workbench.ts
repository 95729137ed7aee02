/** Names of what can be tried with a company of the two worlds. */
export const workbenchWords = {
  title: 'Try it yourself',
  loading: 'One moment.',
  tabs: {
    schemas: 'Change a schema',
    attack: 'The Batch Gang',
    database: 'Change a row',
    streams: 'Streams others can use',
    files: 'Your own events',
  },
} as const
