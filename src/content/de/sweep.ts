/** Ein Sweep: eines an einer Welt über einen Bereich verändert, viele Läufe je Wert, und was daraus wurde. */
import type * as english from '../en/sweep'
import type { Words } from '../words'

const runs = (n: string): string => `${n} ${n === '1' ? 'Lauf' : 'Läufe'}`
/** Nach „von“ und „in“. */
const ofRuns = (n: string): string => `${n} ${n === '1' ? 'Lauf' : 'Läufen'}`

export const sweepWords: Words<typeof english.sweepWords> = {
  title: 'Sweep',
  caption: (world, commands) =>
    `${world}, ${commands === 0 ? 'ohne Eingriff' : commands === 1 ? 'mit dem einen Eingriff' : `mit den ${commands} Eingriffen`} des Laufs. Nur ein Wert und der Seed sind verschieden.`,
  close: 'Zurück zu einem',
  closeKey: 'Zurück zu einem Lauf (Esc)',
  starting: 'Der Lauf wird gelesen …',
  form: 'Was verändert wird',
  knob: 'Verändern',
  now: (value) => `In diesem Lauf ist es ${value}.`,
  groups: {
    topic: (name) => `Topic ${name}`,
    broker: 'Alle Broker',
    link: (one, other) => `Leitung ${one} – ${other}`,
    producer: (name) => `Producer ${name}`,
    consumer: (name) => `Consumer ${name}`,
  },
  linkFields: {
    latencyMs: 'Latenz je Richtung, ms',
    jitterMs: 'Jitter, ms',
    lossPercent: 'Paketverlust, %',
    bandwidthMbps: 'Bandbreite, Mbit/s (0: unbegrenzt)',
  },
  rate: 'Records je Sekunde',
  from: 'Von',
  to: 'Bis',
  steps: 'Werte',
  seeds: 'Läufe je Wert',
  until: 'Jeder läuft bis, s',
  allValues: (values) => `Jeder Wert: ${values}.`,
  plan: (all, cores) => `${runs(all)} auf ${cores === 1 ? 'einem Kern' : `${cores} Kernen`}`,
  start: 'Alle laufen lassen',
  cancel: 'Anhalten',
  progress: (done, all) => `${done} von ${ofRuns(all)}`,
  left: (seconds) => `noch etwa ${seconds} s`,
  cancelled: (done, all) => `Angehalten: ${done} von ${ofRuns(all)} sind gezählt.`,
  allDone: (all, seconds) => `${runs(all)} in ${seconds} s.`,
  failed: (count, message) =>
    `In ${ofRuns(count)} ist die Simulation gescheitert, das ist ein Fehler in ihr. Sie zählen nicht mit. Der erste sagte: ${message}`,
  broken: 'Ein Worker ist beendet und kam nicht wieder. Bitte noch einmal laufen lassen.',
  faults: {
    number: (min, max, isWhole) => `Erwartet: eine ${isWhole ? 'ganze Zahl' : 'Zahl'} von ${min} bis ${max}.`,
    order: 'Es muss mehr sein als der Anfang des Bereichs.',
    many: (all, most) => `Das wären ${runs(all)}. Höchstens ${most} auf einmal: bitte weniger nehmen.`,
    world: (value, message, cure) => `Mit ${value} kann diese Welt nicht laufen: ${message} ${cure}`,
  },
  ask: 'Frage',
  questions: {
    lost: 'In wie vielen Läufen gehen bestätigte Daten verloren?',
    outage: 'Wie lange wird jemand aufgehalten?',
    duplicates: 'Wie viele Records stehen doppelt im Log?',
    expired: 'Wie viele Records werden von Producern aufgegeben?',
  },
  axis: {
    lost: 'Läufe mit Verlust',
    outage: 'Sekunden, in denen jemandes Records nicht hineinkamen, alle Ausfälle zusammen',
    duplicates: 'Records doppelt im Log',
    expired: 'Aufgegebene Records',
  },
  ofTopic: 'Topic',
  band: 'Von P10 bis P90; die Linie ist P50. Jeder Punkt ist ein Lauf.',
  bars: (most) => `Von ${ofRuns(most)} je Wert.`,
  empty: 'Noch ist nichts gelaufen. Jeder Wert bekommt hier seinen Platz.',
  answerLost: (some, all, at) => `Am häufigsten bei ${at}: in ${some} von ${ofRuns(all)}.`,
  answerNever: 'In keinem der Läufe, bei keinem Wert.',
  answerSpread: (low, lowAt, high, highAt) => `P50 reicht von ${low} bei ${lowAt} bis ${high} bei ${highAt}.`,
  answerSame: (figure) => `P50 ist bei jedem Wert ${figure}.`,
  seconds: (value) => `${value} s`,
  percentiles: { p10: (figure) => `P10 ${figure}`, p50: (figure) => `P50 ${figure}`, p90: (figure) => `P90 ${figure}` },
  records: (value) => `${value} ${value === '1' ? 'Record' : 'Records'}`,
  columns: { value: 'Wert', runs: 'Läufe', some: 'Davon mit', p10: 'P10', p50: 'P50', p90: 'P90' },
  pick: (value) => `Die Läufe mit ${value} zeigen`,
  runsOf: (value) => `Läufe mit ${value}`,
  runsHint: 'Jeder öffnet sich auf dem Spielplatz, an seinem Ende, mit allem, was in ihm getan wurde.',
  seed: (seed) => `Seed ${seed}`,
  nothingPicked: 'Im Diagramm oder in der Tabelle einen Wert wählen, um einen seiner Läufe zu öffnen.',
}
