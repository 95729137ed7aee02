/** Die Seite über einem echten Cluster. */
import type * as english from '../en/live'
import type { Words } from '../words'
import { count } from './pieces'

interface Fault {
  readonly reason: string
}
interface Some {
  readonly partitions: number
  readonly first: string
}

const why = ({ reason }: Fault): string => (reason === '' ? '' : ` (${reason})`)
const some = ({ partitions, first }: Some): string =>
  partitions === 1 ? first : `${first} und ${count(partitions - 1, 'weitere', 'weitere')}`

export const liveClusterWords: Words<typeof english.liveClusterWords> = {
  title: 'Dein Cluster, live',
  live: 'Echter Cluster',
  old: 'Letztes Bild',
  readOnly: 'nur lesend',
  seen: (seconds) => `gesehen vor ${seconds}`,
  cluster: (id) => `Cluster ${id}`,
  scene: 'Der Cluster, wie er zuletzt gesehen wurde',
  noRack: 'ohne broker.rack',
  controllers: 'Controller',
  waiting: 'Warten auf das erste Bild …',
  lostBridge: 'Die Brücke antwortet nicht mehr. Dies ist das letzte Bild; die Seite versucht es weiter.',
  refused: 'Die Brücke kennt diese Adresse nicht. Neu starten und die Adresse öffnen, die sie nennt.',
  start: {
    title: 'Dasselbe Bild über dem eigenen Apache Kafka',
    text: 'Hinter dieser Seite steht noch keine Brücke. Ein Browser spricht Kafkas Protokoll nicht, deshalb tut es eine kleine Brücke auf diesem Rechner. Sie liest nur, und nichts verlässt den Rechner. Im Ordner von Streamscape:',
    command: 'npm run live -- --bootstrap localhost:9092',
    next: 'Dann die Adresse öffnen, die sie nennt. Nötig sind Apache Kafka ab 4.0 und Node ab 20.19.4.',
    secured:
      'Mit TLS oder Anmeldung: --properties DATEI, dieselben Einstellungen wie für Kafkas eigene Werkzeuge. Sie bleiben in der Brücke.',
  },
  recording: {
    title: 'Die Aufzeichnung eines wirklichen Ausfalls',
    plate: 'Aufzeichnung',
    notLive: 'nicht live, keine Simulation',
    open: 'Oder eine Aufzeichnung öffnen',
    text: 'Was die Controller eines Clusters entschieden haben, steht mit seinen Zeiten in ihrem eigenen Log. Dessen Text lässt sich hier öffnen und Augenblick für Augenblick durchgehen; er bleibt auf diesem Rechner. Auf einem Controller:',
    command:
      'bin/kafka-dump-log.sh --cluster-metadata-decoder --files /var/lib/kafka/__cluster_metadata-0/00000000000000000000.log > ausfall.txt',
    choose: 'Dump öffnen …',
    example: 'Ein Beispiel zeigen',
    exampleName: 'Apache Kafka 4.4.0: zwei von drei Brokern getötet',
    nobodyYet: 'Noch ist kein Broker im Cluster.',
    noTopicYet: 'Noch gibt es kein Topic.',
    close: 'Aufzeichnung schließen',
    faults: {
      'no-dump': () =>
        'In dieser Datei steht kein Record eines Metadaten-Logs. Öffne den Text, den kafka-dump-log mit --cluster-metadata-decoder ausgibt.',
      'not-decoded': () =>
        'Die Records dieser Datei sind nicht dekodiert. Mach den Dump noch einmal mit --cluster-metadata-decoder, aus einer Datei von __cluster_metadata.',
      'too-large': ({ most }) =>
        `In dieser Datei stehen mehr als ${most} Records. Nimm weniger Dateien des Logs auf einmal.`,
      'bad-line': ({ line, text }) =>
        `Zeile ${line} ist ein Record, der sich nicht lesen lässt („${text} …“). Wurde die Datei dort abgeschnitten? Mach den Dump noch einmal.`,
      'nothing-changes': () =>
        'In dieser Aufzeichnung ändert sich nichts: kein Broker, kein Topic, keine Partition steht darin. Nimm das Log von seiner ersten Datei an.',
      unreadable: () => 'Die Datei ließ sich auf diesem Rechner nicht lesen.',
    },
    timeline: 'Augenblicke der Aufzeichnung',
    seek: 'Zeit der Aufzeichnung',
    earlier: 'Augenblick davor',
    later: 'Nächster Augenblick',
    moment: (n, of) => `Augenblick ${n} von ${of}`,
    since: (seconds) => `+${seconds} s`,
    events: 'Was entschieden wurde',
    nothingShown: 'Nichts, was das Bild zeigt.',
    why: {
      fenced: (ids) =>
        `${ids}: kein Heartbeat während broker.session.timeout.ms, also ausgesperrt (fenced). Wann und warum er verstummte, weiß das Log nicht.`,
      stopped: (ids) => `${ids}: hatte um seinen Halt gebeten und wurde nach der Übergabe ausgesperrt.`,
      stopping: (ids) => `${ids}: will halten (Controlled Shutdown) und übergibt, was er führt.`,
      unfenced: (ids) => `${ids}: hat das Metadaten-Log aufgeholt und darf wieder führen und folgen.`,
      registered: (ids) => `${ids}: Ein Prozess hat begonnen und meldet sich an; ausgesperrt, bis er aufgeholt hat.`,
      leftElr: (ids) =>
        `${ids}: Ein Prozess hat nach einem begonnen, der nicht sauber endete; er zählt nicht mehr zu denen, die alles haben (ELR).`,
      'fell-behind': () => 'Der Leader bat darum: Eine Kopie kam während replica.lag.time.max.ms nicht mehr mit.',
      'caught-up': () => 'Der Leader bat darum: Eine Kopie hat aufgeholt.',
      elected: () =>
        'Eine Wahl, ohne dass ein Broker fiel: die des bevorzugten Leaders oder eine von Hand. Wer darum bat, weiß das Log nicht.',
      made: () => 'Topics wurden angelegt, vergrößert oder gelöscht.',
      quorum: () => 'Die Controller haben ihren Leader gewählt.',
    },
    broker: (id) => `Broker ${id}`,
  },
  faults: {
    unreachable: (fault) => `Unter ${fault.address} antwortet niemand${why(fault)}.`,
    'not-kafka': (fault) => `Was unter ${fault.address} antwortet, spricht Kafkas Protokoll nicht${why(fault)}.`,
    'too-old': (fault) => `Der Broker unter ${fault.address} ist zu alt${why(fault)}: nötig ist Apache Kafka 4.0.`,
    'log-in': (fault) => `Der Broker unter ${fault.address} lehnt die Anmeldung ab${why(fault)}.`,
    tls: (fault) => `Der Broker unter ${fault.address} und die Brücke werden sich bei TLS nicht einig${why(fault)}.`,
    'no-rights': (fault) => `Die Anmeldung darf ${fault.address} nicht fragen${why(fault)}.`,
    gone: (fault) =>
      `Der Cluster antwortet nicht mehr${why(fault)}. Dies ist das letzte Bild; die Brücke versucht es weiter.`,
  },
  topics: 'Topics',
  topicLine: (partitions, replicas, minIsr) => `${partitions} × ${replicas}, min ${minIsr}`,
  underReplicatedShort: 'URP',
  underMinShort: '<min',
  partitionStates: {
    good: 'synchron',
    'at-min': 'am min ISR: eine Kopie weniger hält Schreiben an',
    'under-replicated': 'unterrepliziert',
    'under-min': 'unter min ISR: acks=all wird abgelehnt',
    leaderless: 'ohne Leader',
  },
  partition: (name, state, isr, replicas) => `${name}: ${state}. ISR ${isr} von ${replicas}`,
  moreTopics: (n) => `und ${count(n, 'weiteres Topic', 'weitere Topics')}`,
  elr: (ids) => `ELR ${ids}`,
  epoch: (epoch) => `Epoche ${epoch}`,
  unseenTitle: 'Von hier nicht zu sehen',
  unseen: {
    producers: () => 'Producer: ihre acks, Wiederholungen und Wartezeiten kennt nur jeder selbst.',
    copies: () => 'Wie weit Follower sind: das weiß ihr Leader; ISR und ELR sagen, wer alles hat.',
    links: () => 'Laufzeiten im Netz, Platten, CPU: nicht gefragt.',
    controllers: () => 'Racks der Controller: ein Controller hat keines.',
    records: () => 'Datensätze: die Brücke holt keine.',
    observers: () => 'Observer: Apache Kafka hat keine.',
    'recorded-ends': () => 'Wie weit Logs waren und was verloren ging: In diesem Log stehen nur Entscheidungen.',
    'recorded-groups': () => 'Consumer Groups und ihr Rückstand: Sie haben ein eigenes Log.',
    'recorded-quorum': () => 'Die anderen Controller: Wer führte, steht im Log, wer folgte, nicht.',
    'recorded-causes': () => 'Wann etwas geschah: Eine Zeit ist die, zu der der Controller darüber entschied.',
    'begins-late': ({ records }) =>
      `Was vor dem ersten Record war: ${count(records, 'Record handelt', 'Records handeln')} von Dingen, die dieses Log nie einführt. Nimm es von seiner ersten Datei an.`,
    members: ({ groups }) =>
      `Mitglieder von ${count(groups, 'Gruppe', 'Gruppen')} mit dem neuen Protokoll: nicht gefragt.`,
    'topics-cut': ({ shown }) => `Topics nach den ersten ${shown}. Andere mit --topic nennen.`,
    'groups-cut': ({ shown }) => `Gruppen nach den ersten ${shown}.`,
    'no-topics': () => 'Topics: es gibt keines, oder keines, das die Anmeldung beschreiben darf.',
    'no-topic': ({ names }) => `Verlangt und nicht da: ${names.join(', ')}.`,
    'no-right': ({ what }) =>
      ({
        topics: 'Manche Topics: die Anmeldung darf sie nicht beschreiben.',
        groups: 'Gruppen: die Anmeldung darf sie nicht beschreiben.',
        quorum: 'Das Quorum: die Anmeldung darf den Cluster nicht beschreiben.',
        configs: 'Manche Einstellungen: die Anmeldung darf sie nicht beschreiben. Ihr min ISR steht als 1 da.',
        offsets: 'Enden mancher Logs: die Anmeldung darf ihre Topics nicht beschreiben.',
      })[what],
    unreachable: ({ broker, address }) =>
      `Logs und Gruppen von Broker ${broker}: er nennt ${address}, was von hier nicht antwortet.`,
  },
  maySend: 'Die Brücke darf senden',
  maySendNote: (n) =>
    `${count(n, 'Art', 'Arten')} von Anfragen, kein Schreiben. Ein Test wacht darüber. Die Anmeldung bleibt in der Brücke.`,
  tiles: {
    underReplicated: 'Unterrepliziert',
    ofPartitions: (n) => `von ${count(n, 'Partition', 'Partitionen')}`,
    underMin: 'Unter min ISR',
    atMin: (n) => `${n} am Minimum`,
    leaderless: (n) => `${n} ohne Leader`,
    quorum: 'Quorum',
    noQuorum: 'nicht gesagt',
    quorumLeads: (id, epoch) => `${id} führt, Epoche ${epoch}`,
    quorumNone: 'niemand führt',
    behind: (entries) => `am weitesten zurück: ${count(entries, 'Eintrag', 'Einträge')}`,
    lag: (groups) => `Rückstand, größter von ${count(groups, 'Gruppe', 'Gruppen')}`,
    noLag: 'niemand hat committet',
    requests: 'Anfragen an deinen Cluster',
    perSecond: '/ s',
    never: (most) => `nie über ${most}`,
  },
  changesTitle: 'Was sich sichtbar änderte',
  noChanges: 'Nichts, seit du hinsiehst.',
  changes: {
    'broker-gone': ({ broker }) => `Broker ${broker} ist weg`,
    'broker-back': ({ broker }) => `Broker ${broker} macht mit`,
    'broker-new': ({ broker }) => `Broker ${broker} ist neu`,
    quorum: ({ leader, epoch }) =>
      leader < 0 ? 'Niemand führt das Quorum' : `${leader} führt das Quorum, Epoche ${epoch}`,
    leaders: (changed) => `Neuer Leader: ${some(changed)}`,
    leaderless: (changed) => `Ohne Leader: ${some(changed)}`,
    shrunk: (changed) => `Weniger synchron: ${some(changed)}`,
    grown: (changed) => `Wieder synchron: ${some(changed)}`,
    topics: ({ added, removed }) => `Topics: ${added} neu, ${removed} weg`,
  },
  whatIf: (rack) => `Was, wenn ${rack} stirbt?`,
  whatIfNote: 'In der Simulation ausprobieren, an einer Kopie',
  assumedTitle: 'Was die Kopie annimmt',
  assumed: {
    writers: ({ rate }) =>
      `In jedes Topic schreibt jemand mit acks=all, zusammen ${count(rate, 'Datensatz', 'Datensätze')} je Sekunde: so schnell, wie die Logs sichtbar wuchsen, mindestens einen je Sekunde und Topic, für alle etwa 1.000.`,
    readers: () => 'Jede Gruppe hat ein Mitglied.',
    'empty-logs': () => 'Alle Logs beginnen leer, alle Replikate sind synchron.',
    links: ({ latencyMs }) => `Zwischen Racks dauert ein Weg ${String(latencyMs).replace('.', ',')} ms.`,
    controllers: ({ voters }) =>
      `${count(voters, 'Controller steht', 'Controller stehen')} reihum an den Racks: niemand sagt, wo.`,
    combined: ({ nodes }) =>
      `${count(nodes, 'Knoten, der', 'Knoten, die')} Broker und Controller zugleich ${nodes === 1 ? 'ist, wird' : 'sind, werden'} je zwei Prozesse.`,
    'racks-merged': ({ racks }) =>
      `${count(racks, 'Rack teilt', 'Racks teilen')} sich den letzten Ort: eine Welt hat wenige.`,
    'left-out': (left) =>
      `Weggelassen: ${count(left.topics, 'Topic', 'Topics')}, ${count(left.brokers, 'Broker', 'Broker')}, ${count(left.groups, 'Gruppe', 'Gruppen')}.`,
    settings: ({ keys }) => `Einstellungen, deren Wert nicht simuliert wird: ${keys.join(', ')}.`,
  },
  noWorld: 'Aus diesem Bild wird keine Welt:',
  description: (address) => `Eine Kopie des Clusters unter ${address}.`,
}
