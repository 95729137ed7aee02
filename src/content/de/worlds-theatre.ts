/** Geräusche und Schilder auf der Bühne der zwei Welten. */
import type * as english from '../en/worlds-theatre'
import type { Words } from '../words'

export const theatreWords: Words<typeof english.theatreWords> = {
  thud: 'RUMMS!',
  thudLarge: 'RUUUMMS!',
  crunch: 'KRRRK!',
  splat: 'PLATSCH!',
  soldTwice: 'ZWEIMAL VERKAUFT!',
  yank: 'ZERR!',
  thunk: 'KLACK',
  dump: 'NACHTLADUNG',
  rows: (count) => `${count} Zeilen`,
  calm: 'Kein Dump, kein Fenster, kein Job.',
  newWires: (wires, touched) => [`${wires} neue`, `${wires === 1 ? 'Draht' : 'Drähte'}, ${touched} geändert`],
  newRibbons: (ribbons) => [`${ribbons} neue`, `${ribbons === 1 ? 'Band' : 'Bänder'}, 0 geändert`],
  keysTitle: 'Tasten',
  keys: [
    ['Leertaste', 'abspielen oder anhalten'],
    ['← →', 'zehn Minuten zurück oder vor; mit Umschalt eine Stunde'],
    ['f', 'einer anderen Bestellung folgen'],
    ['?', 'dies hier'],
    ['Esc', 'schließen'],
  ],
  told: (moment, what, now, there, here) =>
    `${moment}: ${what}. Alter der Antworten${now === moment ? '' : ` um ${now}`}: Batchland ${there}, Streamscape ${here}.`,
  printFault: (moment, what, there, here) =>
    `Letzter Fehler, ${moment}: ${what}. Batchland: ${there}. Streamscape: ${here}.`,
  printLink: (url) => `Derselbe Lauf noch einmal: ${url}`,
  gang: (topic) => `Die Batch-Bande kippt in ${topic}`,
}
