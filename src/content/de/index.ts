/**
 * German, in parts: what each page says is here, and the rest is fetched with the doors that ask for it. What is missing
 * in all of them is shown in English: the systems of the company, whose names are those of the run.
 *
 * The one thing a reader would get wrong: the parts are no list of what a page needs. A page waits for the words of every
 * door that came with its own chunk (`fetchWords`), so a table in a part that fits badly costs bytes and no word.
 */
import { type LanguageInParts, part } from '../language'
import { computingWords } from './computing'
import { coverWords } from './cover'
import { tellMs } from './pieces'
import { refusalWords } from './refusals'
import { errorScreenWords, shellWords } from './shell'

export const german: LanguageInParts = {
  words: { computingWords, coverWords, errorScreenWords, refusalWords, shellWords, tellMs },
  parts: [
    part(() => import('./parts/scene'), 'instrumentWords', 'sceneWords'),
    part(() => import('./parts/deeds'), 'commandWords', 'flagWords', 'timelineWords'),
    part(
      () => import('./parts/playground'),
      'guideWords',
      'helpWords',
      'inspectorWords',
      'narrationWords',
      'stageWords',
      'tellConfig',
      'tellScenario',
    ),
    part(
      () => import('./parts/why'),
      'situationWords',
      'tellEnough',
      'tellMinIsr',
      'tellOfPartition',
      'whySentences',
      'businessSentences',
      'whyWords',
    ),
    part(
      () => import('./parts/files'),
      'fileWords',
      'shareWords',
      'takeAwayWords',
      'tellFault',
      'tellWarning',
      'writeFault',
    ),
    part(
      () => import('./reading'),
      'describeWords',
      'eventWords',
      'lightWords',
      'logWords',
      'partitionWords',
      'recordWords',
    ),
    part(() => import('./gallery'), 'galleryWords'),
    part(() => import('./skies'), 'skiesWords'),
    part(() => import('./build'), 'buildWords'),
    part(() => import('./predict'), 'predictWords'),
    part(() => import('./sweep'), 'sweepWords'),
    part(() => import('./groups'), 'groupWords'),
    part(() => import('./parts/comic'), 'chapterNames', 'chapterTasks', 'glossaryWords', 'storyWords'),
    part(
      () => import('./parts/living-panels'),
      'companyLiveWords',
      'fridayWords',
      'gangWords',
      'hallWords',
      'liveWords',
      'streamLiveWords',
    ),
    part(() => import('./keepsake'), 'keepsakeWords'),
    part(
      () => import('./worlds-day'),
      'breakWords',
      'callsWords',
      'dayWords',
      'exportWords',
      'pairWords',
      'systemWords',
      'transportWords',
    ),
    part(() => import('./parts/worlds'), 'chartWords', 'numberWords', 'scoreWords', 'workbenchWords', 'worldsWords'),
    part(() => import('./worlds-follow'), 'followWords'),
    part(() => import('./worlds-theatre'), 'theatreWords'),
    part(() => import('./money'), 'moneyWords', 'verdictWords'),
    part(() => import('./economics'), 'economicsWords'),
    part(() => import('./industries'), 'industryWords', 'matrixWords'),
    part(() => import('./registry'), 'registryWords'),
    part(() => import('./attack'), 'attackSayings', 'attackWords'),
    part(() => import('./database'), 'databaseWords'),
    part(() => import('./streams'), 'streamsWords'),
    part(() => import('./stream-builder'), 'builderWords'),
    part(() => import('./parts/import'), 'importWords', 'tellRowError'),
    part(() => import('./fidelity'), 'fidelityWords'),
    part(() => import('./incidents'), 'incidentWords'),
    part(() => import('./live'), 'liveClusterWords'),
    part(() => import('./failure'), 'failureWords'),
    part(() => import('./offline'), 'offlineWords'),
    part(() => import('./parts/show'), 'showWords', 'talkWords'),
    part(() => import('./talk-editor'), 'talkEditorWords'),
  ],
}
