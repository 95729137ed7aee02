/** The worker of the incidents: a cluster alone, with a terminal. */
import { answerIncident } from './incident-answers'
import { serve } from './serve'

serve(() => null, answerIncident)
