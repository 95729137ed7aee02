/**
 * German, in one piece: a file of its own in the built page, fetched by whoever wants to read German. What is missing
 * here (the page of the two worlds) is shown in English.
 */
import type { Table } from '../language'
import type { ScenarioWords } from '../scenarios'
import { commandWords } from './commands'
import { computingWords } from './computing'
import { failureWords } from './failure'
import { fidelityWords } from './fidelity'
import { fileWords, galleryWords } from './gallery'
import { guideWords, helpWords } from './help'
import { inspectorWords } from './inspector'
import { instrumentWords } from './instruments'
import { narrationWords } from './narration'
import { tellMs } from './pieces'
import { scenarioWords } from './scenarios'
import { sceneWords } from './scene'
import { shareWords } from './share'
import { errorScreenWords, shellWords } from './shell'
import { situationWords, whyWords } from './situations'
import { stageWords } from './stage'
import { flagWords, timelineWords } from './timeline'
import { tellEnough, tellMinIsr, whySentences } from './why-sentences'

const scenarios: Readonly<Record<string, ScenarioWords>> = scenarioWords

export const german: Table = {
  commandWords,
  computingWords,
  errorScreenWords,
  failureWords,
  fidelityWords,
  fileWords,
  flagWords,
  galleryWords,
  guideWords,
  helpWords,
  inspectorWords,
  instrumentWords,
  narrationWords,
  sceneWords,
  shareWords,
  shellWords,
  situationWords,
  stageWords,
  tellEnough,
  tellMinIsr,
  tellMs,
  tellScenario: (id: string, own: ScenarioWords) => scenarios[id] ?? own,
  timelineWords,
  whySentences,
  whyWords,
}
