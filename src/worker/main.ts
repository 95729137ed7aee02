/** The worker of the playground: a cluster alone, and what is read in it. */
import { readMore } from './reading'
import { serve } from './serve'

serve(() => null, readMore)
