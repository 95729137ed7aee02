/** What `tools/story-plugin.ts` makes: a chapter of the story, by language and number. */
declare module 'virtual:story/*' {
  export const chapter: import('../src/story/script-types').Chapter
}
