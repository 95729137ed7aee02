/** The worker of the playground: a cluster alone. */
import { SCENARIOS } from '../scenarios'
import { serve } from './serve'

serve(SCENARIOS, null)
