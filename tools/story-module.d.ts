/** What `tools/story-plugin.ts` makes: a chapter of the story, by language and number. */
declare module 'virtual:story/*' {
  const chapter: import('../src/story/script-types').Chapter
  export default chapter
}
