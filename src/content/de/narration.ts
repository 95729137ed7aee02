/** Was ein Screenreader erfährt, während es geschieht: je Ereignis ein kurzer Satz. */

import type * as english from '../en/narration'
import type { Words } from '../words'
import { sayRefused } from './command-refusals'

export const narrationWords: Words<typeof english.narrationWords> = {
  SiteKilled: (e, names) => `${names.site(e.site)} ist dunkel.`,
  SiteHealed: (e, names) => `${names.site(e.site)} hat wieder Strom; was dort läuft, startet.`,
  WritesStopped: (e) => (e.isPartly ? 'Manche Writes gehen nicht durch.' : 'Writes gehen nicht durch.'),
  WritesResumed: () => 'Writes gehen wieder durch.',
  LeaderElected: (e) =>
    e.leader < 0
      ? 'Die Partition hat keinen Leader.'
      : `${e.election === 'UNCLEAN' ? 'Unclean Election: ' : ''}Broker ${e.leader} führt.`,
  ObserverPromoted: (e) => `Observer ${e.broker} wurde befördert.`,
  ObserverDemoted: (e) => `Observer ${e.broker} ist zurückgetreten.`,
  RecordsLost: (e) =>
    e.acknowledged === 1 ? '1 bestätigter Record verloren.' : `${e.acknowledged} bestätigte Records verloren.`,
  QuorumLost: () => 'Die Controller haben ihre Mehrheit verloren.',
  QuorumRestored: () => 'Die Controller haben wieder eine Mehrheit.',
  CommandRefused: (e) => `Abgelehnt: ${e.error}. ${sayRefused(e)}`,
}
