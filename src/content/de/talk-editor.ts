/** Ein Vortrag wird der eigene: seine Momente, und was jeder zeigt, sagt und tut. */
import type * as english from '../en/talk-editor'
import type { Words } from '../words'

export const talkEditorWords: Words<typeof english.talkEditorWords> = {
  title: 'Titel des Vortrags',
  region: 'Den Vortrag bearbeiten',
  done: 'Fertig',
  undo: 'Rückgängig',
  // ---- how it is kept
  kept: 'Auf diesem Gerät aufbewahrt.',
  notKept: 'Dieser Browser hat keinen Platz für den Vortrag. Exportiere ihn, bevor du gehst.',
  faults: (count) =>
    count === 1
      ? 'Eine Stelle stimmt nicht. Der Vortrag bleibt aufbewahrt, wie er vorher war.'
      : `${count} Stellen stimmen nicht. Der Vortrag bleibt aufbewahrt, wie er vorher war.`,
  drop: 'Diesen Vortrag löschen',
  dropAgain: 'Zum Löschen noch einmal drücken',
  // ---- moments
  moments: 'Momente, in ihrer Reihenfolge',
  choose: (number, title) => `Moment ${number} bearbeiten: ${title}`,
  earlier: (title) => `Früher: ${title}`,
  later: (title) => `Später: ${title}`,
  remove: (title) => `Herausnehmen: ${title}`,
  moved: (title, place, count) => `${title} steht jetzt an Stelle ${place} von ${count}.`,
  removed: (title) => `${title} ist herausgenommen. „Rückgängig“ bringt ihn zurück.`,
  added: (title) => `${title} ist hinzugekommen.`,
  addWorld: 'Eine Welt hinzufügen …',
  addNow: 'Den Lauf hinzufügen, wie er steht',
  addNowTip: 'Ein Moment, der dort beginnt, wo der Lauf daneben jetzt steht, mit allem, was in ihm geschehen ist',
  now: (title, time) => `${title}, ${time}`,
  // ---- a moment
  moment: (number) => `Moment ${number}`,
  momentTitle: 'Titel',
  seconds: 'Geplant, Sekunden',
  notes: 'Notizen, nur für dich',
  notesTip: 'Markdown: **fett**, *kursiv*, `Code` und Listen mit Bindestrich',
  caption: 'An der Wand',
  shows: 'Zeigt',
  views: {
    scene: 'den Cluster',
    instrument: 'ein Instrument, bildfüllend',
    worlds: 'die zwei Welten',
    panel: 'ein Bild des Comics',
  },
  panel: 'Nummer des Bildes',
  addWorlds: 'Die zwei Welten hinzufügen, wie zuletzt gesehen',
  addWorldsTip: 'Die Firma und der Moment, den die Seite der zwei Welten auf diesem Gerät zeigt',
  noWorlds: 'Die Seite der zwei Welten hat auf diesem Gerät noch keinen Lauf aufbewahrt.',
  // ---- its run
  run: 'Sein Lauf',
  begins: 'Welt',
  goesOn: 'geht mit dem Lauf davor weiter',
  writtenOut: (title) => `${title}, wie in dieser Datei`,
  at: 'Beginnt bei Sekunde',
  speed: 'Tempo',
  plays: 'Läuft sofort',
  takeNow: 'Dort beginnen, wo der Lauf jetzt steht',
  doneBefore: (count) => (count === 1 ? 'Vorher getan: 1 Befehl' : `Vorher getan: ${count} Befehle`),
  // ---- what happens by itself
  planned: 'Geschieht von selbst',
  plannedNone: 'Nichts. Unten wählen, oder im Lauf daneben tun und übernehmen.',
  after: 'Sekunden nach seinem Anfang',
  what: 'Was',
  plan: 'Hinzufügen',
  unplan: (what) => `Herausnehmen: ${what}`,
  takeOver: 'Übernehmen, was ich im Lauf getan habe',
  // ---- poll
  poll: 'Abstimmung',
  question: 'Frage an den Saal',
  choices: 'Antworten, eine je Zeile',
}
