/** What can be wrong with a value alone, whatever it stands for: its kind, its size, its letters. */
export const VALUE_FAULTS = {
  'too-long': ({ length, most }: { readonly length: number; readonly most: number }) => ({
    message: `The text has ${length} characters; at most ${most} are read.`,
    cure: 'Make it smaller.',
  }),
  'twin-key': ({ key, line }: { readonly key: string; readonly line: number }) => ({
    message: `The key ${key} stands twice in one object, in line ${line}.`,
    cure: 'Remove one of the two.',
  }),
  'not-json': ({ reason }: { readonly reason: string }) => ({
    message: `This is not JSON: ${reason}.`,
    cure: 'Check brackets, commas and quotes near that place.',
  }),
  'not-object': ({ known }: { readonly known: string }) => ({
    message: 'Expected an object.',
    cure: `Write { … } with ${known}.`,
  }),
  'unknown-key': ({ known }: { readonly known: string }) => ({
    message: 'Unknown key.',
    cure: `Remove it; known keys: ${known}.`,
  }),
  'not-list': () => ({ message: 'Expected a list.', cure: 'Write [ … ].' }),
  'too-many': ({ count, most }: { readonly count: number; readonly most: number }) => ({
    message: `${count} entries; at most ${most} are supported.`,
    cure: 'Leave some out.',
  }),
  'near-zero': () => ({
    message: 'A number so near to 0 means nothing here.',
    cure: 'Write 0, or a larger one.',
  }),
  'not-number': ({ min, max }: { readonly min: number; readonly max: number }) => ({
    message: `Expected a number from ${min} to ${max}.`,
    cure: 'Change the number.',
  }),
  'not-whole': ({ min, max }: { readonly min: number; readonly max: number }) => ({
    message: `Expected a whole number from ${min} to ${max}.`,
    cure: 'Change the number.',
  }),
  'not-text': ({ min, max }: { readonly min: number; readonly max: number }) => ({
    message: `Expected text of ${min} to ${max} characters.`,
    cure: 'Change the text.',
  }),
  'text-control': ({ sign }: { readonly sign: string }) => ({
    message: `The text has control characters (${sign}).`,
    cure: 'Remove them; line breaks are allowed.',
  }),
  'text-hidden': ({ sign }: { readonly sign: string }) => ({
    message: `The text has a character that is not shown or turns the rest around (${sign}).`,
    cure: 'Remove it.',
  }),
  'text-unseen': () => ({ message: 'Nothing of the text can be seen.', cure: 'Write a name.' }),
  'not-id': () => ({
    message: 'This is not a legal id.',
    cure: 'Use letters, digits, dots, hyphens and underscores.',
  }),
  'not-flag': () => ({ message: 'Expected true or false.', cure: 'Write it without quotes.' }),
  'not-choice': ({ choices }: { readonly choices: string }) => ({
    message: 'This is not one of the choices.',
    cure: `Use one of ${choices}.`,
  }),
  'not-command': ({ known }: { readonly known: string }) => ({
    message: 'This is not a command.',
    cure: `Use one of ${known}.`,
  }),
  'not-timed-command': () => ({
    message: 'Expected a pair of time and command.',
    cure: 'Write [microseconds, { "kind": … }].',
  }),
  'not-settings': () => ({ message: 'Expected an object of settings.', cure: 'Write { "key": value, … }.' }),
  taken: () => ({ message: 'This one is taken already.', cure: 'Choose another.' }),
  'needs-one': () => ({ message: 'At least one is needed.', cure: 'Add one.' }),
}
