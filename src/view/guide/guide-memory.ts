/** Whether the first steps were seen. Storage may be forbidden; then they are offered each time. */
import { recall, remember } from '../kit/device'

const KEY = 'streamscape.guide'

export function wasGuideSeen(): boolean {
  return recall(KEY) === 'seen'
}

export function rememberGuide(seen: boolean): void {
  remember(KEY, seen ? 'seen' : null)
}
