/** Zwei Himmel: zwei Läufe oder vier nebeneinander, nach einer Uhr. */
import type * as english from '../en/skies'
import type { Words } from '../words'

export const skiesWords: Words<typeof english.skiesWords> = {
  open: 'Zwei Himmel',
  openLanes: 'Vier Versprechen nebeneinander',
  lanesHint: 'Dieser Lauf viermal zugleich: ohne Observer und mit ihnen unter jeder Policy.',
  openSweep: 'Viele Läufe (Sweep)',
  sweepHint: 'Eines über einen Bereich verändern, jeden Wert mit vielen Seeds laufen lassen und zählen.',
  openPredict: 'Den nächsten Fehler vorhersagen',
  predictHint: 'Vor dem Kaputtmachen sagen, wer führen wird und ob Schreiben weitergeht; der Lauf antwortet.',
  forked: (run, clock) => `Lauf ${run} ab ${clock}`,
  compare: 'Vergleichen',
  compareTip: (run) => `Zwei Himmel: dieser Lauf neben Lauf ${run}, nach einer Uhr`,
  compareWith: (run) => `Neben Lauf ${run}`,
  without: (what) => `Zwei Himmel: dieser Lauf und derselbe ohne ${what}`,
  title: 'Zwei Himmel',
  lanesTitle: 'Vier Versprechen',
  close: 'Zurück zu einem',
  closeKey: 'Zurück zu einem Lauf (Esc)',
  oneClock: 'eine Uhr',
  here: 'dieser Lauf',
  branch: (run) => `Lauf ${run}`,
  withoutIt: (what) => `ohne: ${what}`,
  keep: 'Diesen behalten',
  keepOf: (label) => `Diesen behalten: ${label}`,
  starting: 'Beide Läufe werden bis zu diesem Moment berechnet …',
  lanesStarting: 'Vier Läufe werden bis zu diesem Moment berechnet …',
  noLanes: 'In dieser Welt bleibt kein Broker übrig, der zusehen könnte; ohne Observer gibt es nichts zu versprechen.',
  onlyThisDiffers: 'Nur das ist verschieden:',
  someDiffer: (n) => `${n} Dinge wurden nur in einem von beiden getan:`,
  nothingDone: 'In beiden wurde dasselbe getan.',
  otherWorld: 'Eine andere Welt neben dieser.',
  more: (n) => `und ${n} weitere`,
  inRun: (label) => `in „${label}“`,
  same: 'Bisher sind die beiden gleich, bis auf den letzten Record.',
  sameLanes: 'Bisher sind alle vier gleich, bis auf den letzten Record.',
  firstDifference: 'erster Unterschied',
  goFirst: 'Zum ersten Unterschied',
  goNext: 'Nächster Unterschied',
  noDifference: 'Noch kein Unterschied',
  nothingThere: 'Hier geschieht in diesem Moment nichts.',
  track: 'Moment beider Läufe',
  trackOfFour: 'Moment aller vier Läufe',
  trackAt: (clock, end) => `${clock} von ${end}`,
  differsAt: (clock) => `Was um ${clock} verschieden ist`,
  nothingDiffers: (clock) => `Um ${clock} ist nichts Gemessenes verschieden.`,
  equal: 'Gleich:',
  answered: 'bestätigt, je halbe Sekunde',
  none: '–',
  nobody: 'niemand',
  measures: {
    goesThrough: 'Bestellungen kommen durch',
    error: 'Fehler der Producer',
    acknowledged: 'Bestätigt',
    lost: 'Zugesagt und verloren',
    lostUnacknowledged: 'Verloren vor der Zusage',
    withoutWrites: 'Insgesamt aufgehalten',
    waiting: 'Wartet in den Läden',
    expired: 'Von den Läden aufgegeben',
    duplicates: 'Doppelt im Log',
    outOfOrder: 'Nicht in Reihenfolge',
    leader: 'Leader',
    epoch: 'Leader-Epoche',
    inSync: 'In sync',
    minIsr: 'min.insync.replicas',
    p50: 'Eine Zusage dauert (p50)',
    p99: 'Eine Zusage dauert (p99)',
    lag: 'Noch nicht gelesen',
  },
  promises: {
    'no-observers': 'keine Observer',
    'leader-is-observer': 'leader-is-observer',
    'under-replicated': 'under-replicated',
    'under-min-isr': 'under-min-isr',
  },
  lane: (n) => `Bahn ${n}`,
  verdicts: {
    yes: 'es wird geschrieben',
    partly: 'es wird zum Teil geschrieben',
    no: 'Schreiben steht still',
    idle: 'niemand schreibt',
  },
  inSyncOf: (inSync, isr, minIsr) => `${inSync === isr ? inSync : `${inSync} von ISR ${isr}`} in sync, min ${minIsr}`,
  sameSeed: 'Derselbe Seed, dieselbe Sekunde, derselbe Fehler. Nur das Versprechen ist ein anderes.',
  product: { kafka: 'Apache Kafka', confluent: 'Confluent Server' },
  kill: (site) => `${site} in allen vieren töten`,
  heal: (site) => `${site} in allen vieren heilen`,
  agree: (lanes) => `Die Bahnen ${lanes.join(' und ')} haben bisher dasselbe getan.`,
  headings: {
    calm: 'Noch kein Ausfall',
    unnoticed: 'Noch unbemerkt',
    promoted: 'Er wurde eingelassen',
    watched: 'Er sah nur zu',
    nobody: 'Niemand kam',
  },
  acknowledged: (records) => `${records} bestätigt`,
  waiting: (records) => `${records} warten`,
  cameOf: 'Was daraus wurde',
  nothingCame: 'nichts Nennenswertes',
  rpo: 'verloren (RPO)',
  rto: 'kein Schreiben, insgesamt',
  band: { accepted: 'angenommen', unanswered: 'keine Antwort', refused: 'abgelehnt' },
  story: (of) => {
    if (of.fault === null) return 'Hier wurde noch nichts angerichtet.'
    const who = of.isUnnoticed
      ? `Die Controller haben auf „${of.fault}“ noch nichts getan`
      : of.promoted.length > 0
        ? `${of.promoted.join(' und ')} ${of.promoted.length > 1 ? 'wurden' : 'wurde'} ${of.promotedAfter} nach „${of.fault}“ befördert`
        : of.isWatched
          ? `Nach „${of.fault}“ wurde niemand befördert, obwohl ein Observer zusah`
          : `Nach „${of.fault}“ war niemand da, den man befördern könnte`
    const need =
      !of.isUnnoticed && of.inSync < of.minIsr
        ? `, denn ${of.inSync} sind in sync und ${of.minIsr} werden gebraucht`
        : ''
    const writes = {
      no: `das Schreiben steht seit ${of.stoppedFor} still${need}`,
      partly: `ein Teil wird geschrieben, ein Teil wartet, ${of.stoppedFor} nach dem Ersten`,
      yes:
        of.outages === 0
          ? 'das Schreiben stand nie still'
          : of.outages === 1
            ? `nach ${of.withoutWrites} ohne ging das Schreiben weiter`
            : `das Schreiben geht wieder, nach insgesamt ${of.withoutWrites} ohne`,
      idle: 'niemand schreibt',
    }[of.answer]
    const lost =
      of.lost === 0
        ? 'verloren ist nichts'
        : of.lost === 1
          ? 'eine bestätigte Bestellung ist verloren'
          : `${of.lost} bestätigte Bestellungen sind verloren`
    return `${who}; ${writes}; ${lost}.`
  },
}
