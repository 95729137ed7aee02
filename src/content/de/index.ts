/**
 * German, in one piece: a file of its own in the built page, fetched by whoever wants to read German. What is missing
 * here is shown in English: the systems of the company, whose names are those of the run.
 */
import { scenarioWords as englishScenarios } from '../en/scenarios'
import type { Table } from '../language'
import type { ScenarioWords } from '../scenarios'
import { attackSayings, attackWords } from './attack'
import { commandWords } from './commands'
import { computingWords } from './computing'
import { CONFIG_WORDS } from './configs'
import { coverWords } from './cover'
import { databaseWords } from './database'
import { failureWords } from './failure'
import { fidelityWords } from './fidelity'
import { fileWords, galleryWords } from './gallery'
import { glossaryWords } from './glossary'
import { guideWords, helpWords } from './help'
import { importWords } from './import'
import { tellFault } from './input-faults'
import { inspectorWords } from './inspector'
import { instrumentWords } from './instruments'
import { keepsakeWords } from './keepsake'
import { narrationWords } from './narration'
import { tellMs } from './pieces'
import { refusalWords } from './refusals'
import { registryWords } from './registry'
import { tellRowError } from './row-faults'
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
import { streamsWords } from './streams'
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
  chapterNames,
  chapterTasks,
  chartWords,
  commandWords,
  companyLiveWords,
  computingWords,
  coverWords,
  databaseWords,
  dayWords,
  errorScreenWords,
  exportWords,
  failureWords,
  fidelityWords,
  fileWords,
  flagWords,
  fridayWords,
  galleryWords,
  gangWords,
  glossaryWords,
  guideWords,
  hallWords,
  helpWords,
  importWords,
  inspectorWords,
  instrumentWords,
  keepsakeWords,
  liveWords,
  narrationWords,
  numberWords,
  pairWords,
  refusalWords,
  registryWords,
  sceneWords,
  scoreWords,
  shareWords,
  shellWords,
  situationWords,
  stageWords,
  storyWords,
  streamLiveWords,
  streamsWords,
  systemWords,
  tellConfig: (scope: string, key: string, own: string) => CONFIG_WORDS[`${scope}/${key}`] ?? CONFIG_WORDS[key] ?? own,
  tellEnough,
  tellFault,
  tellRowError,
  tellMinIsr,
  tellMs,
  tellScenario,
  timelineWords,
  transportWords,
  verdictWords,
  whySentences,
  whyWords,
  workbenchWords,
  worldsWords,
}
