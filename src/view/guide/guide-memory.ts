/** Whether the first steps were seen. Storage may be forbidden; then they are offered each time. */
const KEY = 'streamscape.guide'

export function wasGuideSeen(): boolean {
  try {
    return window.localStorage.getItem(KEY) === 'seen'
  } catch {
    return false
  }
}

export function rememberGuide(seen: boolean): void {
  try {
    if (seen) window.localStorage.setItem(KEY, 'seen')
    else window.localStorage.removeItem(KEY)
  } catch {
    // Nothing to do: see above.
  }
}
