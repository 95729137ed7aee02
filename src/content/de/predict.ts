/** Was jemand vor einem Fehler glaubt und was der Lauf dazu sagt. */
import type * as english from '../en/predict'
import type { Words } from '../words'

export const predictWords: Words<typeof english.predictWords> = {
  title: 'Vorhersage',
  asking: (seconds) => `Wie steht es ${seconds} s nach Ihrem nächsten Fehler? Dann etwas kaputt machen.`,
  waiting: (clock) => `Getan. Um ${clock} antwortet der Lauf.`,
  computing: 'Der Lauf wird gefragt …',
  answered: (clock) => `So steht es um ${clock}:`,
  leader: (partition) => `Wer führt ${partition}?`,
  nobody: 'niemand',
  writes: 'Gehen Schreibvorgänge durch?',
  answers: { yes: 'ja', partly: 'teilweise', no: 'nein', idle: 'niemand schreibt' },
  lost: 'Sind bestätigte Daten verloren?',
  isLost: { yes: 'ja', no: 'nein' },
  right: 'richtig',
  wrong: (truth) => `nein: ${truth}`,
  truth: (truth) => `es ist: ${truth}`,
  score: (right, of) => `Bisher ${right} von ${of} richtig, auf diesem Gerät`,
  again: 'Noch einmal',
  close: 'Keine Vorhersagen mehr',
  failed: 'Der Lauf konnte nicht gefragt werden. Nichts wird gezählt.',
}
