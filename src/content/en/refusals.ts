/** What a session says when it does not do what it was told. The codes are those of the messages of its worker. */
export interface SessionRefusalFacts {
  readonly 'no-world': object
  readonly 'no-partition': { readonly topic: string; readonly partition: number }
  readonly 'too-many-commands': { readonly most: number }
  readonly 'not-yours': object
  readonly 'no-branch': { readonly branch: number }
}

export const refusalWords: { readonly [K in keyof SessionRefusalFacts]: (facts: SessionRefusalFacts[K]) => string } = {
  'no-world': () => 'There is no world yet.',
  'no-partition': ({ topic, partition }) => `There is no partition ${topic}-${partition}.`,
  'too-many-commands': ({ most }) => `A session holds at most ${most} commands. Start a new one, or undo some.`,
  'not-yours': () => 'Only your own commands can be undone, not those of the scenario.',
  'no-branch': ({ branch }) => `There is no branch ${branch}.`,
}
