/** Worte der Zahlen beider Welten, und dessen, was jede von ihnen öffnet. */
import type * as english from '../en/worlds-score'
import type { Words } from '../words'
import { count } from './pieces'

export const scoreWords: Words<typeof english.scoreWords> = {
  illustrative: 'ILLUSTRATIVE',
  age: 'Alter der Daten hinter jeder Antwort',
  ageShort: 'Alter der Daten',
  ageAxis: 'logarithmisch; Mittel mit Wartendem, p95 dessen, was ankam',
  older: (times) => `${times}× älter`,
  mean: (value) => `Mittel ${value}`,
  p95: (value) => `p95 ${value}`,
  ticks: ['1 s', '1 min', '1 h', '1 Tag'],
  none: 'noch nichts',
  oversold: 'Doppelt verkauft',
  ofOrders: (orders, refused) => `von ${orders}; ${refused} zu Unrecht abgelehnt`,
  refused: (refused) => `${refused} zu Unrecht abgelehnt`,
  lost: 'Records verloren',
  recovered: (recovered) => `${recovered} nachgeholt`,
  connections: 'Verbindungen',
  cost: (money, years) => `${money} in ${years} Jahren`,
  building: (links) => `und ${links} im Bau`,
  possible: (links) => `von ${links} möglichen`,
  writeRead: (write, read) => `${write} schreiben + ${read} lesen`,
  touched: 'Zu ändern für eins mehr',
  newWires: (links) => `und ${count(links, 'neuer Draht', 'neue Drähte')}`,
  newRibbons: (links) => `und ${count(links, 'Band', 'Bänder')}`,
  blast: 'Reichweite des letzten Fehlers',
  noFault: 'noch kein Fehler',
  blastUnit: (systems) => (systems === 1 ? 'System' : 'Systeme'),
  stillOpen: (time) => `seit ${time}`,
  backAfter: (time) => `vorbei nach ${time}`,
  mayCome: 'nicht vorbei: Es kann mehr kommen',
  notFelt: 'noch nicht zu spüren',
  goesOut: (time) => `noch nicht zu spüren: geht ${time} hinaus`,
  nobodyHit: 'niemand hat es gespürt',
  counting: 'wird gezählt …',
  countedUntil: (time) => `gezählt bis ${time}`,
  ordersLost: (orders, count) => `${orders} ${count === 1 ? 'Bestel\u00adlung' : 'Bestel\u00adlungen'} verloren`,
  eventsLost: (records) => `${records} Records verloren`,
  work: 'Arbeit für Menschen',
  workUnit: 'Stunden',
  whySo: (metric) => `${metric}: Warum ist diese Zahl so?`,
  batchland: 'Batchland',
  streamscape: 'Streamscape',
  open: 'Jede Zahl lässt sich öffnen: was sie bedeutet, ihre Formel, ihre Ereignisse, ihr Seed.',
}

