/** What the bridge to a real cluster takes from the program: content types by the ending of a file. */
export const TYPES: Readonly<Record<string, string>>
