/** What `tools/simplifications-plugin.ts` makes; the page imports it like a file. */
declare module 'virtual:simplifications' {
  export const SIMPLIFICATIONS: readonly {
    /** Path from the project's root. */
    readonly file: string
    /** Line of the tag, from 1. */
    readonly line: number
    readonly text: string
  }[]
}
