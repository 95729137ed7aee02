/** Worte des laufenden Vergleichs: ein Tag, eine Uhr, zwei Welten. */
import type * as english from '../en/worlds-day'
import type { Words } from '../words'
import { count, writeNumber } from './pieces'

export const dayWords: Words<typeof english.dayWords> = {
  answerAge: 'Alter einer Antwort jetzt, Mittel der Systeme:',
  dataAge: 'Datenalter, jetzt',
  underSecond: 'unter einer Sekunde',
  underSecondShort: 'unter 1 s',
  systemsDown: (systems) => `${systems} ausgefallen`,
  systemsJoining: (systems) => (systems === 1 ? '1 kommt dazu' : `${systems} kommen dazu`),
  notInIt: 'nicht mitgezählt',
  nobodyWaits: 'nicht mitgezählt, auch nicht, was bei ihnen wartet',
  systemsStill: (systems) => (systems === 1 ? '1 steht still' : `${systems} stehen still`),
  still: 'steht still',
  joining: 'kommt dazu',
  stillNote: (systems) =>
    systems === 1
      ? '1 System steht vor einem schlechten Record still'
      : `${systems} Systeme stehen vor schlechten Records still`,
  attackNote: (topic) => `Die Batch-Bande hat sie in ${topic} gekippt`,
  computingPrint: 'Beim Drucken wurde dieser Lauf noch gerechnet. Drucke ihn noch einmal, wenn er fertig ist.',
  weekdays: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  oneClock: 'eine Uhr,',
  sameEvents: 'gleiche Ereignisse',
  clock: (weekday, time, day) => `${weekday} ${time}, Tag ${day} des Laufs`,
  starting: 'Die Firma macht auf.',
  dead: 'Die Simulation ist stehen geblieben',
  waiting: (rows) => `${rows} Records warten auf den nächsten Lauf.`,
  failed: (from, to) => `${from} nach ${to}: FEHLGESCHLAGEN`,
  failedAge: (age) => `die Kopie ist ${age} alt`,
  dirty: (name) => `${name} hat falsche Zeilen`,
  down: 'ausgefallen',
  planned: (links) => (links === 1 ? '1 Draht wird gezogen' : `${links} Drähte werden gezogen`),
  joins: (system) => `${system} kommt dazu`,
  joinsText: (wires, touched, ribbons, days) =>
    `Batchland: ${count(wires, 'Draht', 'Drähte')}, ${count(touched, 'System', 'Systeme')} geändert. Streamscape: ${count(ribbons, 'Band', 'Bänder')}, 0 geändert.${days === 0 ? '' : ` Fertig nach ${count(days * wires, 'Arbeitstag', 'Arbeitstagen')} dort und ${days} hier; wer dafür geändert wird, verpasst einen Lauf.`}`,
  system: (name) => `${name}: näher ansehen`,
  lights: (events) =>
    events === 1 ? 'ein Licht ist ein Ereignis' : `ein Licht sind ${writeNumber(events)} Ereignisse`,
}

/** Unter 0 liegt nichts im Regal, und jemandem werden Paare geschuldet. */
function sayPairs(pairs: number): string {
  if (pairs < 0) return `${count(-pairs, 'Paar', 'Paare')} geschuldet`
  return count(pairs, 'Paar', 'Paare')
}

