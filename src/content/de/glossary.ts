/** Karten des Glossars: ein Satz, und der Name, unter dem Kafkas Einstellungen oder Schnittstellen es kennen. */
import type * as english from '../en/glossary'

export const glossaryWords: typeof english.glossaryWords = {
  kafka: {
    term: 'Apache Kafka',
    text: 'Ein quelloffenes Log, in das viele schreiben und aus dem viele lesen, auf mehreren Rechnern zugleich.',
    name: '',
  },
  'batch-job': {
    term: 'Batch-Job',
    text: 'Ein Programm, das ab und zu läuft, meist nachts, und mitnimmt, was sich seit dem letzten Mal gesammelt hat.',
    name: '',
  },
  etl: {
    term: 'ETL',
    text: 'Hier holen, irgendwie umformen, dort abladen: Daten von System zu System kopieren, mit einem eigenen Job.',
    name: '',
  },
  'point-to-point': {
    term: 'Punkt-zu-Punkt-Anbindung',
    text: 'Für jedes Paar von Systemen eine eigene Verbindung. Zehn Systeme können neunzig haben.',
    name: '',
  },
  'real-time': {
    term: 'Echtzeit',
    text: 'Früh genug, um etwas zu tun. Hier: in der Sekunde, in der es geschah.',
    name: '',
  },
  'event-driven': {
    term: 'Ereignisgesteuerte Architektur',
    text: 'Systeme sagen einmal, was geschah, und wen es angeht, der reagiert; niemand fragt alle immer wieder.',
    name: '',
  },
  event: {
    term: 'Ereignis',
    text: 'Etwas, das geschah, mit seiner Zeit: Ein Paar wurde verkauft. Es wird nie geändert; das nächste sagt mehr.',
    name: 'ProducerRecord',
  },
  stream: { term: 'Strom', text: 'Ereignisse in der Reihenfolge, in der sie kamen, ohne Ende.', name: '' },
  topic: {
    term: 'Topic',
    text: 'Ein Log mit Namen, in das Producer schreiben und aus dem Consumer lesen; Lesen nimmt nichts weg.',
    name: 'kafka-topics --create',
  },
  partition: {
    term: 'Partition',
    text: 'Das Log eines Topics ist in Partitionen geteilt; in einer gilt die Reihenfolge, und jede hat je Gruppe einen Leser.',
    name: 'num.partitions',
  },
  key: {
    term: 'Schlüssel',
    text: 'Worum es in einem Record geht. Derselbe Schlüssel kommt in dieselbe Partition und bleibt so in der Reihe.',
    name: 'partitioner.class',
  },
  offset: {
    term: 'Offset',
    text: 'Die Nummer eines Records in seiner Partition. Ein Leser merkt sich, welchen er als Nächstes will.',
    name: 'auto.offset.reset',
  },
  producer: { term: 'Producer', text: 'Wer Records schreibt. Wer sie liest, weiß er nicht.', name: 'KafkaProducer' },
  consumer: {
    term: 'Consumer',
    text: 'Wer Records liest, im eigenen Tempo und von wo er will.',
    name: 'KafkaConsumer',
  },
  'consumer-group': {
    term: 'Consumer-Gruppe',
    text: 'Leser, die sich die Partitionen teilen, sodass jeder Record je Gruppe einmal gelesen wird.',
    name: 'group.id',
  },
  rebalance: {
    term: 'Rebalance',
    text: 'Eine Gruppe verteilt ihre Partitionen neu, wenn jemand kommt oder geht.',
    name: 'partition.assignment.strategy',
  },
  lag: {
    term: 'Lag',
    text: 'Records, die geschrieben sind und die ein Leser noch nicht gelesen hat.',
    name: 'records-lag-max',
  },
  retention: { term: 'Aufbewahrung', text: 'Wie lange Records bleiben, gelesen oder nicht.', name: 'retention.ms' },
  cdc: {
    term: 'Change Data Capture',
    text: 'Das eigene Log einer Datenbank lesen, sodass jede Änderung einer Zeile ein Ereignis wird und die Anwendung bleibt, wie sie ist.',
    name: 'Debezium',
  },
  connector: {
    term: 'Connector',
    text: 'Eine fertige Brücke zwischen Kafka und einem anderen System.',
    name: 'Kafka Connect',
  },
  schema: {
    term: 'Schema',
    text: 'Welche Felder ein Record hat und von welcher Art: der Vertrag eines Topics.',
    name: '',
  },
  'schema-registry': {
    term: 'Schema Registry',
    text: 'Bewahrt die Schemas der Topics und lehnt ein neues ab, das alte Leser nicht lesen könnten.',
    name: 'confluent.value.schema.validation',
  },
  'audit-log': {
    term: 'Audit-Log',
    text: 'Wer wann was tat: jede Anfrage und ob sie erlaubt war.',
    name: 'confluent-audit-log-events',
  },
  rbac: {
    term: 'Rollenbasierte Rechte',
    text: 'Rollen sagen, wer was lesen und wer was schreiben darf.',
    name: 'DeveloperWrite',
  },
  deserialization: {
    term: 'Deserialisieren',
    text: 'Aus den Bytes eines Records wieder einen Wert machen; was sich nicht lesen lässt, ist beim Leser eine Ausnahme.',
    name: 'value.deserializer',
  },
  'magic-byte': {
    term: 'Magic Byte',
    text: 'Das erste Byte eines Wertes, der mit einem Schema geschrieben wurde: eine Null. Es folgen vier Bytes mit der ID des Schemas.',
    name: 'Unknown magic byte!',
  },
  'schema-id': {
    term: 'Schema-ID',
    text: 'Die Nummer, unter der die Registry ein Schema führt; sie reist in jedem Record statt des Schemas.',
    name: 'GET /schemas/ids/{id}',
  },
  'schema-validation': {
    term: 'Validierung am Broker',
    text: 'Confluent Server weist Batches ab, deren Schema-ID für das Topic nicht registriert ist; geprüft wird die ID, nicht die Bytes. In Apache Kafka prüfen nur die Serializer der Clients.',
    name: 'confluent.value.schema.validation',
  },
  principal: {
    term: 'Principal',
    text: 'Wer ein Client für den Cluster nach der Anmeldung ist: ein Mensch oder ein Dienstkonto.',
    name: 'KafkaPrincipal',
  },
  'role-binding': {
    term: 'Rollenbindung',
    text: 'Gibt einem Principal eine Rolle auf einer Ressource, etwa das Schreiben ins Topic orders. Apache Kafka hat dafür ACLs.',
    name: 'confluent iam rbac role-binding create',
  },
  'least-privilege': {
    term: 'Geringste Rechte',
    text: 'Jedes Konto darf, was seine Arbeit braucht, und sonst nichts.',
    name: 'DeveloperRead, DeveloperWrite',
  },
  enrich: {
    term: 'Anreichern',
    text: 'Einem Ereignis hinzufügen, was eine Tabelle darüber weiß, etwa wie viele Paare vom Bestellten noch da sind.',
    name: 'KStream#join(KTable)',
  },
  'dead-letter': {
    term: 'Dead-Letter-Topic',
    text: 'Wohin ein Record kommt, der sich nicht lesen ließ, damit es mit den anderen weitergeht.',
    name: 'errors.deadletterqueue.topic.name',
  },
  'poison-record': {
    term: 'Giftpille',
    text: 'Ein Record, an dem jeder hängen bleibt, der ihn lesen will.',
    name: 'SerializationException',
  },
  'stream-processing': {
    term: 'Stream Processing',
    text: 'Ströme lesen und daraus neue schreiben: filtern, zählen, verbinden.',
    name: 'Kafka Streams',
  },
  managed: {
    term: 'Verwalteter Dienst',
    text: 'Jemand anders betreibt den Cluster und steht nachts dafür auf.',
    name: '',
  },
  chargeback: {
    term: 'Kostenverrechnung',
    text: 'Jedes Team bekommt die Rechnung für sein eigenes Lesen und Schreiben, und zahlt sie.',
    name: '',
  },
  oversold: {
    term: 'Überverkauft',
    text: 'Verkauft, obwohl es nicht mehr da war: Wer verkaufte, sah in eine Kopie, die vom letzten Verkauf nichts wusste.',
    name: '',
  },
  'wrongly-refused': {
    term: 'Zu Unrecht abgelehnt',
    text: 'Abgelehnt, obwohl es da war: Wer ablehnte, sah in eine Kopie, die von der letzten Lieferung nichts wusste.',
    name: '',
  },
  'consumer-scaling': {
    term: 'Consumer-Skalierung',
    text: 'Mehr Mitglieder einer Gruppe lesen mehr zugleich, höchstens eines je Partition; wer geht, gibt seine zurück.',
    name: '',
  },
  showback: {
    term: 'Showback',
    text: 'Ein Bericht, was die Nutzung jedes Teams kostet; zahlen muss es keiner.',
    name: '',
  },
  'fan-out': {
    term: 'Fan-out',
    text: 'Einmal geschrieben, von vielen gelesen. Wer liest, bekommt die Records jedes Mal geschickt, und das zahlt jemand.',
    name: '',
  },
  unallocated: {
    term: 'Nicht zugeordnet',
    text: 'Der Teil einer Rechnung, der keinem Team gehört: eine Zeile für sich, nicht auf die anderen verschmiert.',
    name: '',
  },
  datacenter: {
    term: 'Rechenzentrum',
    text: 'Ein Standort, der als Ganzes dunkel werden kann, mit allem darin.',
    name: 'broker.rack',
  },
  'stretch-cluster': {
    term: 'Gestreckter Cluster',
    text: 'Ein Cluster über zwei oder mehr Standorte, mit Kopien in jedem, bevor eine Bestätigung kommt.',
    name: '',
  },
  replica: {
    term: 'Replikat',
    text: 'Eine Kopie einer Partition auf einem Broker. Ihre Zahl ist der Replikationsfaktor.',
    name: 'replication.factor',
  },
  isr: {
    term: 'In-sync-Replikate',
    text: 'Die Replikate, die leben und mit dem Leader Schritt gehalten haben; wer übernimmt, kommt aus ihnen, und ist keines übrig, aus den Eligible Leader Replicas (ELR).',
    name: 'replica.lag.time.max.ms',
  },
  'min-isr': {
    term: 'min.insync.replicas',
    text: 'Sind weniger in sync, wird Schreiben mit acks=all abgelehnt.',
    name: 'min.insync.replicas',
  },
  acks: {
    term: 'acks',
    text: 'Auf wessen Kopie ein Producer wartet: auf keine, auf die des Leaders oder auf die aller, die in sync sind.',
    name: 'acks=all',
  },
  'tie-breaker': {
    term: 'Tie-Breaker',
    text: 'Ein dritter, kleiner Standort mit einer Stimme der Controller, damit jedes Rechenzentrum ohne das andere gewinnen kann.',
    name: 'controller.quorum.voters',
  },
  fencing: {
    term: 'Fencing',
    text: 'Ein Broker, der einen Session-Timeout lang schweigt, wird ausgesperrt: Er darf weder führen noch zählen.',
    name: 'broker.session.timeout.ms',
  },
  'leader-epoch': {
    term: 'Leader-Epoche',
    text: 'Zählt die Leader einer Partition, damit man einen alten als alt erkennt.',
    name: 'leader.epoch',
  },
  'high-watermark': {
    term: 'High Watermark',
    text: 'Die Linie, bis zu der alle In-sync-Replikate das Log haben; darüber sieht kein Leser etwas.',
    name: 'isolation.level',
  },
  'not-enough-replicas': {
    term: 'NOT_ENOUGH_REPLICAS',
    text: 'Die Antwort auf Schreiben mit acks=all, wenn weniger in sync sind, als min.insync.replicas sagt.',
    name: 'NotEnoughReplicasException',
  },
  observer: {
    term: 'Observer',
    text: 'Ein Replikat von Confluent Server, das alles kopiert und nicht im In-sync-Set ist, also wartet niemand darauf.',
    name: 'confluent.placement.constraints',
  },
  promotion: {
    term: 'Automatische Beförderung',
    text: 'Sind zu wenige in sync, kommt ein Observer, der aufgeholt hat, ins Set und geht wieder, wenn es heil ist.',
    name: 'observerPromotionPolicy',
  },
  'promotion-policy': {
    term: 'Beförderungs-Policy',
    text: 'Wann ein Observer einspringen darf: under-min-isr, under-replicated oder nur, wenn Menschen ihn wählen.',
    name: 'under-min-isr',
  },
  'unclean-election': {
    term: 'Unsaubere Wahl',
    text: 'Ein Replikat, das nicht in sync war, wird Leader; was es nicht hat, ist verloren.',
    name: 'unclean.leader.election.enable',
  },
  'caught-up': {
    term: 'Aufgeholt',
    text: 'Alles zu haben, was der Leader innerhalb der erlaubten Verspätung hatte.',
    name: 'replica.lag.time.max.ms',
  },
  quorum: {
    term: 'Quorum',
    text: 'Mehr als die Hälfte der Controller. Nur damit wird etwas entschieden: wer führt, wer zählt, wer befördert wird.',
    name: 'controller.quorum.voters',
  },
  'zombie-leader': {
    term: 'Zombie-Leader',
    text: 'Ein Leader, der abgelöst ist und es nicht weiß. Mit acks=all glaubt ihm niemand, mit acks=1 jeder.',
    name: 'FENCED_LEADER_EPOCH',
  },
  rpo: {
    term: 'RPO und RTO',
    text: 'Wie viel vom Versprochenen verloren gehen darf, und wie lange nichts gehen darf.',
    name: '',
  },
  'caught-up-replicas': {
    term: 'CaughtUpReplicasCount',
    text: 'Zählt bei Confluent Server, wie viele Replikate aufgeholt haben, Observer eingeschlossen.',
    name: 'kafka.cluster:type=Partition',
  },
  kraft: {
    term: 'KRaft-Controller',
    text: 'Hält Kafkas Metadaten in einem eigenen Log und stimmt darüber ab; vor Kafka 4.0 konnte das ein ZooKeeper tun.',
    name: 'process.roles',
  },
  tombstone: {
    term: 'Tombstone',
    text: 'Ein Record mit Schlüssel und ohne Wert: Was diesen Schlüssel hatte, ist fort.',
    name: 'cleanup.policy=compact',
  },
}
