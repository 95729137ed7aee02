/** Das Fenster für Szenariodateien. */

import type * as english from '../en/scenario-file'
import type { Words } from '../words'
import { writeNumber } from './pieces'

export const fileWords: Words<typeof english.fileWords> = {
  title: 'Szenariodatei',
  text: 'Eine Welt als JSON: Standorte, Broker, Leitungen, Topics, Clients und zeitgesteuerte Befehle. Eine Datei öffnen, hierher ziehen oder einfügen und bearbeiten.',
  schema: 'Das Format, als JSON-Schema',
  label: 'Szenario als JSON',
  choose: 'Datei öffnen …',
  drop: 'Datei loslassen, um sie zu lesen',
  save: 'Als Datei speichern',
  cluster: 'Für ein echtes Kafka speichern',
  clusterWhat:
    'Ein TAR-Archiv: Compose-Datei, Properties, Topics, Einstellungen der Clients, ein Skript zum Abschießen',
  run: 'Diese Welt starten',
  takeApart: 'Auf der Fläche zerlegen',
  current: 'Von der gezeigten Welt ausgehen',
  good: (title) => `„${title}“ ist in Ordnung.`,
  errors: (n) => `${n === 1 ? '1 Stelle stimmt' : `${n} Stellen stimmen`} nicht, deshalb wurde nichts geändert.`,
  leaveOut: (n) =>
    n === 1
      ? 'Die Einstellung weglassen, die nicht simuliert wird'
      : `Die ${n} Einstellungen weglassen, die nicht simuliert werden`,
  place: 'Stelle',
  value: 'Gefunden',
  message: 'Was nicht stimmt',
  cure: 'Abhilfe',
  warnings: 'Gut zu wissen',
  tooBig: (bytes, max) => `Die Datei hat ${writeNumber(bytes)} Bytes; gelesen werden höchstens ${writeNumber(max)}.`,
  unreachable: 'Dieser Teil des Programms war nicht zu laden. Die Seite neu laden.',
  unreadable: 'Die Datei konnte nicht als Text gelesen werden.',
}
