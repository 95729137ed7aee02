/** The worker that measures what a bill is made of: it begins by itself, tells how far it is, and then its figures. */
import type { FromMeter } from '../protocol'
import { measureSteps } from './measure-steps'
import { measureSharedCluster } from './measure-traffic'

const tell = (message: FromMeter): void => self.postMessage(message)

tell({ run: measureSharedCluster((share) => tell({ share })) })
// The page does not wait for these.
tell({ steps: measureSteps() })