export const pairWords: Words<typeof english.pairWords> = {
  title: 'Wo ist dieses Paar Schuhe?',
  ownTitle: 'Wo ist es gerade?',
  article: (name) => `${name}.`,
  truth: (batch, stream) =>
    batch === stream ? `In Wahrheit gerade: ${batch}.` : `In Wahrheit gerade: dort ${batch}, hier ${stream}.`,
  wrongOf: (wrong, all) => [`${wrong} von ${all}`, 'falsch'],
  rightOf: (right, all) => [`${right} von ${all}`, 'richtig'],
  says: (pairs) => `sagt ${writeNumber(pairs)}`.replace('-', '−'),
  pairs: sayPairs,
  right: 'richtig',
  wrong: 'falsch',
  ask: 'Alle Systeme fragen',
  choose: 'Welches Paar?',
  model: 'Modell',
  ownArticle: 'Artikel',
  size: 'Größe',
  lead: 'Alle Systeme werden in diesem Augenblick gefragt. Wer falsch liegt, hat etwas noch nicht erfahren oder falsch gehört.',
  truthRow: 'In den Regalen',
  system: 'System',
  total: 'Alle',
  why: 'Warum?',
  unheard: (event) => `Noch nicht erfahren: ${event}`,
  shelvesDiffer:
    'Die Regale der beiden Welten unterscheiden sich: Dieselben Bestellungen kamen, und jede Welt nahm sie an oder lehnte sie ab, je nachdem, was sie wusste.',
  shelvesOwed:
    'Unter 0: Es wurde mehr verkauft, als da war. Jemandem wird es geschuldet, und die nächste Lieferung gleicht das zuerst aus.',
  notAsked: { down: 'ausgefallen: gibt keine Antwort', joining: 'wird angeschlossen: noch nicht gefragt' },
  whys: {
    'reader-down': () => 'Es ist selbst ausgefallen. Bis es wieder da ist, antwortet es nicht und erfährt nichts.',
    'reader-joining': () => 'Es wird noch angeschlossen. Danach liest es von Anfang an.',
    'stands-at-attack': (whose) =>
      `Es steht still: Der Record der Batch-Bande in ${whose} ist nicht lesbar, und sein Leser geht nicht weiter.`,
    'stands-at-bad-output': (whose) =>
      `Es steht still: ${whose} hat einen Record geschrieben, der nicht lesbar ist, und sein Leser geht nicht weiter.`,
    'writer-down': (whose) =>
      `${whose}, wo es geschah, ist ausgefallen: Die anderen erfahren es, wenn dieses System wieder da ist.`,
    'reader-slow': () => 'Es ist langsam und arbeitet seine Records der Reihe nach ab; dieser kommt noch.',
    'log-stopped': (whose) => `Die Partition von ${whose}, in der er liegt, nimmt und gibt gerade keine Records.`,
    'on-its-way': () => 'Er ist im Log unterwegs.',
    spoiled: () =>
      'Alles, was ihm geschickt wurde, ist da. Seine Zeilen wurden unterwegs verdorben, und noch hat sie niemand repariert.',
    'set-aside': () =>
      'Der Record wurde unterwegs beiseitegelegt oder ging verloren, also geht es ohne ihn weiter. Sein System schreibt ihn noch einmal, wenn jemand das behoben hat.',
    'wire-not-built': (whose, when) =>
      when === '' ? `Kein Draht bringt es von ${whose}.` : `Der Draht von ${whose} wird noch gezogen, bis ${when}.`,
    'last-run-failed': (_, when) => `Der letzte Lauf, der es bringen sollte, SCHLUG FEHL. Der nächste beginnt ${when}.`,
    'next-run': (_, when) => `Der nächste Lauf, der es bringen kann, beginnt ${when}.`,
  },
  event: (kind, number, time, system, pairs, place) => `${kind} ${number}, ${time}, ${system}: ${pairs} in ${place}`,
  kinds: {
    click: 'Klick',
    order: 'Bestellung',
    sale: 'Verkauf im Laden',
    delivery: 'Lieferung',
    transfer: 'Umlagerung',
    return: 'Rücksendung',
    payment: 'Zahlung',
    'price-change': 'Preisänderung',
    'customer-change': 'Kundenänderung',
  },
  models: [
    'Zephyr',
    'Nimbus',
    'Gale',
    'Vortex',
    'Comet',
    'Drift',
    'Summit',
    'Ember',
    'Harbor',
    'Pixel',
    'Quartz',
    'Tempo',
  ],
  name: (model, size) => `${model}, Größe ${size}`,
}

