/**
 * What can be wrong with a value that was read, by code: message and cure made of the values. English is here, for the
 * command line and as the fallback of the page; a page in another language says the code and the values in its own words.
 *
 * The one thing a reader would get wrong: not every refusal has a code. Those that have none yet carry their English
 * sentence alone (`refuse`), and are shown as it is.
 */
export interface FaultText {
  readonly message: string
  readonly cure: string
}

/** Values are text and numbers only, so that they can be said in any language. */
type Values = Readonly<Record<string, string | number>>

const SHORTER = 'Make it smaller.'
const CHECK_NAME = 'Check the name, or add the topic.'

export const INPUT_FAULTS = {
  'too-long': ({ length, most }: { readonly length: number; readonly most: number }) => ({
    message: `The text has ${length} characters; at most ${most} are read.`,
    cure: SHORTER,
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
  'no-site': ({ known }: { readonly known: string }) => ({
    message: 'There is no site with this id.',
    cure: `Use one of ${known}.`,
  }),
  'no-broker': () => ({ message: 'There is no broker with this id.', cure: 'Name a broker.' }),
  'no-topic': () => ({ message: 'There is no topic of this name.', cure: CHECK_NAME }),
  'topic-exists': () => ({ message: 'This topic exists already.', cure: 'Choose another name.' }),
  'same-ends': () => ({ message: 'A link joins two different sites.', cure: 'Change one end.' }),
  'joined-already': () => ({
    message: 'These sites are joined already.',
    cure: 'Give both directions in one link (backLatencyMs).',
  }),
  'not-joined': () => ({ message: 'No link joins these two sites.', cure: 'Name two sites that are joined.' }),
  'no-replica': () => ({ message: 'A partition needs at least one replica.', cure: 'Name its brokers.' }),
  'twin-broker': () => ({ message: 'A broker stands twice in this list.', cure: 'Name each broker once.' }),
  'no-partition': ({ count }: { readonly count: number }) => ({
    message: `The topic has ${count} partition(s), numbered from 0.`,
    cure: 'Lower the number.',
  }),
  'link-too-long': ({ most }: { readonly most: number }) => ({
    message: `The link has more than ${most} characters.`,
    cure: 'Save the session as a file instead.',
  }),
  'link-too-large': ({ most }: { readonly most: number }) => ({
    message: `The session in the link has more than ${most} bytes.`,
    cure: 'Save it as a file instead.',
  }),
  'not-link': () => ({
    message: 'This is not a link to a session.',
    cure: 'Copy the whole link again from where it was shared.',
  }),
  'link-damaged': () => ({
    message: 'The link is damaged or incomplete.',
    cure: 'Copy the whole link again from where it was shared.',
  }),
  'link-version': ({ version, own }: { readonly version: string; readonly own: number }) => ({
    message: `The link has version ${version}; this page reads version ${own}.`,
    cure: 'Reload the page, or open the link with the page it came from.',
  }),
} satisfies Record<string, (values: never) => FaultText>

export type InputFaultCode = keyof typeof INPUT_FAULTS
/** What is said of a fault, by its code. */
export type InputFaultValues<C extends InputFaultCode> =
  Parameters<(typeof INPUT_FAULTS)[C]> extends [infer V] ? V & Values : Readonly<Record<string, never>>

export interface InputFault extends FaultText {
  readonly code: InputFaultCode
  readonly values: Values
}

export function nameFault<C extends InputFaultCode>(code: C, values: InputFaultValues<C>): InputFault {
  const tell = INPUT_FAULTS[code] as (values: Values) => FaultText
  return { code, values, ...tell(values) }
}