export const numberWords: Words<typeof english.numberWords> = {
  definition: 'Was es ist',
  formula: 'Wie es zustande kommt',
  formulaSource: (text) => `${text}: hergeleitet; von der Simulation bestätigt.`,
  inputs: 'Mit dem, was jetzt darin ist',
  events: 'Die Ereignisse dahinter',
  seed: (seed, digest) =>
    `Seed ${seed}. Derselbe Seed und dieselben Klicks ergeben dieselben Zahlen, bis zur letzten Stelle${digest === '' ? '' : ` (Digest ${digest})`}.`,
  noEvents: 'Bisher keine.',
  measured: 'gemessen',
  now: 'jetzt',
  mean: 'Mittel',
  p95Arrived: 'p95 angekommen',
  closed: 'nach der Formel',
  arrived: 'von dem, was ankam',
  withWaiting: 'mit Wartendem',
  difference:
    'Mit Wartendem: Jedes Ereignis, das noch nicht ankam, zählt mit seinem jetzigen Alter, damit keine Stunde des Tages fehlt; es kann nur älter werden. Von dem, was ankam: über alles, was bisher gelandet ist. Über mehrere Tage nähern sich beide der Formel, das erste von unten.',
  age: {
    text: 'Das Alter einer Antwort ist, seit wann das Älteste gilt, was ein System braucht und nicht weiß; 0, wenn es alles weiß. Gemittelt über die Systeme, die laufen und angeschlossen sind: Ein ausgefallenes System gibt keine Antwort, und was vor ihm wartet, macht sonst niemanden alt. Die Verspätung wird für jedes Ereignis gezählt, vom Geschehen bis zur Ankunft bei jedem System, das es braucht; was geschah, bevor ein System angeschlossen war, ist Geschichte, die es beim Dazukommen liest, und keine Verspätung.',
    formula: 'E[Alter] = T/2 + R + T · p / (1 − p)',
    T: 'T, von Lauf zu Lauf',
    R: 'R, mittlere Dauer eines guten Laufs',
    p: 'p, Anteil fehlgeschlagener Läufe',
    failedOf: (failed, runs) => `${failed} von ${runs}`,
  },
  oversold: {
    text: 'Eine Bestellung, die angenommen wurde, weil die eigene Kopie des Shops noch ein Paar zeigte, als das Regal schon leer war. Das Paar wird jemandem geschuldet.',
    formula: 'Bestellung angenommen  ∧  Paare im Regal < gewünschte Paare',
    order: (number, time, article, place) => `${time}: Bestellung ${number}, ${article} aus ${place}`,
    age: (age) => `die Kopie des Shops war ${age} alt`,
    why: 'Was hatte er nicht erfahren?',
    refused: (batch, stream) =>
      `Bestellungen, abgelehnt, obwohl ein Paar da war: ${batch} in Batchland, ${stream} in Streamscape.`,
  },
  accounts: (due, delivered, waiting, missing) =>
    `${due} für Leser bestimmt = ${delivered} zugestellt + ${waiting} warten + ${missing} verloren oder beiseitegelegt`,
  orders: (all, accepted, refused, lost) =>
    `${all} Bestellungen = ${accepted} angenommen + ${refused} abgelehnt + ${lost} verloren`,
  lost: {
    text: 'Geschäftsereignisse, die ein System hätte erfahren sollen und nicht erfahren wird, jedes mit seiner Ursache. Was doch noch kam, zählt als nachgeholt.',
    formula: 'verloren = niemandem gesagt − später nachgeholt',
    causes: {
      'call-failed': 'ein Aufruf der Kette traf auf ein ausgefallenes System',
      'shop-down': 'der Shop selbst war ausgefallen',
      'half-written-file': 'halb geschriebene Dateien',
      malformed: 'kaputte Records',
      'delivery.timeout.ms': 'vom Producer nach delivery.timeout.ms aufgegeben',
      'log-lost': 'bestätigt, dann mit dem Log verloren',
      'system-removed': 'bei einem System, das entfernt wurde',
    },
    row: (cause, lost, recovered) => `${cause}: ${lost}, davon ${recovered} doch noch angekommen`,
  },
  connections: {
    text: 'Batchland: Paare von Systemen, von denen eines etwas sendet, was das andere braucht; zu jedem gehören ein Programm, ein Zeitplan und ein Verantwortlicher. Streamscape: Systeme, die ins Log schreiben, plus Systeme, die daraus lesen. Was noch gebaut wird, steht daneben.',
    formula:
      'Drähte ≤ n (n − 1)      Bänder = S + T ≤ 2 n\nKosten = Verbindungen × Monate × (1 + Pflege × Jahre) × Ingenieursjahr / 12  (+ Plattform)',
    prices: 'Die Preise sind Annahmen ohne Quelle; unter „Lohnt es sich hier?“ kannst du deine eigenen einsetzen.',
    owner: (owner, transform) => `${transform} (${owner})`,
  },
  touched: {
    text: 'Laufende Systeme, die geändert, getestet und neu ausgeliefert werden müssen, damit das nächste System dazukommen kann.',
    formula: 'Systeme, von denen es etwas braucht, oder die etwas von ihm brauchen',
    next: (name) => `Das nächste hier wäre ${name}.`,
    nobody:
      'In Streamscape kennt, wer schreibt, seine Leser nicht. Jemand muss dem Neuen trotzdem den Zugang gewähren.',
  },
  blast: {
    text: 'Systeme, die eine falsche oder ältere Antwort gaben als ohne den Fehler, oder gar keine. In beiden Welten nach derselben Regel: Der Lauf wird aus demselben Seed ein zweites Mal gespielt, nur ohne diesen einen Fehler, und beide werden verglichen. Ein Fehler von Hand zählt vor denen der Nacht. Nachgesehen wird in Streamscape alle zehn Sekunden, in Batchland jede Minute.',
    formula:
      'getroffen ⇔ ausgefallen, falsch oder älter als im Zwilling ohne den Fehler\nvorbei = niemand ist mehr getroffen und nichts mehr kaputt',
    hit: (systems) => `getroffen: ${systems}`,
    hitFor: (system, time) => `${system} für ${time}`,
    open: (systems) => `noch immer: ${systems}`,
    nobody: 'niemand',
    none: 'Noch ist nichts schiefgegangen. Mach etwas kaputt, oder warte auf die Nacht.',
    why: 'Was geschah',
  },
  work: {
    text: 'Arbeitszeit von Menschen: um innerhalb der Bürozeiten zu finden und zu reparieren, was kaputtging, und zu bauen, was bestellt wurde; gezählt, wenn es gebaut ist.',
    formula: 'Σ Reparaturen × repairMinutes + Σ Verbindungen × daysPerLink × Stunden am Tag',
  },
}
