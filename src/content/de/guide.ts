/** Was der Leitfaden in seinen vier Akten sagt. */

import type * as english from '../en/guide'
import type { Words } from '../words'

export const guideWords: Words<typeof english.guideWords> = {
  label: 'Die vier Akte',
  act: (at, of) => `Akt ${at} von ${of}`,
  yourBet: (bet) => `deine Wette: ${bet}`,
  skip: 'Überspringen',
  next: 'Weiter',
  done: 'Fertig',
  bets: { 'goes-on': 'Er läuft weiter', stops: 'Er steht still' },
  bet: (site) => `${site} fällt gleich aus. Verkauft der Shop weiter?`,
  betAgain: (site) => `Ein Observer je Seite, und ${site} fällt wieder aus. Läuft der Shop jetzt weiter?`,
  kill: (site) => `Den roten Knopf von ${site} halten.`,
  wait: (session) => `Auf die Kerze achten: Die Controller warten ${session} auf einen Heartbeat.`,
  refused: (inSync, minIsr) =>
    `Er steht: ${minIsr} Kopien waren versprochen, ${inSync} ${inSync === 1 ? 'ist' : 'sind'} übrig.`,
  youBet: (bet, isRight) => `Gewettet: „${bet}“. ${isRight ? 'Richtig.' : 'Falsch.'}`,
  rewind: 'Zurückspulen',
  rewound: 'Nichts davon ist geschehen. Jetzt bekommt jede Seite einen Observer.',
  add: 'Observer hinzufügen',
  held: (broker, time, lost, count) =>
    `Er läuft weiter: ${broker} hat die Stange gegriffen. ${time}, bis niemand mehr wartete, ${lost} bestätigte ${count === 1 ? 'Bestellung' : 'Bestellungen'} verloren.`,
  heal: (site, broker) => `Den grünen Knopf halten: ${site} kommt zurück, und ${broker} lässt los.`,
  stepsBack: (broker) => `${broker} schaut wieder nur zu. Die Bühne ist frei.`,
}
