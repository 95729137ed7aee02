/** Companies for the two worlds, beside the gallery: that of the story, and the one that the page opens with. */
import type { Scenario } from '../core'
import { NEWLIMITS } from './newlimits'
import { NEWLIMITS_TUESDAY } from './newlimits-tuesday'

export const WORLDS: readonly Scenario[] = [NEWLIMITS, NEWLIMITS_TUESDAY]
