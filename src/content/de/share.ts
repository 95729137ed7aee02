/** Eine Sitzung teilen und eine geteilte öffnen. */

import type * as english from '../en/share'
import type { Words } from '../words'

export const shareWords: Words<typeof english.shareWords> = {
  title: 'Diese Sitzung teilen',
  text: 'Der Link enthält das Szenario, alles Getane und den gezeigten Moment. An keinen Server wird etwas geschickt: Es steht alles in der Adresse.',
  label: 'Link',
  copy: 'Link kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ist hier nicht erlaubt. Den Link markieren und kopieren.',
  making: 'Die Sitzung wird gepackt …',
  failed: (reason) => `Der Link konnte nicht erzeugt werden: ${reason}.`,
  size: (characters) => `${characters} Zeichen`,
  short: 'Kurzer Link:',
  shortText: 'Er nennt eine Welt, die zu dieser Seite gehört, und enthält, was darin getan wurde.',
  copyShort: 'Den kurzen kopieren',
  digest: (digest) => `Zustand in diesem Moment: ${digest}. Wer den Link öffnet, bekommt denselben.`,
  long: 'Manche Chats schneiden so lange Links ab. Eine Szenariodatei trägt mehr.',
  badTitle: 'Dieser Link lässt sich nicht öffnen',
  badText: 'Nichts wurde geändert. Das stimmt daran nicht:',
  goOn: 'Ohne ihn weitermachen',
}
