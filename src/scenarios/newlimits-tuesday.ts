/**
 * NewLimits on the Tuesday on which the page of the two worlds opens: the same ten systems and the same seed, with fewer
 * events and short shelves. The one thing a reader would get wrong: it begins on Monday at midnight like every run; a
 * build keeps how it stands at `OPENING_US` (`tools/opening.ts`), so that a page need not compute the day and a half before.
 */
import type { Scenario } from '../core'
import { defineCompany } from './define-company'
import { NEWLIMITS } from './newlimits'

/** Tuesday 14:20, in microseconds of the run: one night has been, with a job that failed in it. */
export const OPENING_US = (38 * 60 + 20) * 60_000_000

export const NEWLIMITS_TUESDAY: Scenario = defineCompany({
  id: 'newlimits-tuesday',
  title: 'NewLimits: a Tuesday',
  description:
    'NewLimits on a quiet week with short shelves: four pairs of each shoe at each place, and 6,000 business events a day. The page of the two worlds opens on its Tuesday at 14:20.',
  company: 'NewLimits',
  seed: NEWLIMITS.seed,
  systems: NEWLIMITS.business?.systems ?? [],
  business: { eventsPerDay: 6_000, articles: 60, pairsAtStart: 4 },
})
