/** Was man auf dem Spielplatz neben dem Bild liest. */

import type * as english from '../en/reading'
import type { Words } from '../words'

export const partitionWords: Words<typeof english.partitionWords> = {
  title: 'Alle Partitionen',
  map: (all, troubled) =>
    troubled === 0 ? `${all} Partitionen, keine in Not` : `${troubled} von ${all} Partitionen in Not`,
  mapShort: (all, troubled) => (troubled === 0 ? `alle ${all} wohlauf` : `${troubled} von ${all} in Not`),
  ranks: {
    leaderless: 'Kein Leader',
    silent: 'Der Leader antwortet nicht',
    below: 'Weniger in sync als min ISR',
    refusing: 'Kein Ja für Schreiben mit acks=all',
    short: 'Nicht alle in sync',
    whole: 'Alle in sync',
  },
  leads: (broker, site) => `${broker}, ${site}`,
  nobody: 'niemand führt',
  inSync: (isr, answering, min) =>
    answering === isr ? `in sync ${isr}, min ${min}` : `ISR ${isr}, ${answering} antworten, min ${min}`,
  shown: 'auf der Bühne',
}
