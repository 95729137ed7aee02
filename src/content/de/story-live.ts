/** Was die lebenden Bilder des Comics von ihren Läufen sagen. */
import type * as english from '../en/story-live'
import type { Words } from '../words'

export const liveWords: Words<typeof english.liveWords> = {
  storedAt: (broker) => `geschrieben auf ${broker}`,
  allHaveIt: 'alle in sync haben sie',
  told: 'der Shop weiß es',
  leaderEpoch: 'Leader-Epoche',
  leads: 'führt',
  fenced: 'ausgesperrt',
  inSync: 'in sync',
  outOfSync: 'nicht in sync',
  isr: (inSync, min) => `In sync ${inSync} / min ${min}`,
  refused: 'abgelehnt',
  acknowledged: 'Bestätigt',
  readable: 'Lesbar, bis zur High Watermark',
  notReadable: 'Im Log, nicht lesbar',
  tried: (acknowledged, lost) => `${acknowledged} bestätigt, ${lost} verloren`,
  lane: (acknowledged, waiting, seconds) =>
    `${seconds.replace('.', ',')} s ohne Schreiben · ${acknowledged} bestätigt · ${waiting} warten`,
  toBeSure: 'um sicher zu sein, dass West weg ist',
  toHelp: 'um zu helfen',
}
