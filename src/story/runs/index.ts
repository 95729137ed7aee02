/** All runs of the story by name. */
import { CHAPTER_01 } from './chapter-01'
import { CHAPTER_02 } from './chapter-02'
import { CHAPTER_03 } from './chapter-03'
import { CHAPTER_04 } from './chapter-04'
import { CHAPTER_05 } from './chapter-05'
import { CHAPTER_06 } from './chapter-06'
import { CHAPTER_07 } from './chapter-07'
import { CHAPTER_08 } from './chapter-08'
import { CHAPTER_09 } from './chapter-09'
import { CHAPTER_10 } from './chapter-10'
import type { StoryRun } from './story-run'

export { makeScenario, makeScripted, type StoryCommand, type StoryRun } from './story-run'

export const RUNS: Readonly<Record<string, StoryRun>> = {
  ...CHAPTER_01,
  ...CHAPTER_02,
  ...CHAPTER_03,
  ...CHAPTER_04,
  ...CHAPTER_05,
  ...CHAPTER_06,
  ...CHAPTER_07,
  ...CHAPTER_08,
  ...CHAPTER_09,
  ...CHAPTER_10,
}

/**
 * Is it what the reader of a panel does in this run? The panel's deed; where the deed is a choice of runs, the one that
 * the chosen run is named for.
 */
export function isOwnDeed(deed: string | undefined, panelDeed: string | undefined, run: string): boolean {
  if (deed === undefined || panelDeed === undefined) return false
  return deed === panelDeed || (deed === run && Object.hasOwn(RUNS, panelDeed))
}
