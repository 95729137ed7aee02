/**
 * German, in one piece: a file of its own in the built page, fetched by whoever wants to read German. What is missing
 * here (the page of the two worlds) is shown in English.
 */
import { scenarioWords as englishScenarios } from '../en/scenarios'
import type { Table } from '../language'
import type { ScenarioWords } from '../scenarios'
import { attackSayings, attackWords } from './attack'
import { commandWords } from './commands'
import { computingWords } from './computing'
import { CONFIG_WORDS } from './configs'
import { coverWords } from './cover'
import { failureWords } from './failure'
import { fidelityWords } from './fidelity'
import { fileWords, galleryWords } from './gallery'
import { glossaryWords } from './glossary'
import { guideWords, helpWords } from './help'
import { tellFault } from './input-faults'
import { inspectorWords } from './inspector'
import { instrumentWords } from './instruments'
import { keepsakeWords } from './keepsake'
import { narrationWords } from './narration'
import { tellMs } from './pieces'
import { refusalWords } from './refusals'
import { scenarioWords } from './scenarios'
import { sceneWords } from './scene'
import { shareWords } from './share'
import { errorScreenWords, shellWords } from './shell'
import { situationWords, whyWords } from './situations'
import { stageWords } from './stage'
import { chapterNames, chapterTasks, storyWords } from './story'
import { companyLiveWords } from './story-company'
import { fridayWords } from './story-friday'
import { gangWords, hallWords } from './story-gang'
import { liveWords } from './story-live'
import { streamLiveWords } from './story-streams'
import { flagWords, timelineWords } from './timeline'
import { tellEnough, tellMinIsr, whySentences } from './why-sentences'
import { workbenchWords } from './workbench'
import { chartWords, verdictWords, worldsWords } from './worlds'
import { breakWords, callsWords, dayWords, exportWords, pairWords, systemWords, transportWords } from './worlds-day'
import { numberWords, scoreWords } from './worlds-score'

type Scenarios = Readonly<Record<string, ScenarioWords>>

/** Whoever edited the words of a built-in world reads his own. */
function tellScenario(id: string, own: ScenarioWords): ScenarioWords {
  const known = (englishScenarios as Scenarios)[id]
  const words = (scenarioWords as Scenarios)[id]
  if (known === undefined || words === undefined) return own
  return {
    title: own.title === known.title ? words.title : own.title,
    description: own.description === known.description ? words.description : own.description,
  }
}

export const german: Table = {
  attackSayings,
  attackWords,
  breakWords,
  callsWords,
  chartWords,
  dayWords,
  exportWords,
  numberWords,
  pairWords,
  scoreWords,
  systemWords,
  transportWords,
  verdictWords,
  workbenchWords,
  worldsWords,
  chapterNames,
  chapterTasks,
  commandWords,
  companyLiveWords,
  streamLiveWords,
  fridayWords,
  computingWords,
  coverWords,
  errorScreenWords,
  failureWords,
  fidelityWords,
  fileWords,
  flagWords,
  galleryWords,
  gangWords,
  glossaryWords,
  guideWords,
  hallWords,
  helpWords,
  inspectorWords,
  instrumentWords,
  keepsakeWords,
  liveWords,
  narrationWords,
  refusalWords,
  sceneWords,
  shareWords,
  shellWords,
  situationWords,
  stageWords,
  storyWords,
  tellConfig: (scope: string, key: string, own: string) => CONFIG_WORDS[`${scope}/${key}`] ?? CONFIG_WORDS[key] ?? own,
  tellEnough,
  tellFault,
  tellMinIsr,
  tellMs,
  tellScenario,
  timelineWords,
  whySentences,
  whyWords,
}
