/** Das Titelblatt. */
import type * as english from '../en/cover'
import type { Words } from '../words'

export const coverWords: Words<typeof english.coverWords> = {
  title: 'Streamscape',
  issue: 'Heft',
  issues: '1 + 2',
  chapters: '10 Kapitel',
  free: 'frei, offline',
  seal: ['Nichts', 'gespielt!', 'alles läuft'],
  band: 'Der Aufstieg der Kafka-Helden',
  iris: ['Von gestern. ', 'Jetzt', ' ist hier drüben.'],
  ada: 'Endlich Daten von heute!',
  crate: ['Tageslieferung', '24 h: alles'],
  alt: 'Das Titelblatt des Comics. Iris zieht an einer goldenen Stange einen Vorhang zur Seite: Dahinter fängt links Ada eine Kiste mit Daten von gestern, die aus einem dämmrigen Himmel fällt; rechts hält Jax ein Licht, und ein Observer hält die Stange mit beiden Händen über einem Fenster, in dem ein echter Cluster läuft.',
  live: 'LIVE',
  liveText: 'Ein echter Cluster, in Ruhe',
  liveSoon: 'Ein Cluster, sobald die Seite Zeit hat',
  doors: {
    story: {
      title: 'Den Comic lesen',
      who: 'Für Neugierige. Kafka muss man nicht kennen.',
      go: 'Losgelesen',
      foot: 'zehn Kapitel zu fünf Minuten',
    },
    playground: {
      title: 'Ein Rechenzentrum abschalten',
      who: 'Für alle, die Spielzeug misstrauen.',
      go: 'Auf den Spielplatz',
      foot: 'jeder Zustand ist ein Link',
    },
    worlds: {
      title: 'Zwei Welten vergleichen',
      who: 'Für alle, die rechnen müssen.',
      go: 'Einen Tag zweimal erleben',
      foot: 'eigene Systeme, eigene Zahlen',
    },
    stage: {
      title: 'Auf die Bühne',
      who: 'Für Meetups und Kundschaft.',
      go: 'Vorhang auf',
      foot: 'zwei Fenster, Klicker, kein Netz',
    },
  },
  goOn: (panel) => `Weiter bei Bild ${panel}`,
  fromStart: 'oder von Seite 1 an',
  independent:
    'Unabhängig von Apache Kafka® und von Confluent; beide haben dies weder gemacht noch geprüft noch bezahlt. Observer gibt es in Confluent Server, nicht in Apache Kafka.',
  glossary: 'Glossar',
  incidents: 'Einsätze',
  stays: 'Kein Server, kein Konto, nichts verlässt diese Seite.',
}
