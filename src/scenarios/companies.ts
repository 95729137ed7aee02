/** Companies for the two worlds, beside the gallery; the first is what a visitor sees. */
import type { Scenario } from '../core'
import { NEWLIMITS } from './newlimits'

export const WORLDS: readonly Scenario[] = [NEWLIMITS]
