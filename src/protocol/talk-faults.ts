/** What can be wrong with a talk whose values are good each by itself. */
export const TALK_FAULTS = {
  'talk-one-world': () => ({
    message: 'A run is of one world: a built-in one by its name, or one that is written out.',
    cure: 'Write either "world" or "scenario".',
  }),
  'talk-few-choices': () => ({ message: 'A poll needs two answers.', cure: 'Add one.' }),
  'talk-done-later': ({ beginMs }: { readonly beginMs: number }) => ({
    message: `This was to be done before the moment begins, at ${beginMs} ms.`,
    cure: 'Give it an earlier time, or write it under "commands".',
  }),
  'talk-no-run': () => ({
    message: 'There is no run that this moment could go on with.',
    cure: 'Give it a "run".',
  }),
  'talk-plan-no-run': () => ({
    message: 'Timed commands are counted from where a run begins, and this moment goes on with another one.',
    cure: 'Give it a "run", or leave "commands" out.',
  }),
  'talk-no-panel': ({ panel }: { readonly panel: string }) => ({
    message: `The comic has no panel ${panel}.`,
    cure: 'Use the number from the panel’s address, e.g. 7.2.1.',
  }),
  'talk-view-world': () => ({
    message: 'The two worlds show a company, and all other views a cluster; this world is not of the view’s kind.',
    cure: 'Choose another view or another world.',
  }),
  'talk-no-world': ({ world }: { readonly world: string }) => ({
    message: `There is no built-in world ${world}.`,
    cure: 'Use the name from the world’s address, or write it out as "scenario".',
  }),
}
