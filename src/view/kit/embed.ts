/**
 * `?embed=scene` and `?embed=controls`: the page in a frame of somebody else's, without what is around the scene. The one
 * thing a reader would get wrong: it stands before the fragment and is read once, because a frame stays what it is.
 */

/** `scene`: nothing to press; `controls`: with time, and with hands on the things. */
export type Embed = 'scene' | 'controls'

/** Anything but `controls` (also `?embed=` or a word that means nothing) is the scene alone; no `embed` at all is null. */
export function readEmbed(search: string): Embed | null {
  const asked = new URLSearchParams(search).get('embed')
  return asked === null ? null : asked === 'controls' ? 'controls' : 'scene'
}

export const EMBED: Embed | null = readEmbed(window.location.search)
