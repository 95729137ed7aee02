/** Wozu eine Einstellung da ist, ein Satz je Einstellung. A key that stands in two scopes with two meanings has both. */
export const CONFIG_WORDS: Readonly<Record<string, string>> = {
  'broker.heartbeat.interval.ms': 'Wie oft ein Broker dem aktiven Controller sagt, dass er lebt.',
  'broker.session.timeout.ms': 'Ein Broker, der so lange schweigt, wird auf fenced gesetzt: Er verlässt jede ISR.',
  'initial.broker.registration.timeout.ms':
    'Ein startender Broker gibt auf, wenn er sich so lange nicht registrieren konnte.',
  'log.segment.bytes':
    'Ein Log wird auf die Platte geschrieben (Flush), wenn ein Segment dieser Größe voll ist. Was noch nicht geschrieben ist, wird nach einem Absturz neu gelesen.',
  'log.retention.check.interval.ms': 'Wie oft ein Broker nach Segmenten sucht, die nach den Regeln ihrer Topics gehen.',
  'log.initial.task.delay.ms': 'Wie lange nach seinem Start ein Broker zum ersten Mal nachsieht.',
  'retention.ms':
    'Ein Segment, dessen jüngster Record älter ist, wird gelöscht, gelesen oder nicht; -1 behält für immer.',
  'retention.bytes':
    'Die ältesten Segmente einer Partition werden gelöscht, solange sie dann noch so viel hält; -1 für keine Grenze.',
  'segment.bytes': 'Ein Segment dieser Größe wird geschlossen; nur ganze Segmente gehen.',
  'segment.ms': 'Der erste Record, der so viel jünger ist als der älteste eines Segments, schließt es.',
  'log.cleaner.backoff.ms': 'Wie lange der Cleaner eines Brokers ruht, wenn kein Log mit Compaction ihn braucht.',
  'cleanup.policy':
    'Was ein volles Log tut: alte Segmente löschen, oder den letzten Wert jedes Schlüssels behalten und die davor weglassen.',
  'min.cleanable.dirty.ratio':
    'Ein Log wird verdichtet, wenn mehr als dieser Anteil des Verdichtbaren noch nicht angesehen ist.',
  'min.compaction.lag.ms': 'So lange bleibt ein Record mindestens, bevor die Compaction ihn nehmen darf.',
  'max.compaction.lag.ms':
    'Ein Record, den so lange niemand verdichtet hat, wird verdichtet, gleich bei welchem Anteil; so früh schließen auch Segmente.',
  'delete.retention.ms': 'Wie lange ein Tombstone nach seinem ersten Cleaning bleibt, damit Leser die Löschung sehen.',
  'leader.replication.throttled.replicas':
    'Replicas, deren Leader an Follower außerhalb der ISR höchstens leader.replication.throttled.rate senden: 0:1,0:2 oder *.',
  'follower.replication.throttled.replicas':
    'Replicas, die beim Aufholen höchstens follower.replication.throttled.rate ihres Brokers holen: 0:4 oder *.',
  'streamscape.commit':
    'Von der Simulation, nicht von Kafka: ob die Anwendung selbst festschreibt (commitSync), bevor sie einen Poll abarbeitet oder danach; enable.auto.commit dazu ausschalten.',
  'streamscape.process.start.ms':
    'Von der Simulation, nicht von Kafka: wie lange ein Broker oder Controller zum Starten braucht.',
  'streamscape.log.recovery.start.ms':
    'Von der Simulation, nicht von Kafka: was die Suche nach nicht geschriebenen Daten nach einem Absturz kostet, so wenige es auch sind.',
  'streamscape.log.recovery.bytes.per.second':
    'Von der Simulation, nicht von Kafka: wie schnell ein Broker nach einem Absturz nicht geschriebene Daten neu liest.',
  'controlled.shutdown.enable': 'Ein Broker, der gestoppt wird, gibt vorher die Führung seiner Partitionen ab.',
  'replica.lag.time.max.ms': 'Ein Follower, der so lange nicht aufgeholt hat, verlässt die ISR.',
  'replica.fetch.wait.max.ms': 'Wie lange ein Leader eine leere Antwort an einen Follower höchstens zurückhält.',
  'replica.fetch.min.bytes': 'Ein Leader antwortet einem Follower, sobald so viel da ist.',
  'replica.fetch.max.bytes': 'Wie viel ein Follower in einem Fetch höchstens aus einer Partition nimmt.',
  'replica.fetch.backoff.ms': 'Die Pause eines Followers nach einem fehlgeschlagenen Fetch.',
  'replica.socket.timeout.ms': 'Wie lange ein Follower höchstens auf die Antwort eines Leaders wartet.',
  'replica.high.watermark.checkpoint.interval.ms':
    'Wie oft jeder Broker seine High Watermarks auf die Platte schreibt.',
  'replica.selector.class':
    'Mit RackAwareReplicaSelector wird ein Consumer, der sein client.rack nennt, zu einer Replica dieses Racks geschickt (KIP-392). Leer: Alle lesen vom Leader.',
  'broker/min.insync.replicas':
    'Für Topics ohne eigenen Wert: Bei weniger In-sync-Replicas werden Writes mit acks=all abgelehnt.',
  'broker/unclean.leader.election.enable':
    'Für Topics ohne eigenen Wert: Eine Replica außerhalb der ISR darf Leader werden, wenn keine andere kann.',
  'unclean.leader.election.interval.ms':
    'Wie oft der Controller nach Partitionen sucht, die eine Unclean Election brauchen.',
  'auto.leader.rebalance.enable': 'Der Controller gibt die Führung von selbst an die Preferred Replicas zurück.',
  'leader.imbalance.check.interval.seconds':
    'Wie oft der Controller nach Partitionen sucht, die eine andere als ihre Preferred Replica führt.',
  'offsets.topic.num.partitions':
    'Partitionen von __consumer_offsets; der Koordinator einer Gruppe ist der Leader einer davon.',
  'offsets.topic.replication.factor':
    'Replicas von __consumer_offsets; mit weniger Brokern als so vielen wird es nicht angelegt, und Gruppen warten.',
  'offsets.commit.timeout.ms':
    'Ein Commit, den die Replicas von __consumer_offsets nach dieser Zeit nicht haben, wird mit einem Fehler beantwortet.',
  'group.initial.rebalance.delay.ms':
    'So lange wartet der Koordinator einer leeren Gruppe vor dem ersten Rebalance auf weitere Mitglieder.',
  'default.replication.factor': 'Replicas eines Topics, das keinen Replication Factor nennt.',
  'num.partitions': 'Partitionen eines Topics, das keine Anzahl nennt.',
  'controller.quorum.election.timeout.ms':
    'Ein Controller ohne Leader wartet so lange, bis zum Doppelten, bevor er eine Wahl beginnt.',
  'controller.quorum.fetch.timeout.ms':
    'Ein Controller, der so lange nicht vom Leader fetchen konnte, beginnt eine Wahl.',
  'controller.quorum.election.backoff.max.ms': 'Die längste Pause eines Controllers nach einer verlorenen Wahl.',
  'controller.quorum.request.timeout.ms': 'Wie lange ein Controller höchstens auf die Antwort eines anderen wartet.',
  'controller.quorum.retry.backoff.ms':
    'Die Pause eines Controllers, bevor er einen fehlgeschlagenen Request wiederholt.',
  'controller.quorum.append.linger.ms':
    'So lange sammelt der aktive Controller Metadata-Records, bevor er sie schreibt.',
  'confluent.log.placement.constraints':
    'Placement Constraints (JSON) für Topics, die weder Constraints noch einen Replication Factor nennen.',
  'topic/min.insync.replicas': 'Bei weniger In-sync-Replicas werden Writes mit acks=all abgelehnt.',
  'topic/unclean.leader.election.enable':
    'Eine Replica außerhalb der ISR darf Leader werden, wenn keine andere kann, um den Preis verlorener Records.',
  acks: 'Wer einen Record haben muss, bevor er als geschrieben gilt: niemand (0), der Leader (1) oder jede In-sync-Replica (all).',
  'linger.ms': 'So lange wartet ein Batch auf weitere Records, bevor er gesendet wird.',
  'batch.size': 'Wie viele Bytes ein Batch höchstens sammelt.',
  'max.in.flight.requests.per.connection': 'Wie viele Requests zugleich zu einem Broker unterwegs sein dürfen.',
  retries: 'Wie oft ein fehlgeschlagener Batch noch einmal gesendet wird, innerhalb von delivery.timeout.ms.',
  'producer/retry.backoff.ms': 'Die erste Pause vor einem neuen Versuch; sie verdoppelt sich jedes Mal.',
  'retry.backoff.max.ms': 'Die längste Pause vor einem neuen Versuch.',
  'producer/request.timeout.ms':
    'Wie lange der Producer höchstens auf eine Antwort wartet, bevor er es noch einmal versucht.',
  'delivery.timeout.ms': 'Ein Record, der so lange nicht bestätigt ist, wird aufgegeben.',
  'enable.idempotence': 'Nummeriert die Batches, sodass ein neuer Versuch nie doppelt geschrieben wird.',
  'transactional.id':
    'Der Producer schreibt in Transaktionen unter diesem Namen; ein neuerer mit demselben Namen sperrt ihn aus. Leer heißt keine Transaktionen.',
  'transaction.timeout.ms':
    'Eine Transaktion, die länger offen ist, bricht ihr Koordinator ab, und ihr Producer ist ausgesperrt.',
  'isolation.level':
    'Mit read_committed liest ein Consumer bis zum Last Stable Offset und bekommt nichts aus abgebrochenen Transaktionen.',
  'value.deserializer':
    'Die Klasse, die den Wert eines Records liest. io.confluent.kafka.serializers.KafkaJsonDeserializer wirft bei allem, was kein JSON ist, und der Consumer steht dort still; jede andere liest alles.',
  'transaction.state.log.num.partitions':
    'Partitionen von __transaction_state; der Koordinator einer transactional.id ist der Leader einer davon.',
  'transaction.state.log.replication.factor':
    'Replicas von __transaction_state; mit weniger Brokern wird es nicht angelegt, und niemand kann eine Transaktion beginnen.',
  'transaction.state.log.min.isr': 'Der Wert von min.insync.replicas, den __transaction_state hat.',
  'transaction.abort.timed.out.transaction.cleanup.interval.ms':
    'Wie oft ein Koordinator nach Transaktionen sieht, deren transaction.timeout.ms vorbei ist.',
  'producer.id.expiration.ms':
    'Ein Producer, der so lange nichts in eine Partition geschrieben hat, ist dort vergessen.',
  'buffer.memory': 'Wie viele Bytes an Records im Producer warten dürfen.',
  'max.block.ms': 'Wie lange send() höchstens blockiert, wenn der Puffer voll ist.',
  'producer/metadata.max.age.ms': 'Wie lange der Producer dem traut, was er von den Leadern weiß.',
  'socket.connection.setup.timeout.ms': 'Wie lange der Producer höchstens auf eine Verbindung zu einem Broker wartet.',
  'partitioner.adaptive.partitioning.enable': 'Records ohne Key gehen öfter an Broker, die mitkommen.',
  'fetch.min.bytes': 'Ein Broker antwortet, sobald so viel da ist.',
  'fetch.max.wait.ms': 'Wie lange ein Broker eine leere Antwort höchstens zurückhält.',
  'max.partition.fetch.bytes': 'Wie viel in einem Fetch höchstens aus einer Partition genommen wird.',
  'max.poll.records': 'Wie viele Records ein poll() höchstens übergibt.',
  'auto.offset.reset': 'Wo ein Consumer beginnt, wenn er keine Position hat oder seine Position nicht mehr da ist.',
  'client.rack':
    'Das Rack, in dem der Consumer steht: Assignors geben ihm Partitionen, die dort eine Replica haben (KIP-881), und mit replica.selector.class liest er von ihr.',
  'consumer/metadata.max.age.ms':
    'Wie lange der Consumer dem traut, was er von den Leadern und seiner bevorzugten Replica weiß.',
  'consumer/request.timeout.ms':
    'Wie lange der Consumer höchstens auf eine Antwort wartet, bevor er es noch einmal versucht.',
  'group.id':
    'Die Consumer Group: Ihre Mitglieder teilen sich die Partitionen dessen, was sie abonnieren. Leer heißt keine Gruppe.',
  'group.consumer.session.timeout.ms':
    'Mit group.protocol=consumer: Ein Mitglied, das so lange schweigt, wird aus seiner Gruppe genommen.',
  'group.consumer.heartbeat.interval.ms':
    'Mit group.protocol=consumer: Wie oft Mitglieder dem Koordinator sagen sollen, dass sie leben, und hören, was sich geändert hat.',
  'group.consumer.assignment.interval.ms':
    'Mit group.protocol=consumer: Der Koordinator rechnet eine neue Zuteilung frühestens so lange nach der letzten.',
  'group.consumer.assignors':
    'Assignoren, die der Koordinator für group.protocol=consumer hat; der erste gilt, wenn Mitglieder keinen nennen.',
  'group.protocol':
    'Mit classic versammeln sich die Mitglieder, und eines von ihnen teilt zu; mit consumer teilt der Koordinator zu, und jedes Mitglied stellt für sich um (KIP-848).',
  'group.remote.assignor':
    'Mit group.protocol=consumer: Der Assignor, den der Koordinator nehmen soll, uniform oder range. Leer: sein erster.',
  'group.instance.id':
    'Macht ein statisches Mitglied daraus: Es darf innerhalb von session.timeout.ms ohne Rebalance neu starten.',
  'partition.assignment.strategy':
    'Assignoren in der Reihenfolge des Vorzugs: range, roundrobin, sticky, cooperative-sticky. Mit cooperative-sticky allein behalten Mitglieder während des Rebalance, was sie behalten.',
  'enable.auto.commit': 'Der Consumer committet seine Positionen von selbst.',
  'auto.commit.interval.ms': 'Wie oft mit enable.auto.commit Positionen committet werden.',
  'session.timeout.ms':
    'Ein Mitglied, das so lange schweigt, wird aus seiner Gruppe genommen, und die anderen bekommen seine Partitionen.',
  'heartbeat.interval.ms': 'Wie oft ein Mitglied dem Koordinator sagt, dass es lebt.',
  'max.poll.interval.ms': 'Ein Mitglied, das an einem poll() länger als so arbeitet, verlässt seine Gruppe.',
  'consumer/retry.backoff.ms': 'Die Pause, bevor ein fehlgeschlagener Request noch einmal gesendet wird.',
}

/** By scope and key where a key means two things. */
export function tellConfig(scope: string, key: string, own: string): string {
  return CONFIG_WORDS[`${scope}/${key}`] ?? CONFIG_WORDS[key] ?? own
}
