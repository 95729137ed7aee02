/** Bilder und Clips der Szene, und die Szene auf einer eigenen Seite. */

import type * as english from '../en/take-away'
import type { Words } from '../words'

export const takeAwayWords: Words<typeof english.takeAwayWords> = {
  title: 'Mitnehmen',
  text: 'Die Szene, wie sie in diesem Moment steht. Darunter stehen ihre Welt, ihre Zeit und was getan wurde.',
  kinds: {
    copy: 'Als Bild kopieren',
    png: 'Als PNG speichern',
    svg: 'Als SVG speichern',
    gif: 'Als GIF speichern',
    webm: 'Als WebM speichern',
  },
  last: 'Die letzten',
  seconds: (count) => `${count} Sekunden`,
  drawing: 'Gezeichnete Bilder',
  cancel: 'Abbrechen',
  copied: 'Kopiert.',
  saved: 'Gespeichert.',
  cancelled: 'Abgebrochen. Der Lauf steht, wo er stand.',
  failed: (reason) => `Das ging nicht: ${reason}`,
  late: 'Der Lauf kam nicht zum Augenblick eines Bildes.',
  more: (count) => `und ${count} weitere`,
  embedTitle: 'Auf einer eigenen Seite',
  embedText: 'Das zeigt die laufende Simulation in einem Rahmen, ohne alles um sie herum.',
  withControls: 'Mit den Reglern der Zeit',
  embedCode: 'Code für die Seite',
  copyCode: 'Den Code kopieren',
  codeCopied: 'Kopiert',
  embedAlt: (title) => `${title}, eine Simulation in Streamscape`,
}
