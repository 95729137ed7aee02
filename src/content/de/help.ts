/** Tasten, und was die Seite ist. */

import type * as english from '../en/help'
import type { Words } from '../words'

export const helpWords: Words<typeof english.helpWords> = {
  title: 'Tasten und Legende',
  keys: 'Tasten',
  legend: 'Was die Zeichen bedeuten',
  about: 'Über diese Seite',
  guide: 'Die vier Akte noch einmal spielen',
  fidelity: 'Was simuliert und was vereinfacht wird',
  table: [
    ['Leertaste', 'abspielen oder anhalten'],
    ['← →', 'eine Sekunde zurück oder vor; mit Umschalt zehn'],
    ['Pos1 Ende', 'an den Anfang; so weit, wie gerechnet wurde'],
    [', .', 'voriges Fähnchen; ein Schritt der Engine'],
    ['n', 'weiter bis zum nächsten Sehenswerten'],
    ['[ ]', 'langsamer, schneller'],
    ['k', 'gewählten Standort aus- oder einschalten: zweimal drücken'],
    ['i w e l', 'Inspektor, Warum?, Ereignisse, Legende'],
    ['c', 'Consumer-Gruppen: wer was liest, und zurück'],
    ['p o', 'alle Partitionen, die in Not zuerst; ein Licht lesen'],
    ['f s g', 'Fork, Teilen, Galerie'],
    ['Strg+Z', 'das zuletzt Getane zurücknehmen'],
    ['?', 'das hier'],
    ['Esc', 'schließen, oder nichts auswählen'],
  ],
}
