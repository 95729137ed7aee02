/** Namen dessen, was sich mit einer Firma der zwei Welten ausprobieren lässt. */
import type * as english from '../en/workbench'
import type { Words } from '../words'

export const workbenchWords: Words<typeof english.workbenchWords> = {
  title: 'Probier es aus',
  loading: 'Einen Moment.',
  tabs: {
    schemas: 'Ein Schema ändern',
    attack: 'Die Batch-Bande',
    database: 'Eine Zeile ändern',
    streams: 'Ströme für alle',
    files: 'Deine eigenen Ereignisse',
  },
}
