/** Die Galerie der Szenarien. */

import type * as english from '../en/gallery'
import type { Words } from '../words'

export const galleryWords: Words<typeof english.galleryWords> = {
  title: 'Was wäre, wenn …',
  text: (count) => `${count} Welten. Jede stellt eine Frage. Erst raten; das Ende steht innen.`,
  search: 'Suche',
  searchHint: 'acks, Policy, Fehlername',
  all: (count) => `alle ${count}`,
  build: 'Selbst bauen',
  live: 'Dein eigener Cluster',
  bill: 'Was 100 MB/s kosten',
  incidents: 'Einsätze: Finde den Fehler',
  fresh: (count) => `ungespielt ${count}`,
  none: 'Keine Welt hört darauf.',
  shelves: {
    loss: 'Verlust und acks',
    site: 'Ein Datacenter stirbt',
    observer: 'Observer',
    whole: 'Alles zugleich',
    reader: 'Leser und Gruppen',
  },
  pull: 'Zieh eins heraus. Dann wette.',
  bet: 'Deine Wette:',
  yours: 'Hier geschieht nichts von selbst: Du ziehst.',
  openIt: 'Öffnen',
  openPlain: 'Ohne Wette öffnen',
  current: 'gerade offen',
  score: (right, all) => `bisher ${right} von ${all}`,
  marks: { right: 'du hattest recht', wrong: 'es kam anders', open: 'deine Wette läuft' },
  chip: (choice) => `Deine Wette: ${choice}`,
  stillOpen: (clock) => `offen bis ${clock}`,
  isOff: 'gilt nicht: Du hast den Lauf geändert',
  right: 'Genau so.',
  wrong: (was) => `Es war: ${was}.`,
  drop: 'Wette weglegen',
  facts: (sites, brokers, scripted) =>
    `${sites} ${sites === 1 ? 'Standort' : 'Standorte'} · ${brokers} Broker · ${scripted ? 'läuft von selbst' : 'zum Kaputtmachen'}`,
  confluent: 'Confluent Server',
  kafka: 'Apache Kafka',
  waiting: 'Die Galerie kommt mit der Simulation …',
  books: {
    observers: {
      question: 'Wer fängt die Stange?',
      setup:
        'Zwei Datacenter und eine Hütte dazwischen; zwei synchrone Replicas und ein Observer je Seite. Writes brauchen drei in sync. Welches Datacenter stirbt, bestimmst du.',
      ask: '',
      choices: [],
      after: '',
    },
    'no-observers': {
      question: 'Derselbe Tod, niemand wacht. Und nun?',
      setup: 'Zwei synchrone Replicas je Seite und kein Observer. Writes brauchen drei in sync. Du ziehst.',
      ask: '',
      choices: [],
      after: '',
    },
    'acks-0-1-all': {
      question: 'acks 0, 1, all: Wer schläft gut?',
      setup:
        'Drei Topics mit demselben Leader und je einem Producer: Einer wartet auf niemanden, einer auf den Leader, einer auf alle in sync. Bei 0:10 stürzt der Leader ab.',
      ask: 'Welches verliert nichts?',
      choices: ['acks=0', 'acks=1', 'acks=all', 'keins davon'],
      after:
        'acks=0 verlor, was niemand bestätigt hatte; acks=1 auch, was der Leader bestätigt und niemand kopiert hatte.',
    },
    'unclean-election': {
      question: 'Ist irgendein Leader besser als keiner?',
      setup:
        'Writes brauchen hier eine In-sync-Replica. Broker stürzen ab, bis niemand mehr da ist, der alles hat; bei 1:30 macht ein Operator trotzdem einen zum Leader.',
      ask: 'Wie viele bestätigte Bestellungen kostet das?',
      choices: ['keine', 'etwa zehn', 'Hunderte'],
      after: 'Wer führt, sagt, was das Log ist; was nur der alte Leader hatte, wird abgeschnitten.',
    },
    'zombie-producer': {
      question: 'Zurück von den Toten: Wessen Bestellung zählt?',
      setup:
        'Eine Kasse schreibt in Transaktionen und wird bei 0:20 mitten in einer abgeschnitten. Bei 0:30 nimmt eine neue Kasse ihren Namen. Bei 0:45 ist die alte zurück und will committen.',
      ask: 'Wie viele Bestellungen der offenen Transaktion bekommt das Lager?',
      choices: ['alle', 'keine', 'die schon angekommen waren'],
      after:
        'Mit dem Namen bekam die neue Kasse eine höhere Epoche; was offen war, wurde abgebrochen, und die alte Kasse ausgesperrt. Das Dashboard, das auf kein Commit wartet, hatte diese Bestellungen gezeigt.',
    },
    'one-broker-dies': {
      question: 'Einer von dreien stirbt. Was ist verloren?',
      setup: 'Drei Broker, drei Partitionen, Writes brauchen zwei in sync. Bei 0:10 stürzt Broker 1 ab.',
      ask: 'Wie viele bestätigte Bestellungen sind weg?',
      choices: ['keine', 'eine Handvoll', 'ein Drittel'],
      after: 'Jede lag auf mindestens zwei Brokern. Der Shop wartete auf einen neuen Leader, verloren ging keine.',
    },
    'three-datacenters': {
      question: 'Und wenn es drei sind?',
      setup:
        'Drei Datacenter mit je einer Replica; Writes brauchen zwei in sync. Eins stirbt bei 0:20, ein zweites bei 1:00.',
      ask: 'Wann stehen Writes, bis jemand zurück ist?',
      choices: ['mit dem ersten', 'mit dem zweiten', 'gar nicht'],
      after: 'Nach dem ersten reichten zwei in sync; eine reicht nicht, und eine Stimme von dreien entscheidet nichts.',
    },
    'link-cut': {
      question: 'Niemand ist tot. Warum keine Bestellungen?',
      setup:
        'Sechs Broker leuchten, und die Läden sind offen. Bei 0:20 wird die Leitung zwischen den Datacentern gekappt.',
      ask: 'Wie lange, bis alle wieder bedient werden?',
      choices: ['nie', 'etwa eine Sekunde', 'etwa eine Viertelminute'],
      after:
        'Erst musste eine Seite aufgegeben werden, dann sprang ein Observer der anderen ein, und die Clients mussten ihn finden.',
    },
    'tie-breaker-then-dc': {
      question: 'Wem sollte die Hütte fehlen?',
      setup: 'Bei 0:20 geht die Hütte aus, und niemand merkt es. Bei 0:50 stirbt DC West.',
      ask: 'Was wird dann aus den Writes?',
      choices: [
        'ein Observer springt ein wie immer',
        'niemand darf entscheiden, und sie stehen',
        'einige bestätigte gehen verloren',
      ],
      after: 'Zwei Stimmen von fünf sind keine Mehrheit: Ohne sie wird niemand fenced, gewählt oder befördert.',
    },
    'observers-under-min-isr': {
      question: 'Drei nötig, zwei übrig. Wer springt ein?',
      setup: 'Auf jeder Seite wacht ein Observer. Bei 0:20 stirbt DC West, und von den vier in sync sind zwei übrig.',
      ask: 'Wie viele Observer werden befördert?',
      choices: ['keiner', 'einer', 'beide'],
      after: 'Genau so viele, wie Writes brauchen: 23 sprang ein und tritt zurück, wenn West aufgeholt hat.',
    },
    'observers-under-replicated': {
      question: 'Genug für Writes. Rührt sich jemand?',
      setup:
        'Vier in sync, Writes brauchen drei. Die Policy dieses Topics ist under-replicated. Bei 0:20 stürzt einer der vier ab.',
      ask: 'Wird ein Observer befördert?',
      choices: ['ja, obwohl Writes genug hatten', 'nur wenn Writes sonst stünden', 'nein'],
      after: 'Diese Policy hält die ISR bei ihrer vollen Größe, nicht bei der kleinsten.',
    },
    'observers-leader-is-observer': {
      question: 'Beide Kopien brennen. Wer entscheidet?',
      setup:
        'Beide synchronen Replicas in DC West, beide Observer in DC East; die Policy ist leader-is-observer. Bei 0:20 stirbt DC West.',
      ask: 'Wann gehen Writes von selbst weiter?',
      choices: ['nach etwa zehn Sekunden', 'wenn die Hütte gestimmt hat', 'gar nicht'],
      after:
        'Diese Policy befördert niemanden. Jemand muss einen Observer wählen und sagen, dass Verluste in Kauf genommen werden.',
    },
    'lagging-observer': {
      question: 'Darf ein Schläfer die Stange halten?',
      setup: 'Ab 0:10 kopiert Observer 23 nichts. Bei 0:50 stirbt DC West; bei 1:20 wacht der Observer auf.',
      ask: 'Wann wird 23 befördert?',
      choices: ['sofort, er lebt ja', 'wenn er aufgeholt hat', 'nie'],
      after: 'Er darf nicht halten, was er nicht gelesen hat. So lange wurden Writes abgelehnt.',
    },
    'both-sync-at-once': {
      question: 'Beide zugleich. Wer ruft den Observer?',
      setup:
        'Zwei synchrone Replicas in DC West, zwei Observer in DC East, die alles kopiert haben. Bei 0:20 stürzen beide synchronen Broker im selben Augenblick ab.',
      ask: 'Wird ein Observer befördert?',
      choices: [
        'ja, nach etwa zehn Sekunden',
        'ja, und Bestellungen gehen verloren',
        'nein, niemand ist mehr da, der darum bittet',
      ],
      after: 'Der Leader ist es, der um Hilfe bittet. Sind er und die letzte In-sync-Replica weg, bittet niemand.',
    },
    'stretched-shop': {
      question: 'Fünfzehn Partitionen, ein dunkles Haus. Wer steht still?',
      setup:
        'Bestellungen und Zahlungen mit je sechs Partitionen, geführt von beiden Seiten, ein Observer je Seite; Seitenaufrufe mit acks=1. Bei 0:20 stirbt DC West.',
      ask: 'Wie viele der zwölf stehen fünf Sekunden später still?',
      choices: ['keine', 'die sechs, die West führte', 'alle zwölf'],
      after:
        'Die vom Osten geführten hatten zwei in sync und zwei, die schwiegen; auch sie warteten, bis West aufgegeben war.',
    },
    'multi-region-tutorial': {
      question: 'Sieben Topics, eine Region weg: Welche machen weiter?',
      setup: 'Confluents Tutorial: sieben Topics mit sieben Arten, Replicas zu verteilen. Bei 2:00 steht der Westen.',
      ask: 'Wie viele der sieben nehmen bei 2:30 Writes an, bevor jemand etwas tut?',
      choices: ['eines', 'drei', 'alle sieben'],
      after: 'Das synchrone und die beiden, deren Policy Observer von selbst befördert.',
    },
    'group-rebalance': {
      question: 'Ein sechster Lkw kommt dazu. Wer hört auf zu lesen?',
      setup:
        'Fünf Lkws teilen sich zwölf Partitionen mit cooperative-sticky. Bei 0:40 tritt ein sechster der Gruppe bei.',
      ask: 'Wie viele der zwölf liest bei 0:44, mittendrin, niemand?',
      choices: ['keine', 'zwei', 'alle zwölf'],
      after:
        'Losgelassen wird nur, was den Besitzer wechselt. Mit range, einem eager Assignor, hätten alle zwölf stillgestanden.',
    },
    'retention-too-fast': {
      question: 'Vergessen, bevor es gelesen war. Wer merkt es?',
      setup:
        'Ein Topic behält seine Records 15 s lang. Sein Leser schafft 90 in der Sekunde; bei 0:20 bringt ein Ausverkauf 300.',
      ask: 'Was wird aus dem Leser?',
      choices: [
        'er liest alles, nur später',
        'er überspringt Records und liest weiter',
        'er bleibt mit einem Fehler stehen',
      ],
      after:
        'auto.offset.reset=earliest brachte ihn dorthin, wo das Log jetzt beginnt. Was dazwischen lag, hat niemand gelesen.',
    },
    'changelog-of-prices': {
      question: '2.400 Preise. Was liest, wer neu kommt?',
      setup:
        'Ein verdichtetes Topic hält die Preise eines Dutzends Artikel, die sich 40-mal in der Sekunde ändern. Bei 1:00 liest es ein neues Schaufenster von Anfang an.',
      ask: 'Es liest 100 in der Sekunde. Wie viele Records hat es gelesen, wenn es aufgeholt hat?',
      choices: ['alle, etwa 2.600', 'ein paar Hundert', 'nur die, die seither geschrieben wurden'],
      after:
        'Einen Preis je Artikel unterhalb des aktiven Segments, und wo der Cleaner noch nicht war. Kein Offset hat sich verschoben, und der Tombstone der Sandale ist weg.',
    },
    'one-copy-left': {
      question: 'Die letzte Kopie stirbt. Wer darf führen?',
      setup:
        'min.insync.replicas ist 1. Bei 0:20 stürzen zwei von drei Brokern ab, und die Bestellungen gehen mit dem dritten allein weiter. Bei 0:50 stürzt auch er ab; 5 s später sind die ersten zwei wieder da.',
      ask: 'Was wird aus den Bestellungen?',
      choices: [
        'sie gehen sofort weiter',
        'niemand darf führen: sie warten auf den letzten',
        'sie gehen weiter, und einige sind verloren',
      ],
      after:
        'Was eine Kopie bestätigt hat, steht auf dieser einen Kopie. Die anderen wissen, dass es ihnen fehlt, also wird keine gewählt; min.insync.replicas=2 hätte die Bestellungen stattdessen früher angehalten.',
    },
    'votes-in-one-house': {
      question: 'East hat den Leader und genug Kopien. Genügt das?',
      setup:
        'Zwei Rechenzentren, je zwei Kopien, min.insync.replicas 2, der Leader in East. Zwei der drei Controller stehen in West. Bei 0:20 stirbt West.',
      ask: 'Gehen die Bestellungen weiter?',
      choices: ['ja: Zwei in sync genügen', 'nein: Niemand darf West streichen', 'ja, nach etwa zehn Sekunden'],
      after:
        'Wer in sync ist, sagt das Quorum, und eine Stimme von dreien ist keins. Der Leader wartet weiter auf zwei Tote. Dafür ist ein dritter Ort für einen Controller da.',
    },
    'hot-key': {
      question: 'Ein Kunde bestellt alles. Hilft ein dritter Packer?',
      setup:
        'Drei Partitionen, 60 Bestellungen in der Sekunde, alle unter demselben Schlüssel. Zwei Packer teilen sich das Topic, jeder schafft 40 in der Sekunde. Bei 0:30 kommt ein dritter dazu.',
      ask: 'Was wird aus dem Lag?',
      choices: ['drei Packer holen auf', 'es wächst wie zuvor', 'es wächst nicht weiter'],
      after:
        'Ein Schlüssel liegt in einer Partition, und eine Partition hat einen Leser je Gruppe. Zwei Packer stehen daneben; was hilft, ist ein anderer Schlüssel oder ein schnellerer Packer.',
    },
    'static-member': {
      question: 'Truck B ist 8 Sekunden weg. Wer nimmt seine Ladung?',
      setup:
        'Drei Trucks teilen sich sechs Partitionen; jeder hat eine eigene group.instance.id. Bei 0:30 hat der Hof von Truck B keinen Strom mehr, bei 0:38 wieder.',
      ask: 'Wie oft wird in der Gruppe neu verteilt?',
      choices: ['zweimal: wenn er geht und wenn er kommt', 'nie', 'einmal, wenn er zurückkommt'],
      after:
        'Ein statisches Mitglied geht nicht weg und kommt innerhalb seines Session-Timeouts unter seinem alten Namen wieder. Seine Partitionen las derweil niemand: Das ist der Preis.',
    },
    'more-partitions': {
      question: 'Drei Partitionen, dann sechs. Was bricht?',
      setup:
        'Hundert Kunden bestellen unter eigenen Schlüsseln. Bei 0:30 bekommt das Topic drei Partitionen mehr, während zwei Packer im Rückstand sind.',
      ask: 'Wie viele der hundert haben am Ende Bestellungen in zwei Partitionen?',
      choices: ['keiner: Ein Schlüssel behält seine Partition', 'etwa die Hälfte', 'fast alle'],
      after:
        'Die Nummer eines Schlüssels ist sein Hash modulo Zahl der Partitionen. Was er vorher hatte, bleibt, wo es war, und nichts hält die Reihenfolge zwischen den beiden Logs.',
    },
  },
}
