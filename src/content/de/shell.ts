/** Der Rahmen der Seite: ihr Name, ihre Wege, und was sie von sich selbst sagt. */

import type * as english from '../en/shell'
import type { Words } from '../words'

export const shellWords: Words<typeof english.shellWords> = {
  brand: 'Streamscape',
  home: (page) => `Streamscape, zu „${page}“`,
  pages: 'Seiten',
  cover: 'Titelblatt',
  story: 'Der Comic',
  glossary: 'Glossar',
  keepsake: 'Deine eigene Seite',
  playground: 'Spielplatz',
  economics: 'Kosten',
  build: 'Eine Welt bauen',
  incidents: 'Einsätze',
  worlds: 'Zwei Welten',
  live: 'Eigener Cluster',
  stage: 'Auf der Bühne',
  fidelity: 'Was simuliert wird',
  sheets: 'Bögen mit Zeichnungen',
  scenario: 'Szenario',
  chooseScenario: 'Szenario wählen',
  fork: 'Fork',
  forkTip: 'Diesen Lauf so lassen und in einer Kopie weitermachen',
  share: 'Teilen',
  shareTip: 'Ein Link, der die ganze Sitzung enthält',
  help: 'Tasten und Legende',
  helpMark: '?',
  menu: 'Menü',
  language: 'Sprache',
  file: 'Szenariodatei',
  fileTip: 'Die Welt als Datei öffnen, bearbeiten oder speichern',
  close: 'Schließen',
  panel: 'Seitenleiste',
  why: 'Warum?',
  inspector: 'Inspektor',
  events: 'Ereignisse',
  legend: 'Legende',
  widen: 'Breit aufschlagen, über der Bühne',
  fold: 'Seitenleiste einklappen',
  skip: 'Zu den Bedienelementen springen',
  starting: 'Der Cluster wird aufgebaut …',
  restarting: 'Die Simulation ist stehen geblieben. Sie wird neu gestartet …',
  restarted: (why, clock) => `${why} Sie wurde neu gestartet. Der Lauf geht bei ${clock} weiter.`,
  ended: {
    thrown: 'Die Simulation hat aufgehört zu arbeiten.',
    memory: 'Der Browser hatte keinen Speicher mehr für die Simulation.',
    silent: 'Die Simulation hat nicht geantwortet: Der Browser hat sie beendet, oder sie hing.',
    unreachable: 'Das Programm der Simulation konnte nicht geladen werden.',
    unsupported: 'Dieser Browser gibt der Seite keinen Worker.',
  },
  unknownScenario: (id, shown) =>
    `Unter den Welten dieser Seite ist keine mit dem Namen „${id}“. Gezeigt wird „${shown}“.`,
  unknownPage: 'Diese Seite gibt es nicht',
  unknownPageText: (name) => `Die Adresse verlangt „${name}“. Diese Seiten gibt es:`,
  kept: (clock) =>
    `Der Lauf wurde auf diesem Gerät aufgehoben und geht bei ${clock} weiter. „Von vorn beginnen“ am Fuß der Seite vergisst ihn.`,
  outOfTheFrame: 'In Streamscape öffnen',
  startOver: 'Von vorn beginnen',
  startOverTip: 'Die auf diesem Gerät aufgehobenen Läufe vergessen und neu anfangen',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Seite neu laden',
  outdated:
    'Dieser Teil der Seite ließ sich nicht holen, obwohl es ein Netz gibt: Anscheinend gibt es eine neuere Version der Seite. Der Lauf ist auf diesem Gerät gespeichert.',
  missing:
    'Kein Netz, so scheint es: Dieser Teil der Seite konnte nicht geladen werden. Alles, was schon da ist, läuft weiter. Hilft ein neuer Versuch nicht, die Seite neu laden: Der Lauf ist auf diesem Gerät aufgehoben.',
  dropped: (n) =>
    n === 1
      ? 'Was inzwischen getan wurde, galt jenem Moment und wurde nicht ausgeführt.'
      : `Die ${n} Dinge, die inzwischen getan wurden, galten jenem Moment und wurden nicht ausgeführt.`,
  heavy: (perSecond, held, clock) =>
    `Diese Welt erzeugt ${perSecond} Records pro Sekunde. Die Seite fasst davon etwa ${held}: Der Lauf hält nach ${clock} seiner Uhr an.`,
  full: (records, clock) =>
    `Der Lauf hat bei ${clock} angehalten: Er enthält ${records} Records, mehr kann diese Seite nicht im Speicher halten. Zurückgehen in der Zeit, Zurücknehmen und ein Neuanfang sind möglich; weiter geht es nicht.`,
  dismiss: 'Ausblenden',
  independence:
    'Ein unabhängiges Projekt: weder gemacht noch empfohlen noch geprüft von der Apache Software Foundation, von Confluent oder vom Verlag irgendeines Comics. Apache Kafka ist eine Marke der Apache Software Foundation.',
  slower: (speed) => `dieser Rechner erreicht ${speed}`,
}

export const errorScreenWords: Words<typeof english.errorScreenWords> = {
  title: 'Diese Seite hat einen Fehler, und hier ist er',
  advice:
    'Der Lauf steht in der Adresse dieser Seite. Neu laden setzt ihn von dort fort; „Von vorn beginnen“ öffnet eine frische Welt.',
  reload: 'Neu laden',
  startOver: 'Von vorn beginnen',
  details: 'Für einen Fehlerbericht',
}
