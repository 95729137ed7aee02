/** The worker of the playground: a cluster alone. */
import { serve } from './serve'

serve(() => null)
