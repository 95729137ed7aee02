/** Womit die Simulation auf dem Weg zu einem anderen Moment beschäftigt ist. */

import type * as english from '../en/computing'
import type { Words } from '../words'

export const computingWords: Words<typeof english.computingWords> = {
  silent: 'Die Simulation antwortet nicht. Es wird gewartet, und nach einer Weile startet sie neu.',
  startAgain: 'Jetzt neu starten',
  ways: {
    seek: (at, goal) => `gerechnet: ${at} von ${goal}`,
    event: (at) => `Suche nach dem nächsten Sehenswerten: ${at}`,
    undo: (at, goal) => `wird zurückgenommen: ${at} von ${goal}`,
  },
  label: 'Rechnet',
  left: (span) => `noch etwa ${span}`,
  cancel: 'Abbrechen',
  cancelTip: 'Hier anhalten. Was zurückgenommen werden sollte, bleibt, wie es war.',
}
