/** A part of German: the comic and its glossary. */
export { glossaryWords } from '../glossary'
export { chapterNames, chapterTasks, storyWords } from '../story'
