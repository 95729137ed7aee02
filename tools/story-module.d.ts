/** What `tools/story-plugin.ts` makes: a chapter of the story, by language and number. */
declare module 'virtual:story/*' {
  export const chapter: import('../src/story/script-types').Chapter
}

/** By language and term: the panel in which the book first says it. */
declare module 'virtual:story-terms' {
  export const firstPanels: Readonly<Record<'en' | 'de', Readonly<Record<string, string>>>>
}
