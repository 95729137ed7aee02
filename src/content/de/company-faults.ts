/** Was an einer Firma nicht stimmt, an abgegriffenen Änderungen, und an dem, was sie die Registry fragt. */
import { count as many, writeNumber } from './pieces'

type Count = { readonly count: number }
type Most = { readonly most: number }

export const COMPANY_FAULTS = {
  'no-company': () => ({
    message: 'Dieser Lauf hat keine Firma, nur einen Cluster.',
    cure: 'Ihn im Spielplatz öffnen.',
  }),
  'systems-few': () => ({
    message: 'Eine Firma braucht Systeme, die sie verbindet.',
    cure: 'Mindestens zwei nennen.',
  }),
  'twin-system': () => ({ message: 'Zwei Systeme haben diese ID.', cure: 'Eines umbenennen.' }),
  'no-system': () => ({ message: 'Die Firma hat kein solches System.', cure: 'Den Namen prüfen.' }),
  'system-apart': () => ({
    message: 'Keine Leitung verbindet dieses System mit einem Broker.',
    cure: 'Eine Leitung zwischen ihnen hinzufügen, oder ein defaultLink.',
  }),
  'no-article': ({ count }: Count) => ({
    message: `Es gibt ${many(count, 'Artikel', 'Artikel')}.`,
    cure: 'Ab 0 zählen.',
  }),
  'no-shelves': ({ known }: { readonly known: string }) => ({
    message: 'Die Firma hat an diesem Ort keine Regale.',
    cure: `Einen davon verwenden: ${known}.`,
  }),
  'shelves-most': ({ most }: Most) => ({
    message: 'Jedes System hat eine Kopie jedes Regals; zusammen sind es zu viele.',
    cure: `Höchstens ${writeNumber(most)} Artikel nennen, oder weniger Systeme.`,
  }),
  'article-names': ({ count }: Count) => ({
    message: `Hier müssen ${writeNumber(count)} Namen stehen.`,
    cure: 'Jeden Artikel einmal nennen.',
  }),
  'day-shape': () => ({
    message: 'Hier müssen 24 Gewichte stehen, die nicht alle 0 sind.',
    cure: 'Für jede Stunde eines schreiben.',
  }),
  'surge-backwards': () => ({
    message: 'Der Ansturm endet, bevor er beginnt.',
    cure: 'Die beiden Zeiten vertauschen.',
  }),
  'nobody-works': () => ({ message: 'So würde nie jemand arbeiten.', cure: 'Eine spätere Stunde schreiben.' }),
  'events-disorder': () => ({
    message: 'Dieses Ereignis ist früher als das davor.',
    cure: 'Die Ereignisse nach der Zeit ordnen.',
  }),
  'no-change': () => ({ message: 'Es ist keine Änderung darin.', cure: 'Mindestens eine nennen.' }),
  'changes-long': ({ length, most }: Most & { readonly length: number }) => ({
    message: `Die Änderungen haben ${writeNumber(length)} Zeichen; gelesen werden höchstens ${writeNumber(most)}.`,
    cure: 'Weniger oder kürzere Zeilen auf einmal ändern.',
  }),
  'no-new-row': () => ({ message: 'Die neue Zeile fehlt.', cure: 'Ihre Spalten schreiben.' }),
  'no-deleted-row': () => ({
    message: 'Eine gelöschte Zeile fehlt.',
    cure: 'Die Zeile schreiben, wie sie war.',
  }),
  'row-too-much': () => ({
    message: 'Diese Zeile gibt es bei dieser Operation nicht.',
    cure: 'Sie entfernen oder null schreiben.',
  }),
  'not-row': () => ({ message: 'Hier muss eine Zeile stehen.', cure: '{ "Spalte": Wert, … } schreiben.' }),
  'columns-most': ({ count, most }: Count & Most) => ({
    message: `${writeNumber(count)} Spalten; gelesen werden höchstens ${writeNumber(most)}.`,
    cure: 'Einige weglassen.',
  }),
  'not-column': ({ most }: Most) => ({
    message: 'So heißt keine Spalte.',
    cure: `1 bis ${writeNumber(most)} Zeichen verwenden.`,
  }),
  'not-row-value': () => ({
    message: 'Hier muss Text, eine Zahl, true, false, null oder eine Liste stehen.',
    cure: 'JSON-Spalten als Text schreiben.',
  }),
  'row-text-long': ({ most }: Most) => ({
    message: `Text mit mehr als ${writeNumber(most)} Zeichen.`,
    cure: 'Ihn kürzen.',
  }),
  'not-registry-path': () => ({
    message: 'Das ist kein Pfad zu Subjects oder Stufen.',
    cure: '/subjects/… oder /config/… verwenden.',
  }),
}
