/**
 * Why a part of the page could not be fetched: there is no network, or there is a newer version of the page, whose host has
 * thrown the parts of this one away. Trying again helps in the first case, and loading the page again in the second.
 */
export async function isOutdated(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { ok } = await fetch(window.location.pathname, { method: 'HEAD', cache: 'no-store' })
    return ok
  } catch {
    return false
  }
}