export const transportWords: Words<typeof english.transportWords> = {
  bar: 'Zeit und Ärger',
  play: 'Abspielen',
  pause: 'Anhalten',
  pace: 'Jede Sekunde hier ist',
  paces: ['1 Ereignis', '1 s', '1 min', '1 h', '1 Tag', '1 Woche'],
  achieved: (pace) => `dieser Rechner schafft ${pace}`,
  perSecond: (time) => `${time} je Sekunde`,
  time: 'Zeit des Laufs',
  undo: 'Rückgängig',
  undoTip: (what) => `Zurücknehmen: ${what}`,
  systems: 'Systeme',
  addOne: 'Eins dazu',
  addTip: (name) => `${name} kommt jetzt dazu`,
  blackFriday: 'BLACK FRIDAY!',
  surgeText: (factor) => `${factor}-mal so viele Bestellungen`,
  surge: (factor) => `×${writeNumber(factor)} Bestellungen!`,
  break: 'Kaputt machen',
  flagTip: (time, what) => `${time}: ${what}`,
  flags: {
    JobFailed: 'ein Job schlug fehl',
    DirtyLoad: 'eine schmutzige Ladung',
    SystemStopped: 'ein System fiel aus',
    SystemStarted: 'ein System kam zurück',
    SystemAdded: 'ein System wurde aufgenommen',
    SystemRemoved: 'ein System ging',
    SurgeStarted: 'der Ansturm begann',
    SurgeEnded: 'der Ansturm war vorbei',
    OutputSpoiled: 'schlechte Ausgabe',
    OrderPlaced: 'eine Bestellung',
    SaleRecorded: 'ein Verkauf',
    SystemSlowed: 'ein System wurde langsam oder wieder schnell',
    BatchIntervalChanged: 'ein anderes Intervall',
    ApplicationTookOver: 'eine neue Version eines Jobs hat übernommen',
    GuardSwitched: 'eine Abwehr wurde umgeschaltet',
    AttackStarted: 'die Batch-Bande kam',
    SiteKilled: 'ein Rechenzentrum fiel aus',
    SiteHealed: 'ein Rechenzentrum kam zurück',
  },
  commands: {
    StopSystem: 'ein System aus',
    StartSystem: 'ein System an',
    AddSystem: 'ein System mehr',
    RemoveSystem: 'ein System weniger',
    StartSurge: 'der Ansturm',
    SpoilOutput: 'schlechte Ausgabe',
    PlaceOrder: 'eine Bestellung',
    RecordSale: 'ein Verkauf',
    SlowSystem: 'ein langsames System',
    SetBatchInterval: 'das Intervall',
    KillSite: 'ein Rechenzentrum weg',
    HealSite: 'ein Rechenzentrum zurück',
  },
}

export const breakWords: Words<typeof english.breakWords> = {
  title: 'Etwas kaputt machen',
  lead: 'Derselbe Fehler trifft beide Welten im selben Augenblick.',
  close: 'Schließen',
  systems: 'Systeme',
  stop: 'Ausschalten',
  start: 'Wieder an',
  spoil: 'Schlechte Ausgabe',
  slow: 'Langsam',
  fast: 'Nicht langsam',
  slowTip:
    'Jeder Aufruf und jeder Record dauert 20 Sekunden länger: Es läuft, und doch bekommt niemand rechtzeitig Antwort.',
  remove: 'Entfernen',
  spoilTip:
    'Seine nächste Ausgabe ist schlecht: dort eine schmutzige Datei, hier 20 kaputte Records. Leser stehen vor dem ersten still, bis es jemand behebt oder Dead-Letter-Topics sie aufnehmen.',
  sites: 'Rechenzentren',
  kill: (name) => `${name} verlieren`,
  heal: (name) => `${name} zurückholen`,
  siteText: (systems) => `hier laufen ${systems} und ein Broker`,
  nobody: 'kein System',
  rush: 'Ein Ansturm für die nächsten zwölf Stunden',
  rushes: [2, 4, 8, 20],
  rushOf: (factor) => `${factor}-mal so viele Bestellungen`,
  interval: 'In Batchland laufen die Jobs',
  intervals: [
    [1440, 'jede Nacht'],
    [360, 'alle 6 Stunden'],
    [60, 'jede Stunde'],
    [15, 'alle 15 Minuten'],
    [1, 'jede Minute'],
  ],
  intervalText: 'Micro-Batch ist der Mittelweg: jüngere Kopien, mehr Läufe, mehr, was schiefgehen kann.',
}

