/** Die Einsätze: was der Pager sagt, was die Leute sagen, was verlangt ist und was man daraus lernt. */
import type * as english from '../en/incidents'
import type { Words } from '../words'

const times = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const incidentWords: Words<typeof english.incidentWords> = {
  page: 'Einsätze',
  lead: 'Es ist nach zwei Uhr nachts, und der Pager klingelt. Jede Zeile, die du tippst, wird aus dem Lauf beantwortet, und was du änderst, ist geändert. Finde heraus, was nicht stimmt, und bring es in Ordnung.',
  numbered: (number, all, title) => `Einsatz ${number} von ${all} · ${title}`,
  first: 'Hier anfangen',
  play: 'An den Pager gehen',
  again: 'Noch einmal',
  next: 'Nächster Einsatz',
  stars: (count) => `${times(count, 'Stern', 'Sterne')} von 3`,
  unplayed: 'Noch nicht gespielt',
  unknown: (id) => `Es gibt keinen Einsatz „${id}“. Das sind die, die es gibt:`,
  levels: {
    'held-replica': {
      title: 'Bestellungen stehen',
      pager: ['BESTELLUNGEN STEHEN', 'Webshop: Checkout scheitert'],
      said: [
        '„Zone C ist heute Nacht für die Wartung aus. Zwei von drei reichen, hieß es.“',
        '„Niemand hat etwas geändert.“',
      ],
      hints: [
        'Frag den Cluster nach dem Topic: kafka-topics --describe. Replicas sollen es haben, Isr haben es.',
        'Broker 2 läuft und ist nicht in Isr. Etwas hält ihn vom Kopieren ab. Was ist bei Broker 2 eingestellt?',
        'Die Drossel einer alten Umverteilung wurde nie abgenommen. Lösche follower.replication.throttled.rate von Broker 2.',
      ],
      lesson:
        'Eine Drossel schadet nicht, solange eine Replica in sync ist; darum vermisst sie niemand, bis die Replica aufholen muss. Nimm sie ab, wenn die Umverteilung fertig ist: kafka-reassign-partitions --verify tut das. Weniger Replicas zu verlangen hätte Bestellungen hereingelassen, auf eine einzige Platte.',
    },
    'wrong-min-isr': {
      title: 'Sicherer als sicher',
      pager: ['KEINE BESTELLUNG BEKOMMT EIN JA', 'seit Zone C dunkel ist'],
      said: [
        '„Zone C ist für die Wartung aus, wie geplant. Eine Zone darf immer fehlen.“',
        '„Wir haben es letzte Woche sogar sicherer gemacht.“',
      ],
      hints: [
        'Zwei Replicas sind in sync. Wie viele verlangt das Topic?',
        'Drei Replicas und min.insync.replicas=3: Dann darf nie eine fehlen.',
        'Setze min.insync.replicas von orders auf 2, und nicht auf weniger.',
      ],
      lesson:
        'min.insync.replicas so groß wie die Zahl der Replicas ist keine Sicherheit: Der erste Broker, der fehlt, hält jeden Schreibvorgang an. Bei drei Replicas ist 2 das Versprechen, das eine Zone übersteht und trotzdem zwei Kopien bedeutet; 1 ist eine Wette auf eine Platte.',
    },
    'unclean-temptation': {
      title: 'Der verlockende Befehl',
      pager: ['KEIN LEADER', 'orders: Partition 0 ist offline'],
      said: [
        '„Um 02:10:30 hat Zone A wieder Strom, sagt der Elektriker.“',
        '„Ich kenne einen Befehl, der das sofort behebt.“',
      ],
      hints: [
        'Wer war zuletzt in sync? Sieh auf Elr: Der hat alles, wozu ja gesagt wurde.',
        'Broker 2 und 3 laufen, und ihnen fehlt, was Broker 1 allein angenommen hat. Was wird aus diesen Bestellungen, wenn einer von ihnen führt?',
        'Warte. Wenn Zone A Strom hat, führt Broker 1 wieder, und nichts fehlt. Mehr braucht es nicht.',
      ],
      lesson:
        'Eine Unclean Election lässt eine Replica führen, der bestätigte Records fehlen, und die sind dann weg. Warten kostet Zeit; der Befehl kostet Bestellungen, die Kunden zugesagt waren.',
    },
    'lost-quorum': {
      title: 'Niemand entscheidet',
      pager: ['BESTELLUNGEN STEHEN', 'Broker 1 ist tot, und niemand übernimmt'],
      said: [
        '„Broker 2 und 3 geht es gut. Warum führt keiner von ihnen?“',
        '„Die Controller? Die haben noch nie Ärger gemacht.“',
      ],
      hints: [
        'Wer wählt einen Leader? Frag: kafka-metadata-quorum describe --status. Antwortet jemand?',
        'Leader wählt eine Mehrheit der Controller. Wie viele von dreien laufen?',
        'Starte einen der Controller wieder: systemctl start kafka-controller@102.',
      ],
      lesson:
        'Ein Cluster ohne Quorum macht weiter, wie er steht: Dass zwei von drei Controllern weg sind, merkt niemand, bis etwas zu entscheiden ist. Beobachte das Quorum selbst, und nicht das, was daraus folgt.',
    },
    retention: {
      title: 'Wettlauf mit dem Papierkorb',
      pager: ['STATISTIK HINKT HINTERHER', 'clicks: Der Lag wächst, und es ist Ausverkauf'],
      said: [
        '„Um 02:10:20 ist der Ausverkauf vorbei. Dann holen wir auf.“',
        '„Ein bisschen Lag hat noch niemandem geschadet.“',
      ],
      hints: [
        'Wie weit ist die Gruppe zurück, und wie lange behält das Topic einen Record?',
        'retention.ms ist 20000. Wer mehr als 20 Sekunden zurück ist, findet dort nichts mehr.',
        'Gib dem Topic ein längeres Gedächtnis, bis der Ausverkauf vorbei ist: retention.ms=600000.',
      ],
      lesson:
        'Retention fragt nicht, wer gelesen hat. Lag in Records sagt nichts ohne die Zeit: Es zählt, wie alt der nächste ungelesene Record ist, gemessen daran, wie lange das Topic ihn behält. Das Gedächtnis ist am billigsten zu ändern, und zwar vorher.',
    },
    'late-reader': {
      title: 'Kein Lag, keine Rechnung',
      pager: ['RECHNUNGEN FEHLEN', 'Bestellungen vor 02:08:40'],
      said: [
        '„Der neue Rechnungsdienst ist heute Nacht live gegangen. Sein Lag ist 0!“',
        '„Die Bestellungen sind da. Das Lager hat sie gepackt.“',
      ],
      hints: [
        'Was hat die Gruppe invoices committet, und wo beginnt das Log? Lag zählt erst von da an.',
        'Sie hat am Ende des Logs begonnen (auto.offset.reset=latest). Nach dem davor hat sie nie gefragt.',
        'Halte invoices an, setze die Offsets mit --to-earliest --execute zurück und starte sie wieder. Eine Gruppe mit Mitgliedern lehnt ab.',
      ],
      lesson:
        'auto.offset.reset zählt, wenn eine Gruppe nichts committet hat: latest beginnt am Ende und nennt das aktuell. Lag sagt, wie weit man zurück ist, und nicht, was man ausgelassen hat. Offsets setzt man zurück, während niemand liest, und ein Dry Run sagt vorher, was würde.',
    },
    'one-way-cut': {
      title: 'Die Hälfte der Bestellungen',
      pager: ['WEBSHOP LÄUFT IN TIMEOUTS', 'das Callcenter schreibt, als wäre nichts'],
      said: ['„Alle Broker sind grün.“', '„Die Netzleute sind dran. Vielleicht morgen.“'],
      hints: [
        'Das Topic ist ganz: Alle sind in sync. Wer führt es, und wer kann nicht schreiben?',
        'Der Webshop erreicht den Leader in Zone A nicht. Die anderen erreicht er vielleicht.',
        'Stell Broker 2 an den Anfang der Liste der Replicas (kafka-reassign-partitions), und lass dann den bevorzugten führen (kafka-leader-election).',
      ],
      lesson:
        'Einen Schnitt in eine Richtung sieht der Cluster nicht: Broker 1 hört seine Follower, und sie hören ihn. Abgeschnitten ist ein Client. Den Leader zu verlegen ist die Sache eines Augenblicks; einen gesunden Broker anzuhalten kostet eine Kopie von allem.',
    },
    'rebalance-storm': {
      title: 'Alle Hände, keine Arbeit',
      pager: ['DAS LAGER STEHT', 'immer wieder, für Sekunden'],
      said: ['„Wir haben sogar einen vierten Laster geholt!“', '„Jeder Laster arbeitet, wenn ich hinsehe.“'],
      hints: [
        'Frag mehr als einmal nach dem Zustand der Gruppe. Wer ist jeweils Mitglied?',
        'Das neueste Mitglied kommt und geht: Es schafft einen Sack Bestellungen nicht innerhalb von max.poll.interval.ms.',
        'Halte truck-d an. Drei, die arbeiten, sind mehr als vier, die neu aufteilen.',
      ],
      lesson:
        'Ein Mitglied, das für max.poll.interval.ms zu langsam ist, fliegt hinaus und kommt wieder, wenn es fertig ist: Jedes Mal hält die ganze Gruppe an. Mehr Mitglieder heilen kein langsames; weniger Records je Poll oder ein längeres Intervall täten es.',
    },
    'hot-key': {
      title: 'Jedes zweite Paket ist spät',
      pager: ['PAKETE SIND SPÄT', 'manche um eine Minute, manche gar nicht'],
      said: [
        '„Die andere Hälfte ist sofort aus der Tür.“',
        '„Es begann mit dem Wiederverkäufer. Wir wollten doch Kunden!“',
      ],
      hints: [
        'Wie weit hängt die Gruppe packers zurück, Partition für Partition, und wer liest welche?',
        'Eine Partition hat doppelt so viele Bestellungen: ein Key, eine Partition. Ihr Mitglied hat noch eine zweite daneben.',
        'Eine Partition lässt sich nicht teilen, aber ihr Mitglied lässt sich von der anderen entlasten: Starte packer-c.',
      ],
      lesson:
        'Alle Records eines Keys liegen in einer Partition, und eine Partition liest ein Mitglied: Keine Zahl von Mitgliedern macht einen heißen Key schneller, als eines sein kann. Es hilft, seinem Mitglied alles andere abzunehmen; mehr Partitionen würden Keys verschieben und ihre Reihenfolge mischen. Ein Reset ans Ende macht den Lag zu 0, und die Pakete gehen nie hinaus.',
    },
    'poison-record': {
      title: 'Ein Drittel des Lagers',
      pager: ['EIN DRITTEL WIRD NICHT VERLADEN', 'die anderen Bestellungen gehen hinaus wie immer'],
      said: [
        '„Alle drei Verlader laufen. Ich habe einen neu gestartet, und dann stand ein anderer!“',
        '„Unser neuer Partner ist so froh, dass seine Bestellungen durchgehen.“',
      ],
      hints: [
        'Wie weit hängt die Gruppe loaders zurück, Partition für Partition? Ein CURRENT-OFFSET bewegt sich nicht.',
        'Sein Verlader läuft und liest immer wieder denselben Record. Was schreibt er in sein Log? Sieh auf systemctl status.',
        'Halte alle drei an, setze Partition 1 mit --reset-offsets --shift-by 1 --execute um einen Record weiter und starte sie wieder. Eine Gruppe mit Mitgliedern lehnt ab.',
      ],
      lesson:
        'poll() wirft bei einem Record, der sich nicht deserialisieren lässt, und wirft beim nächsten Versuch wieder: Ein Record hält seine ganze Partition auf, und wer sie übernimmt, steht am selben Offset. Überspring diesen einen und keinen anderen, und heb ihn auf, um ihn anzusehen; besser noch, die Anwendung legt in ein Dead-Letter-Topic, was sie nicht lesen kann. Ein Reset ans Ende macht den Lag zu 0 und lässt jede gute Bestellung dahinter aus.',
    },
    'zombie-producer': {
      title: 'Nichts zu packen',
      pager: ['LAGER BEKOMMT KEINE BESTELLUNGEN', 'seit 02:08:40'],
      said: [
        '„Das Dashboard zählt jede Bestellung. Es muss am Lager liegen.“',
        '„Der alte Laden hat seitdem keine Leitung, die Telekom ist dran. Seine Ersatzkasse steht im Büro, abgeschaltet.“',
      ],
      hints: [
        'Die Gruppe warehouse ist da und liest nichts, und das Log wächst. Was liegt dazwischen? Sie liest mit isolation.level=read_committed.',
        'Frag kafka-transactions list und describe: Eine Transaktion der Kasse ist offen, und ihr Timeout ist 15 Minuten. Bis sie endet, ist dahinter nichts stabil.',
        'Starte new-till: Sie hat dieselbe transactional.id, also erhöht der Koordinator die Epoche und bricht ab, was die alte offen hat.',
      ],
      lesson:
        'read_committed liest bis zum Last Stable Offset: Eine offene Transaktion hält alle auf, auch das, was andere ganz ohne schreiben. Wie lange, sagt transaction.timeout.ms; 15 Minuten sind eine lange Nacht. Wer dieselbe transactional.id nimmt, sperrt den Vorigen aus und beendet, was der offen hatte, und wenn der von den Toten wiederkommt, wird er abgewiesen: vom Koordinator mit PRODUCER_FENCED, vom Leader einer Partition mit INVALID_PRODUCER_EPOCH. Dafür ist die ID da.',
    },
    'slow-disk': {
      title: 'Alles grün, und langsam',
      pager: ['BESTELLUNGEN STOCKEN', 'der Checkout braucht Sekunden, dann keine'],
      said: [
        '„Alle Broker laufen, alle Replicas sind in sync. Ich habe zweimal nachgesehen.“',
        '„Niemand hat etwas geändert. In Zone C ist das billige Volume, aber das war es immer.“',
      ],
      hints: [
        'Wer acks=all verlangt, wartet auf jede Replica in sync. Welche von den dreien ist die langsame? Kein Zustand sagt es.',
        'Vergleiche size in kafka-log-dirs: Ein Broker hat jedes Mal, wenn du fragst, weniger geschrieben als die anderen. Gedrosselt ist er nicht, und er läuft.',
        'Nimm Broker 3 von der Liste der Replicas und setze Broker 4 dorthin: Replicas [1,2,4] mit kafka-reassign-partitions.',
      ],
      lesson:
        'In sync heißt, innerhalb von replica.lag.time.max.ms (30 s) aufgeholt zu haben, und nicht, schnell zu sein: Ein Follower, dessen Platte gerade so mitkommt, bleibt in der ISR, und acks=all wartet jedes Mal auf ihn. min.insync.replicas hilft nicht, denn gewartet wird auf die ISR und nicht auf ihre kleinste Größe. Verlege seine Replicas auf einen Broker, der es kann; ihn anzuhalten macht das Schreiben schnell und lässt eine Kopie weniger.',
    },
    'lagging-observer': {
      title: 'Die Übung',
      pager: ['ÜBUNG UM 02:10:30', 'DC West wird abgeschaltet'],
      said: ['„Wir haben Observer. Einer davon springt ein.“', '„Alles ist grün. Was suchst du?“'],
      hints: [
        'Ohne DC West bleiben zwei Sync-Replicas, und geschrieben wird nur mit dreien. Wer soll die dritte sein?',
        'Der Observer im Osten ist Broker 23. Ist er auf dem Stand? Vergleiche seine size mit der des Leaders in kafka-log-dirs.',
        'Broker 23 ist gedrosselt. Nimm die Drossel vor der Übung ab, damit er befördert werden kann.',
      ],
      lesson:
        'Ein Observer wird befördert, wenn er aufgeholt hat, und vorher sieht man davon nichts: Er ist in keiner ISR, die schrumpfen könnte. Wer auf einen zählt, muss seinen Lag beobachten.',
    },
  },
  pager: (clock) => `PRIORITÄT 1 · ${clock}`,
  pagerLabel: 'Der Pager',
  buzz: 'BRRT!',
  symptoms: 'Symptome bisher',
  noSymptoms: 'Noch ist nichts gescheitert.',
  symptom: {
    refused: (clock, producer, error) => [clock, `${producer} bekommt zu hören: `, error] as const,
    stopped: (clock, topic, isPartly) =>
      [
        clock,
        `${isPartly ? 'Manches wird nicht mehr geschrieben' : 'Geschrieben wird nicht mehr'}: ${topic}.`,
        '',
      ] as const,
    resumed: (clock, topic, seconds) => [clock, `Geschrieben wird wieder, nach ${seconds}: ${topic}.`, ''] as const,
    skipped: (clock, consumer, records) =>
      [clock, `${consumer} überspringt ${records} Records, die nicht mehr da sind.`, ''] as const,
    rebalanced: (clock, group, count) =>
      [clock, `Die Gruppe ${group} hat ihre Arbeit ${count}-mal neu verteilt.`, ''] as const,
    lost: (clock, topic, records) => [clock, `${records} bestätigte Records von ${topic} sind weg.`, ''] as const,
    expired: (clock, producer, records) => [clock, `${producer} gibt ${records} Records auf.`, ''] as const,
  },
  hint: (number, all) => `Hinweis ${number} von ${all}`,
  hintNote: 'Kostet keinen Stern, nur Stolz.',
  noMoreHints: 'Das war der letzte Hinweis.',
  fog: 'Nebel: noch nicht nachgesehen',
  fogged: (broker) => `Broker ${broker}: noch nicht nachgesehen`,
  captions: {
    yes: 'Was gesendet wird, wird angenommen.',
    no: 'Nichts, was gesendet wird, bekommt ein Ja.',
    partly: 'Manche bekommen ein Ja, manche nicht.',
    idle: 'Niemand sendet etwas.',
  },
  broker: (broker) => `Broker ${broker}`,
  states: {
    leader: 'Leader',
    'in-sync': 'in sync',
    'catching-up': 'zurück',
    observer: 'Observer',
    promoted: 'befördert',
    offline: 'aus',
    fenced: 'fenced',
    none: 'keine Replica',
  },
  sceneLabel: 'Der Cluster, so weit du nachgesehen hast',
  tiles: {
    accepted: 'Angenommen',
    yes: 'JA',
    no: 'NEIN',
    partly: 'ZUM TEIL',
    idle: 'nichts gesendet',
    waiting: 'Warten in den Shops',
    age: 'Alter des letzten',
    lag: 'Noch ungelesen',
    records: 'Records',
    unknown: 'weiß niemand',
  },
  terminal: 'Terminal',
  terminalNote: (clock) => `Kafkas eigene Werkzeuge, an diesen Cluster um ${clock}`,
  prompt: 'ada@oncall $',
  input: 'Befehlszeile',
  run: 'Los',
  tools: 'Mit einem Werkzeug beginnen',
  suggestions: 'Zeilen zum Antippen',
  changes: 'ändert etwas',
  welcome:
    'Tippe einen Befehl oder tippe einen an. --bootstrap-server darf fehlen, .sh auch; | grep geht, Tab ergänzt, ↑ holt zurück. help nennt die Werkzeuge.',
  help: 'kafka-topics, kafka-configs, kafka-consumer-groups, kafka-leader-election, kafka-reassign-partitions, kafka-metadata-quorum, kafka-log-dirs, kafka-transactions: describe und alter. systemctl status, start und stop von kafka@<broker>, kafka-controller@<id> und jedem Client; systemctl list-units. clear.',
  notSimulated: (what) => `# ${what} ist hier nicht simuliert. Kafka kann es; geändert wurde nichts.`,
  noTool: (tool) => `# ${tool} ist ein Werkzeug von Kafka, das dieses Terminal nicht hat.`,
  noAnswer: (why) => `# Keine Antwort: ${why}`,
  live: 'LIVE',
  still: 'STEHT',
  wanted: 'Was verlangt ist',
  goals: {
    accepted: (topic, seconds) => `${topic}: ${seconds} s am Stück wird geschrieben`,
    'in-sync': (topic, replicas) => `${topic}: ${replicas} Replicas in sync`,
    quorum: 'Die Controller können entscheiden',
    lag: (topic, most) => `${topic}: höchstens ${most} Records ungelesen`,
    'read-all': (group, topic, but) => `${group} hat alles aus ${topic} gelesen, bis auf höchstens ${but}`,
    calm: (group, seconds) => `${group}: ${seconds} s kein Rebalance`,
    'none-lost': 'Kein bestätigter Record verloren',
    'none-skipped': 'Kein Record ungelesen übersprungen',
    setting: (topic, key, value) => `${topic}: ${key} ist ${value}`,
    survives: (topic, clock, seconds) => `${topic}: ${seconds} s nach der Übung um ${clock} wird wieder geschrieben`,
  },
  soFar: {
    ms: (seconds) => `bisher ${seconds} s`,
    count: (value) => `jetzt ${value}`,
    of: (value, all) => `bisher ${value} von ${all}`,
    unknown: 'wie viele, weiß niemand',
    lost: (records) => `${records} verloren`,
    skipped: (records) => `${records} übersprungen`,
  },
  met: 'erreicht',
  open: 'offen',
  broken: 'gebrochen',
  kept: 'gehalten',
  starNames: ['gelöst', 'nichts verloren', 'rechtzeitig'] as const,
  inTime: (clock) => `vor ${clock}`,
  run3: (looks, changes) => `Dein Lauf: ${looks}-mal nachgesehen, ${times(changes, 'Änderung', 'Änderungen')}`,
  best: (stars) => `bisher ${'★'.repeat(stars)}`,
  irisBusy: 'Ich weiß es. Du zuerst.',
  irisSolved: 'Siehst du? Er hat es dir selbst gesagt.',
  irisBroken: 'Es läuft, und etwas ist weg. Spul zurück und sieh noch einmal hin.',
  sealed: 'Nachlese, versiegelt',
  sealedText: 'Öffnet sich, wenn es gelöst ist: die Kette der Ursachen, deine Befehle, und was zu merken ist.',
  breakSeal: 'Ich gebe auf, zeig es mir',
  debrief: 'Nachlese',
  hidden: 'Was dir niemand gesagt hat',
  whatYouDid: 'Was du getan hast',
  didNothing: 'Du hast nichts geändert.',
  why: 'Warum?',
  remember: 'Zum Merken',
  noBad: 'Zum Schlimmsten kam es nicht.',
  openWorld: 'Diesen Lauf auf dem Spielplatz öffnen',
  solved: (clock) => `Gelöst um ${clock}`,
  late: 'Zu spät für den dritten Stern; zu lösen ist es noch.',
  playButton: 'Weiter',
  pauseButton: 'Uhr anhalten',
  speed: 'Tempo',
  times: (speed) => `${speed}×`,
  moment: 'Moment des Laufs',
  rewind: 'Zum ersten schlimmen Moment',
  rewindStart: 'Zurück zum Alarm',
  alarm: (clock) => `Alarm ${clock}`,
  limit: 'Frist',
  building: 'Wird wach …',
}
