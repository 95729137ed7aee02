/** Die fünf Instrumente. */

import type * as english from '../en/instruments'
import type { Words } from '../words'

export const instrumentWords: Words<typeof english.instrumentWords> = {
  region: 'Instrumente',
  writes: 'Writes gehen durch',
  writesTip:
    'Ob alle, die in dieses Topic schreiben, ihre Records hineinbekommen und davon erfahren: Sender, Weg und Cluster zusammen',
  answers: { yes: 'JA', partly: 'ZUM TEIL', no: 'NEIN', idle: '–' },
  nobodySends: 'niemand sendet',
  noAnswerYet: 'noch keine Antwort',
  waitingLabel: 'Warten',
  waiting: (records) => `${records} warten`,
  acknowledged: 'Bestätigt',
  acknowledgedTip: 'Records, von denen ein Producer erfahren hat, dass sie geschrieben sind',
  halfMinuteAgo: 'vor 30 s',
  perSecond: (rate) => `${rate} / s`,
  sparkline: (rate) => `Bestätigte Records der letzten 30 Sekunden; jetzt ${rate} pro Sekunde`,
  lost: 'Verloren',
  lostTip: (topic) => `Records von ${topic}, die bestätigt wurden und weg sind (RPO)`,
  lostElsewhere: (lost, topics) => `und ${lost} von ${topics}`,
  lostOf: ['bestätigte', 'Records'],
  lostShort: 'bestätigt.',
  lostOfMany: (acknowledged) => `von ${acknowledged} bestätigten`,
  expired: ' aufgegeben',
  lostUnacknowledged: ' mit acks=0',
  untoldTip:
    'Aufgegeben: nicht binnen delivery.timeout.ms bestätigt, und die Anwendung hat es erfahren. Mit acks=0: ohne Bitte um Antwort gesendet, und weg',
  withoutWrites: (time) => [time, ' aufgehalten'],
  withoutWritesLabel: 'Aufgehalten',
  withoutWritesTip:
    'Von einem Hindernis an, bis niemand mehr wartet: von einem gespeicherten Record erfahren, aufgegeben oder gefenced; alle Ausfälle zusammen. Die RTO gilt für einen und steht auf seinem Stempel',
  age: 'Alter letzter Write',
  ageTip: 'Zeit, seit der letzte Record bestätigt wurde',
  ageNever: 'noch keiner',
  ageUntold: 'ohne Antwort',
  ageUntoldTip:
    'Mit acks=0 erfährt niemand, ob ein Record geschrieben ist, also auch nicht, wie lange der letzte her ist',
  inSync: 'In sync',
  inSyncTip:
    'In-sync-Replicas (ISR), die antworten, und wie viele acks=all braucht: min.insync.replicas, höchstens alle Replicas',
  ofIsr: (isr) => `von ISR ${isr}`,
  ofIsrTip: (isr, live) =>
    `Die Controller führen noch ${isr} in der ISR; ${live} davon ${live === 1 ? 'antwortet' : 'antworten'}.`,
  ofMin: (min) => `min ${min}`,
  min: 'min',
  pips: (states) => `Replicas: ${states}`,
}
