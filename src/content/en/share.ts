/** Sharing a session and opening a shared one. */
export const shareWords = {
  title: 'Share this session',
  text: 'The link holds the scenario, everything you did and the moment you are at. Nothing is sent to a server: it is all in the address.',
  label: 'Link',
  copy: 'Copy link',
  copied: 'Copied',
  copyFailed: 'Copying is not allowed here. Select the link and copy it.',
  making: 'Packing the session …',
  failed: (reason: string) => `The link could not be made: ${reason}.`,
  size: (characters: string) => `${characters} characters`,
  digest: (digest: string) => `State at this moment: ${digest}. Whoever opens the link gets the same.`,
  long: 'Some chats cut links this long. A scenario file carries more.',
  badTitle: 'This link cannot be opened',
  badText: 'Nothing was changed. This is what is wrong with it:',
  goOn: 'Go on without it',
} as const
