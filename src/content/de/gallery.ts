/** Die Galerie der Szenarien und das Fenster für Szenariodateien. */

import type * as english from '../en/gallery'
import type { Words } from '../words'
import { writeNumber } from './pieces'

export const galleryWords: Words<typeof english.galleryWords> = {
  title: 'Eine Welt zum Kaputtmachen wählen',
  text: 'Jede beginnt bei null und ist jedes Mal dieselbe. Was mit ihr getan wird, lässt sich zurücknehmen.',
  open: (title) => `${title} öffnen`,
  current: 'gerade offen',
  facts: (sites, brokers, scripted) =>
    `${sites} ${sites === 1 ? 'Standort' : 'Standorte'} · ${brokers} Broker · ${scripted ? 'läuft von selbst' : 'zum Kaputtmachen'}`,
  confluent: 'Confluent Server',
  kafka: 'Apache Kafka',
  waiting: 'Die Galerie kommt mit der Simulation …',
}

export const fileWords: Words<typeof english.fileWords> = {
  title: 'Szenariodatei',
  text: 'Eine Welt als JSON: Standorte, Broker, Leitungen, Topics, Clients und zeitgesteuerte Befehle. Eine Datei öffnen, hierher ziehen oder einfügen und bearbeiten.',
  schema: 'Das Format, als JSON-Schema',
  label: 'Szenario als JSON',
  choose: 'Datei öffnen …',
  drop: 'Datei loslassen, um sie zu lesen',
  save: 'Als Datei speichern',
  run: 'Diese Welt starten',
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
  unreadable: 'Die Datei konnte nicht als Text gelesen werden.',
}
