/**
 * Titel und Beschreibungen der eingebauten Welten. The English ones are in the world's own file, where the command line
 * reads them too.
 *
 * The one thing a reader would get wrong: each text says what it is a translation of (`of`). Where a world has other words,
 * somebody has changed it and wants to read his own.
 */
import type { ScenarioWords } from '../scenarios'

interface Translation {
  readonly of: string
  readonly is: string
}

export const SCENARIO_WORDS: Readonly<Record<string, { readonly [K in keyof ScenarioWords]: Translation }>> = {
  observers: {
    title: { of: '2.5 datacenters, one observer a side', is: '2,5 Datacenter, ein Observer je Seite' },
    description: {
      of: 'Each datacenter holds two synchronous replicas and one observer; writes need three in-sync replicas. Kill a datacenter: after the session timeout (9 s) the observer of the other side is promoted and writes go on. The producers are tuned to notice failures within seconds.',
      is: 'Jedes Datacenter hat zwei synchrone Replicas und einen Observer; Writes brauchen drei In-sync-Replicas. Ein Datacenter abschalten: Nach dem Session-Timeout (9 s) wird der Observer der anderen Seite befördert, und Writes gehen weiter. Die Producer sind so eingestellt, dass sie Ausfälle binnen Sekunden bemerken.',
    },
  },
  'no-observers': {
    title: { of: '2.5 datacenters without observers', is: '2,5 Datacenter ohne Observer' },
    description: {
      of: 'Two synchronous replicas a side, and writes need three. Kill a datacenter: the other one has only two left, so it refuses writes with NOT_ENOUGH_REPLICAS until the first is back. Nothing is lost, but nothing is accepted either.',
      is: 'Zwei synchrone Replicas je Seite, und Writes brauchen drei. Ein Datacenter abschalten: Das andere hat nur noch zwei und lehnt Writes mit NOT_ENOUGH_REPLICAS ab, bis das erste zurück ist. Nichts geht verloren, aber angenommen wird auch nichts.',
    },
  },
  'one-broker-dies': {
    title: { of: 'One broker dies', is: 'Ein Broker stirbt' },
    description: {
      of: 'Three brokers, three partitions of three replicas each; writes need two. At 10 s broker 1 crashes, which leads one partition and is in sync for the others. The controller fences it when its session of 9 s is over and elects the next in-sync replica; writes to all three wait that long and none is lost. At 40 s the broker returns, catches up and rejoins.',
      is: 'Drei Broker, drei Partitionen mit je drei Replicas; Writes brauchen zwei. Bei 10 s stürzt Broker 1 ab, der eine Partition führt und für die anderen in sync ist. Der Controller setzt ihn auf fenced, wenn seine Session von 9 s vorbei ist, und wählt die nächste In-sync-Replica; Writes in alle drei warten so lange, und keiner geht verloren. Bei 40 s kommt der Broker zurück, holt auf und ist wieder dabei.',
    },
  },
  'acks-0-1-all': {
    title: { of: 'acks 0, 1 and all under a leader crash', is: 'acks 0, 1 und all bei einem Leader-Absturz' },
    description: {
      of: 'Three topics with the same leader and one producer each: acks=0 (nobody confirms), acks=1 (the leader confirms) and acks=all (every in-sync replica confirms). At 10 s the leader crashes. acks=0 loses what was on its way and never knows; acks=1 may lose what the leader had confirmed and not yet copied; acks=all loses nothing.',
      is: 'Drei Topics mit demselben Leader und je einem Producer: acks=0 (niemand bestätigt), acks=1 (der Leader bestätigt) und acks=all (jede In-sync-Replica bestätigt). Bei 10 s stürzt der Leader ab. acks=0 verliert, was unterwegs war, und erfährt es nie; acks=1 kann verlieren, was der Leader bestätigt und noch nicht kopiert hatte; acks=all verliert nichts.',
    },
  },
  'zombie-producer': {
    title: { of: 'A zombie producer is fenced', is: 'Ein Zombie-Producer wird ausgesperrt' },
    description: {
      of: 'A till writes orders in transactions of two seconds. At 20.5 s its shop is cut off in the middle of one; its orders are in the log, and nobody says whether they count. At 30 s a new till takes the same transactional.id: the coordinator raises the epoch and aborts what was open. At 45 s the old till is back and wants to commit, and is fenced. The warehouse reads with read_committed and never sees the orders that were open; the dashboard reads with read_uncommitted and has shown them long ago.',
      is: 'Eine Kasse schreibt Bestellungen in Transaktionen von zwei Sekunden. Bei 20,5 s wird ihr Laden mitten in einer abgeschnitten; ihre Bestellungen sind im Log, und niemand sagt, ob sie zählen. Bei 30 s nimmt eine neue Kasse dieselbe transactional.id: Der Koordinator erhöht die Epoche und bricht ab, was offen war. Bei 45 s ist die alte Kasse zurück, will committen und ist ausgesperrt. Das Lager liest mit read_committed und sieht die Bestellungen nie, die offen waren; das Dashboard liest mit read_uncommitted und hat sie längst gezeigt.',
    },
  },
  'observers-under-min-isr': {
    title: { of: 'Observers: under min ISR', is: 'Observer: unter min ISR' },
    description: {
      of: 'DC West dies at 20 s. Two in-sync replicas are left of the three that writes need, so the observer 23 is promoted: just enough. At 70 s DC West returns; when its replicas are in sync again, the observer steps back.',
      is: 'DC West stirbt bei 20 s. Von den drei In-sync-Replicas, die Writes brauchen, sind zwei übrig, also wird Observer 23 befördert: gerade genug. Bei 70 s kommt DC West zurück; wenn seine Replicas wieder in sync sind, tritt der Observer zurück.',
    },
  },
  'observers-under-replicated': {
    title: { of: 'Observers: under-replicated', is: 'Observer: under-replicated' },
    description: {
      of: 'One synchronous broker crashes at 20 s. Three in-sync replicas are left, enough for writes, yet an observer is promoted at once: this policy keeps the in-sync set at its full four. At 60 s the broker returns and the observer steps back.',
      is: 'Ein synchroner Broker stürzt bei 20 s ab. Drei In-sync-Replicas sind übrig, genug für Writes, und doch wird sofort ein Observer befördert: Diese Policy hält die ISR bei ihren vollen vier. Bei 60 s kommt der Broker zurück, und der Observer tritt zurück.',
    },
  },
  'observers-leader-is-observer': {
    title: { of: 'Observers: leader is observer', is: 'Observer: leader-is-observer' },
    description: {
      of: 'Both synchronous replicas stand in DC West, both observers in DC East. DC West dies at 20 s and the partition has no leader: this policy promotes nobody. At 45 s an operator elects an observer by hand (unclean); the other one joins it. At 80 s DC West returns, and at 110 s leadership is moved back.',
      is: 'Beide synchronen Replicas stehen in DC West, beide Observer in DC East. DC West stirbt bei 20 s, und die Partition hat keinen Leader: Diese Policy befördert niemanden. Bei 45 s wählt ein Operator von Hand einen Observer (unclean); der andere schließt sich an. Bei 80 s kommt DC West zurück, und bei 110 s wandert die Führung zurück.',
    },
  },
  'lagging-observer': {
    title: { of: 'The lagging observer', is: 'Der zurückgefallene Observer' },
    description: {
      of: 'From 10 s on the observer 23 copies nothing: its replication is throttled. DC West dies at 50 s, and writes are refused although an observer is alive, because it has fallen behind. At 80 s the throttle is lifted; the observer catches up, is promoted, and writes go on.',
      is: 'Ab 10 s kopiert Observer 23 nichts: Seine Replikation ist gedrosselt. DC West stirbt bei 50 s, und Writes werden abgelehnt, obwohl ein Observer lebt, denn er ist zurückgefallen. Bei 80 s endet die Drosselung; der Observer holt auf, wird befördert, und Writes gehen weiter.',
    },
  },
  'both-sync-at-once': {
    title: { of: 'Both synchronous brokers at the same instant', is: 'Beide synchronen Broker im selben Augenblick' },
    description: {
      of: 'Two synchronous replicas in DC West, two observers in DC East, and observers are promoted under min ISR. At 20 s both synchronous brokers crash together. Promotion goes through the leader, so with all in-sync replicas gone nobody is promoted and the partition has no leader. At 60 s the two return and writes go on.',
      is: 'Zwei synchrone Replicas in DC West, zwei Observer in DC East, und Observer werden unter min ISR befördert. Bei 20 s stürzen beide synchronen Broker zusammen ab. Beförderung läuft über den Leader; sind alle In-sync-Replicas weg, wird deshalb niemand befördert, und die Partition hat keinen Leader. Bei 60 s kommen die beiden zurück, und Writes gehen weiter.',
    },
  },
  'unclean-election': {
    title: { of: 'An unclean election and its loss', is: 'Eine Unclean Election und ihr Verlust' },
    description: {
      of: 'Writes need only one in-sync replica here. At 10 s two brokers crash; the leader goes on alone. At 50 s it crashes too, and at 60 s the other two return without the newest records: no clean leader. At 90 s an operator elects one of them anyway. Writes go on, and all that the old leader had acknowledged alone is lost; when it returns at 120 s it must cut those records off.',
      is: 'Writes brauchen hier nur eine In-sync-Replica. Bei 10 s stürzen zwei Broker ab; der Leader macht allein weiter. Bei 50 s stürzt auch er ab, und bei 60 s kommen die anderen beiden ohne die neuesten Records zurück: kein sauberer Leader. Bei 90 s wählt ein Operator trotzdem einen von ihnen. Writes gehen weiter, und alles, was der alte Leader allein bestätigt hatte, ist verloren; wenn er bei 120 s zurückkommt, muss er diese Records abschneiden.',
    },
  },
  'tie-breaker-then-dc': {
    title: { of: 'The tie-breaker lost, then a datacenter', is: 'Erst der Tie-Breaker weg, dann ein Datacenter' },
    description: {
      of: 'At 20 s the tie-breaker dies: four of five controllers are left and nobody notices. At 50 s DC West dies too: two controllers are no majority, so no leader is elected, no in-sync set changes and no observer is promoted, although the observer is there. At 100 s the tie-breaker returns and the cluster decides all of it at once.',
      is: 'Bei 20 s stirbt der Tie-Breaker: Vier von fünf Controllern sind übrig, und niemand merkt etwas. Bei 50 s stirbt auch DC West: Zwei Controller sind keine Mehrheit, also wird kein Leader gewählt, keine ISR geändert und kein Observer befördert, obwohl der Observer da ist. Bei 100 s kommt der Tie-Breaker zurück, und der Cluster entscheidet alles auf einmal.',
    },
  },
  'link-cut': {
    title: { of: 'The link is cut, nobody is dead', is: 'Die Leitung ist getrennt, niemand ist tot' },
    description: {
      of: 'At 20 s the link between the two datacenters breaks. Both still see the tie-breaker, so the side of the active controller keeps a majority. It fences the brokers of the other side, promotes its own observer, and writes go on there. At 80 s the link is mended and everybody catches up.',
      is: 'Bei 20 s bricht die Leitung zwischen den beiden Datacentern. Beide sehen den Tie-Breaker noch, also behält die Seite des aktiven Controllers eine Mehrheit. Sie setzt die Broker der anderen Seite auf fenced, befördert ihren eigenen Observer, und Writes gehen dort weiter. Bei 80 s ist die Leitung geflickt, und alle holen auf.',
    },
  },
  'three-datacenters': {
    title: { of: 'Three datacenters lose one, then two', is: 'Drei Datacenter verlieren eins, dann zwei' },
    description: {
      of: 'One replica and one controller in each of three datacenters; writes need two in-sync replicas. The first datacenter dies at 20 s and with it the active controller: another is elected in 3 s, fences the broker that it has not heard for 9 s, and after 13 s in all writes go on with two. The second dies at 60 s: one replica and one controller are left, too few for writes and for any decision. At 110 s the first returns.',
      is: 'Je eine Replica und ein Controller in jedem von drei Datacentern; Writes brauchen zwei In-sync-Replicas. Das erste Datacenter stirbt bei 20 s und mit ihm der aktive Controller: In 3 s ist ein anderer gewählt, er setzt den Broker auf fenced, den er 9 s nicht gehört hat, und nach insgesamt 13 s gehen alle Writes mit zweien weiter. Das zweite stirbt bei 60 s: Eine Replica und ein Controller sind übrig, zu wenig für Writes und für jede Entscheidung. Bei 110 s kommt das erste zurück.',
    },
  },
  'stretched-shop': {
    title: { of: '2.5 datacenters, a whole shop', is: '2,5 Datacenter, ein ganzer Laden' },
    description: {
      of: 'Orders and payments with six partitions each, led from both sides, with an observer a side; page views with three partitions, one replica a side and acks=1, which promises less; two packers share a consumer group. DC West dies at 20 s: half of the partitions need a new leader, orders and payments an observer each as well, and none of theirs is lost. At 60 s DC West returns and observers step back; the controller looks every five minutes who should lead, so preferred leaders lead again at 300 s.',
      is: 'Bestellungen und Zahlungen mit je sechs Partitionen, geführt von beiden Seiten, mit einem Observer je Seite; Seitenaufrufe mit drei Partitionen, einer Replica je Seite und acks=1, was weniger verspricht; zwei Packer teilen sich eine Consumer Group. DC West stirbt bei 20 s: Die Hälfte der Partitionen braucht einen neuen Leader, Bestellungen und Zahlungen außerdem je einen Observer, und von ihnen geht nichts verloren. Bei 60 s kommt DC West zurück, und die Observer treten zurück; der Controller sieht alle fünf Minuten nach, wer führen soll, deshalb führen die bevorzugten Leader ab 300 s wieder.',
    },
  },
  'multi-region-tutorial': {
    title: { of: 'Confluent’s multi-region tutorial', is: 'Confluents Multi-Region-Tutorial' },
    description: {
      of: 'Two brokers west, two east, one controller in each of three regions, seven topics. Step by step: at 60 s broker 1 stops (degraded region); at 120 s the whole west stops; at 180 s observers are elected by hand; at 240 s the failover is made permanent by swapping the placement; at 300 s the west returns. Compare the topics at each step.',
      is: 'Zwei Broker im Westen, zwei im Osten, ein Controller in jeder von drei Regionen, sieben Topics. Schritt für Schritt: Bei 60 s stoppt Broker 1 (degradierte Region); bei 120 s stoppt der ganze Westen; bei 180 s werden Observer von Hand gewählt; bei 240 s wird der Failover durch Tauschen des Placements dauerhaft; bei 300 s kommt der Westen zurück. Bei jedem Schritt die Topics vergleichen.',
    },
  },
  'group-rebalance': {
    title: { of: 'A sixth truck joins', is: 'Ein sechster Lkw kommt dazu' },
    description: {
      of: 'Five trucks of the group “warehouse” share the twelve partitions of orders by cooperative-sticky. At 40 s a sixth joins: in a first rebalance two of the twelve are let go, in a second one it takes them, and the other ten are read all the while. At 80 s truck B is closed in order, and its partitions are shared out.',
      is: 'Fünf Lkws der Gruppe „warehouse“ teilen sich die zwölf Partitionen von orders mit cooperative-sticky. Bei 40 s kommt ein sechster dazu: In einem ersten Rebalance werden zwei der zwölf losgelassen, in einem zweiten nimmt er sie, und die anderen zehn werden die ganze Zeit gelesen. Bei 80 s wird Lkw B ordentlich geschlossen, und seine Partitionen werden verteilt.',
    },
  },
  'retention-too-fast': {
    title: { of: 'Forgotten before it was read', is: 'Vergessen, bevor es gelesen war' },
    description: {
      of: 'The topic clicks keeps records for 15 s, in segments of 3 s. Its only reader works off 90 a second and begins where the log begins (auto.offset.reset=earliest). At 20 s a sale makes 60 clicks a second 300. The reader falls behind, and what it wants next is deleted before it gets there: OFFSET_OUT_OF_RANGE, and it goes on where the log begins now. No write was refused and no alarm was raised.',
      is: 'Das Topic clicks behält Records 15 s lang, in Segmenten von 3 s. Sein einziger Leser schafft 90 in der Sekunde und beginnt, wo das Log beginnt (auto.offset.reset=earliest). Bei 20 s macht ein Ausverkauf aus 60 Klicks in der Sekunde 300. Der Leser fällt zurück, und was er als Nächstes will, wird gelöscht, bevor er dort ist: OFFSET_OUT_OF_RANGE, und er liest dort weiter, wo das Log jetzt beginnt. Kein Write wurde abgelehnt, und nichts schlug Alarm.',
    },
  },
  'changelog-of-prices': {
    title: { of: 'The latest price of everything', is: 'Der letzte Preis von allem' },
    description: {
      of: 'The topic prices is compacted (cleanup.policy=compact): pricing writes 40 prices a second for 12 articles, segments close after 3 s, and the cleaner keeps the latest price of each article below the active segment. By hand the sandal gets two prices, and at 15 s a tombstone: a null value. It stays for delete.retention.ms=12000 after it was first cleaned, then nothing is left of the sandal. At 60 s a new shop window begins at the beginning of the log and reads, 100 records a second, what is left of 2,400 prices.',
      is: 'Das Topic prices wird verdichtet (cleanup.policy=compact): Die Preisstelle schreibt 40 Preise in der Sekunde für 12 Artikel, Segmente schließen nach 3 s, und der Cleaner behält unterhalb des aktiven Segments den letzten Preis jedes Artikels. Von Hand bekommt die Sandale zwei Preise und bei 15 s einen Tombstone: einen Null-Wert. Er bleibt delete.retention.ms=12000 nach seinem ersten Cleaning, dann ist von der Sandale nichts mehr da. Bei 60 s beginnt ein neues Schaufenster am Anfang des Logs und liest, 100 Records in der Sekunde, was von 2.400 Preisen übrig ist.',
    },
  },
  'more-partitions': {
    title: { of: 'Three partitions become six', is: 'Aus drei Partitionen werden sechs' },
    description: {
      of: 'A hundred customers order, each under a key of its own, so that their orders stand in order in one of three partitions. Two packers are too slow for them. At 30 s the topic gets six partitions (kafka-topics --alter --partitions 6): the group hears of it within 10 s, the shop within 20 s (metadata.max.age.ms). From then on about half of the keys go to a new partition, their older orders stay where they are, and the packer of the new partitions is done with later orders before the other one gets to the earlier ones of the same customers.',
      is: 'Hundert Kunden bestellen, jeder unter einem eigenen Schlüssel, sodass ihre Bestellungen der Reihe nach in einer von drei Partitionen stehen. Zwei Packer kommen nicht nach. Bei 30 s bekommt das Topic sechs Partitionen (kafka-topics --alter --partitions 6): Die Gruppe hört davon binnen 10 s, der Shop binnen 20 s (metadata.max.age.ms). Von da an geht etwa die Hälfte der Schlüssel in eine neue Partition, ihre älteren Bestellungen bleiben, wo sie sind, und der Packer der neuen Partitionen ist mit späteren Bestellungen fertig, bevor der andere zu den früheren derselben Kunden kommt.',
    },
  },
  'hot-key': {
    title: { of: 'One customer orders everything', is: 'Ein Kunde bestellt alles' },
    description: {
      of: 'The topic orders has three partitions, and every order comes under the same key, 60 a second: all of them go to one partition. Two packers share the topic, each works off 40 a second, and only one of them has anything to do. At 30 s a third packer joins. A partition is read by one member of a group, so the lag goes on growing by 20 a second.',
      is: 'Das Topic orders hat drei Partitionen, und jede Bestellung kommt unter demselben Schlüssel, 60 in der Sekunde: Alle gehen in eine Partition. Zwei Packer teilen sich das Topic, jeder schafft 40 in der Sekunde, und nur einer von ihnen hat zu tun. Bei 30 s kommt ein dritter Packer dazu. Eine Partition liest ein Mitglied der Gruppe, also wächst das Lag weiter um 20 in der Sekunde.',
    },
  },
  'static-member': {
    title: { of: 'Truck B is restarted', is: 'Truck B startet neu' },
    description: {
      of: 'Three trucks of the group “warehouse” share six partitions, each with a group.instance.id of its own. At 30 s the yard of truck B loses power and has it back 8 s later. Its session timeout is 45 s, so the coordinator goes on waiting for it: nobody shares anew, its two partitions are read by nobody meanwhile, and when it is back it goes on where it had committed.',
      is: 'Drei Trucks der Gruppe „warehouse“ teilen sich sechs Partitionen, jeder mit einer eigenen group.instance.id. Bei 30 s verliert der Hof von Truck B den Strom und hat ihn 8 s später wieder. Sein Session-Timeout ist 45 s, also wartet der Koordinator auf ihn: Niemand teilt neu, seine zwei Partitionen liest derweil keiner, und zurück macht er dort weiter, wo er committet hatte.',
    },
  },
  'one-copy-left': {
    title: { of: 'The last copy', is: 'Die letzte Kopie' },
    description: {
      of: 'min.insync.replicas is 1. At 20 s brokers 2 and 3 crash, and after their session timeout orders go on with broker 1 alone. At 50 s broker 1 crashes as well; at 55 s the two others are back. They lack what only broker 1 has, so neither may lead: the partition stays offline until broker 1 returns, or until somebody elects uncleanly and loses what was acknowledged by one copy.',
      is: 'min.insync.replicas ist 1. Bei 20 s stürzen die Broker 2 und 3 ab, und nach ihrem Session-Timeout gehen die Bestellungen mit Broker 1 allein weiter. Bei 50 s stürzt auch Broker 1 ab; bei 55 s sind die zwei anderen zurück. Ihnen fehlt, was nur Broker 1 hat, also darf keiner führen: Die Partition bleibt offline, bis Broker 1 zurück ist oder bis jemand unsauber wählt und verliert, was eine Kopie bestätigt hatte.',
    },
  },
  'votes-in-one-house': {
    title: { of: 'Two votes of three in one house', is: 'Zwei von drei Stimmen in einem Haus' },
    description: {
      of: 'Two datacenters with two copies each, min.insync.replicas 2, and the leader in DC East. Of the three controllers two stand in DC West. At 20 s West dies. East has its leader and a second copy, which are as many as the rule asks for. But only a quorum may take West’s replicas out of the in-sync set, and one vote of three is none: the leader waits for them, and orders with acks=all are not acknowledged until West is back.',
      is: 'Zwei Rechenzentren mit je zwei Kopien, min.insync.replicas 2, der Leader in DC East. Von den drei Controllern stehen zwei in DC West. Bei 20 s stirbt West. East hat seinen Leader und eine zweite Kopie, so viele, wie die Regel verlangt. Aber nur ein Quorum darf Wests Replicas aus dem In-sync-Set nehmen, und eine Stimme von dreien ist keins: Der Leader wartet auf sie, und Bestellungen mit acks=all werden erst bestätigt, wenn West zurück ist.',
    },
  },
  newlimits: {
    title: { of: 'NewLimits: two worlds', is: 'NewLimits: zwei Welten' },
    description: {
      of: 'A shoe retailer with ten systems. Every order, sale and delivery happens once and feeds two worlds: Batchland, where each system sends files to the others at night, and Streamscape, where each writes to the log and reads from it.',
      is: 'Ein Schuhhändler mit zehn Systemen. Jede Bestellung, jeder Verkauf und jede Lieferung geschieht einmal und speist zwei Welten: Batchland, wo jedes System den anderen nachts Dateien schickt, und Streamscape, wo jedes in das Log schreibt und daraus liest.',
    },
  },
  'newlimits-tuesday': {
    title: { of: 'NewLimits: a Tuesday', is: 'NewLimits: ein Dienstag' },
    description: {
      of: 'NewLimits on a quiet week with short shelves: four pairs of each shoe at each place, and 6,000 business events a day. The page of the two worlds opens on its Tuesday at 14:20.',
      is: 'NewLimits in einer ruhigen Woche mit knappen Regalen: vier Paar von jedem Schuh an jedem Ort und 6.000 Geschäftsereignisse am Tag. Die Seite der zwei Welten beginnt an ihrem Dienstag um 14:20.',
    },
  },
}

export function tellScenario(id: string, own: ScenarioWords): ScenarioWords {
  if (!Object.hasOwn(SCENARIO_WORDS, id)) return own
  const { title, description } = SCENARIO_WORDS[id]
  const say = ({ of, is }: Translation, text: string): string => (text === of ? is : text)
  return { title: say(title, own.title), description: say(description, own.description) }
}
