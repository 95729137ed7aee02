/**
 * What the page keeps on the device. The one thing a reader would get wrong: a browser may keep nothing, and says so by
 * throwing; then every visit is the first.
 */

export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Null forgets it. False when this browser keeps nothing for us. */
export function remember(key: string, text: string | null): boolean {
  try {
    if (text === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