export const callsWords: Words<typeof english.callsWords> = {
  title: 'Eine Bestellung, per Befehl',
  text: 'In Batchland ruft, wer eine Bestellung annimmt, ein System nach dem anderen auf und wartet auf alle. Latenzen addieren sich, Verfügbarkeiten multiplizieren sich, und eines, das ausfällt oder langsam ist, verliert die Bestellung. In Streamscape liegt die Bestellung im Log, und jedes liest sie, wenn es kann.',
  shop: 'Shop',
  slow: (ms) => `+${ms}`,
  down: 'ausgefallen',
  latency: 'Zeit für eine Bestellung, jetzt',
  noAnswer: 'keine Antwort',
  measured: 'Bestellungen mit Aufrufen, und die ohne Antwort',
  each: 'Jedes antwortet zu',
  chain: (systems, each) => `${systems} Systeme, alle zusammen: ${each}^${systems}`,
  year: (hours) => `${hours} im Jahr ohne Antwort`,
  log: 'Auch das Log ist eine Abhängigkeit, eine für alle: Es muss besser sein als jeder, der es benutzt.',
  none: 'Diese Firma hat keine Aufrufkette: Ihr fehlen Systeme für Bestellungen, Zahlungen oder Betrugsprüfung.',
  options: [0.9, 0.99, 0.995, 0.999, 0.9999],
}

export const systemWords: Words<typeof english.systemWords> = {
  close: 'Schließen',
  emits: (feeds) => `Es schreibt ${feeds}.`,
  needs: (feeds) => `Es braucht ${feeds}.`,
  nothing: 'nichts',
  age: 'Alter seiner Antworten jetzt',
  mean: 'Mittlere Verspätung; Wartendes mit seinem jetzigen Alter',
  p95: 'p95 der Verspätung dessen, was ankam',
  waiting: 'Ereignisse unterwegs zu ihm',
  missing: 'Ereignisse, die es nicht bekommt',
  closed: 'Mittel nach der Formel',
  state: 'Zustand',
  ok: 'weiß alles, was es braucht',
  late: 'im Rückstand',
  dirty: 'hat falsche Zeilen',
  down: 'ausgefallen',
  building: 'wird angeschlossen',
  still: 'steht vor einem schlechten Record still',
  outside: (events) => `${events} eigene Ereignisse warten draußen.`,
}

export const exportWords: Words<typeof english.exportWords> = {
  title: 'Zum Mitnehmen',
  seed: (company, seed) => `${company} · Seed ${seed}`,
  link: 'Link kopieren',
  linkReady: 'Noch einmal kopieren',
  linkDone: 'Kopiert.',
  linkFailed: (reason) => `Der Link ließ sich nicht machen: ${reason}`,
  svg: (world) => `${world} (SVG)`,
  png: (world) => `${world} (PNG)`,
  csv: 'Zahlen (CSV)',
  print: 'Eine Seite drucken',
  failed: (reason) => `Das Bild ließ sich nicht machen: ${reason}`,
  pictureFaults: {
    'not-on-page': 'Es steht nicht auf der Seite.',
    'not-made': 'Der Browser hat keines gemacht.',
  },
  madeAge: (world, age) => `${world}: Eine Antwort ist jetzt ${age} alt, im Mittel der Systeme`,
  made: (company, time, seed) => `${company}, ${time}, Seed ${seed}`,
  printTitle: (company) => `${company}: dieselben Ereignisse in zwei Welten`,
  printed: (moment, events, seed) =>
    `bis ${moment}, ${events} Geschäftsereignisse, Seed ${seed}. Die Zahlen der Firma selbst sind erfunden (ILLUSTRATIVE).`,
  printFoot:
    'Alter der Daten: seit wann das Älteste gilt, was ein System braucht und nicht weiß, über alle Systeme, die laufen und angeschlossen sind. Die mittlere Verspätung zählt Wartendes mit seinem jetzigen Alter; p95 ist von dem, was ankam. Für eine Kopie, die alle T von einem Lauf der Dauer R gemacht wird, der mit Wahrscheinlichkeit p fehlschlägt, ist die Verspätung im Mittel T/2 + R + T·p/(1 − p). Doppelt verkauft: nach einer Kopie angenommen, obwohl das Regal leer war. Beide Welten hatten dieselben Ereignisse, dieselben Fehler und dieselbe Uhr.',
}
