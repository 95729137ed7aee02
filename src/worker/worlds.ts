/** The worker of the two worlds: a cluster and the company that runs on it. */
import { serve } from './serve'
import { createWorldsCompanion } from './worlds-companion'

serve(createWorldsCompanion)
