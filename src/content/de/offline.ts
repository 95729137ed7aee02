/** Ob die Seite ohne Netz läuft. */

import type * as english from '../en/offline'
import type { Words } from '../words'

export const offlineWords: Words<typeof english.offlineWords> = {
  label: 'Ohne Netz',
  keeping: 'Wird bereit für offline …',
  progress: (kept, all) => `${kept} von ${all} MB sind auf diesem Gerät`,
  ready: (size) => `Offline bereit (${size} MB)`,
  readyWithDatabase: (size) => `Offline bereit, mit der SQL-Datenbank (${size} MB)`,
  keepDatabase: (size) => `Die SQL-Datenbank dazunehmen (${size} MB)`,
  keepingDatabase: 'Offline bereit. Die SQL-Datenbank kommt dazu …',
  stopped: {
    network: 'Nicht offline bereit: Das Netz ging weg, bevor alles da war.',
    room: 'Nicht offline bereit: Dieser Browser hat keinen Platz für die ganze Seite.',
  },
  databaseStopped: {
    network: 'Offline bereit ohne die SQL-Datenbank: Das Netz ging weg, bevor sie da war.',
    room: 'Offline bereit ohne die SQL-Datenbank: Dieser Browser hat keinen Platz für sie.',
  },
  tryAgain: 'Noch einmal versuchen',
  insecure:
    'Nicht offline bereit: Ein Browser behält eine Seite nur, wenn sie über https oder vom eigenen Rechner kommt.',
  forbidden:
    'Nicht offline bereit: Dieser Browser lässt die Seite nicht behalten, vielleicht weil dies ein privates Fenster ist.',
  newer: 'Eine neuere Version liegt auf diesem Gerät und wartet, bis sie gewünscht wird.',
  takeOver: 'Neuere Version laden',
  takeOverTip: 'Dieses Fenster wird neu geladen; der Lauf ist auf diesem Gerät aufgehoben',
  takingOver: 'Die neuere Version wird geladen …',
}
