/** Die Seite, die sagt, was simuliert und was vereinfacht wird. */

import type * as english from '../en/fidelity'
import type { Words } from '../words'

export const fidelityWords: Words<typeof english.fidelityWords> = {
  title: 'Was simuliert und was vereinfacht wird',
  lead: 'Im Browser läuft eine einzige deterministische Simulation eines Kafka-Clusters. Jedes Licht ist ein Record, den es darin gibt, und jede Zahl ist aus ihr abgelesen.',
  doesTitle: 'Was sie tut wie Kafka',
  does: [
    'Ein KRaft-Controller-Quorum, das eine Mehrheit braucht, mit Wahlen, Heartbeats, Sessions und Fencing.',
    'Leader, und Follower, die über Leitungen mit Latenz, Jitter, Verlust und Bandbreite fetchen; Log-End-Offsets, High Watermarks, Leader-Epochen, Truncation.',
    'In-sync-Replicas (ISR), die nach Kafkas eigenen Bedingungen schrumpfen und wachsen; strenges min ISR; Clean, Preferred und Unclean Elections.',
    'KRafts gestreiftes, rack-bewusstes Placement, murmur2-Keys, der Sticky Partitioner, acks 0, 1 und all, Retries und Timeouts, mit Kafkas Namen, Defaults und Fehlercodes (4.x). Die eingebauten Welten setzen einige, damit ein Ausfall in Sekunden auffällt: request.timeout.ms ist in ihren Clustern 3 s und in ihren Unternehmen 5 s (Kafkas Default: 30 s).',
    'Placement Constraints, Observer und deren drei Promotion-Policies von Confluent Server, nach öffentlichen Dokumenten. Sie sind nicht Teil von Apache Kafka.',
    'Consumer Groups mit Koordinator, die Assignoren range, round-robin, sticky und cooperative-sticky, committete Offsets in __consumer_offsets, Sessions und Rebalances; Assignoren, die auf Racks achten (KIP-881), und Lesen von der nächstgelegenen Replica (KIP-392), auch von Observern, wo das Topic Confluents Placement hat.',
    'Idempotente Producer mit Producer ID, Epoche, Sequenzen und den letzten fünf Batches; Transaktionen mit Koordinator in __transaction_state, Fencing, Markern, Timeouts, dem Last Stable Offset und dem Index des Abgebrochenen, isolation.level, und Offsets, die in einer Transaktion committet werden.',
    'Ein Unternehmen, bei dem jedes Geschäftsereignis einmal existiert und zwei Welten speist: Punkt-zu-Punkt-Verbindungen mit Nacht- oder Micro-Batch-Läufen, die dauern, fehlschlagen, überziehen und Schmutz laden; und Topics, Producer und Groups auf demselben simulierten Cluster. Ein Seed, eine Uhr, dieselben Fehler.',
    'Change Data Capture im Umschlag von Debezium für PostgreSQL, aus Tabellen des Kerns oder aus einem echten PostgreSQL in dieser Seite, dessen Write-Ahead-Log gelesen wird.',
    'Kompatibilität von Avro und JSON Schema, wie Confluents Registry sie beurteilt, deren Fehlercodes, Validierung an der Tür des Brokers, Dead-Letter-Topics, Rollen und ein Audit-Log.',
    'Jobs, die filtern, abbilden, Keys ändern, verbinden und in Fenstern zählen, mit State, Changelogs, Wiederherstellung und Replays; Connectors mit Offsets und Neustarts.',
    'Die Zahlen des Vergleichs werden im Lauf gemessen und stehen neben ihrer geschlossenen Form. Die des Shops selbst (seine Raten, seine Nacht, seine Kosten) sind Beispiele und lassen sich ersetzen.',
  ],
  missingTitle: 'Was es hier gar nicht gibt',
  missing: [
    'Von Transaktionen: transaction.version=2 (KIP-890), die Prüfung einer Partition durch ihren Leader vor dem ersten Append, Two-Phase Commit. Hier ist Version 1. Das exactly_once_v2 der Jobs des Unternehmens ist eine eigene Regel, ohne Kafka-Transaktion darunter; eine Anwendung in der Welt eines Clusters verarbeitet mit echten.',
    'Die neuen Gruppenprotokolle: group.protocol=consumer (KIP-848, serverseitige Assignoren), Streams Groups und Share Groups (KIP-932). Gruppen hier sind klassische.',
    'Logs, die vergessen: Retention, Compaction, Segmente, Tiered Storage. Ein Log wächst nur, sein Start-Offset ist 0.',
    'Den Cluster im Betrieb umbauen: Broker oder Voter hinzufügen (KIP-853), Partitionen hinzufügen, von Hand neu zuteilen.',
    'Einstellungen, die ein echter Broker oder Controller nur beim Start liest (etwa broker.session.timeout.ms), lassen sich hier im Betrieb setzen.',
    'Platten und Prozessoren: Ein Log-Verzeichnis fällt nie aus und läuft nie voll, ein Broker ist nie zu langsam für seine Last. Quotas außer der Replikationsdrosselung, Kompression, TLS und SASL.',
    'Vom Change-Stream von PostgreSQL: Nachrichten von pg_logical_emit_message, Publications mit Spaltenlisten oder Zeilenfiltern, und ein Replication Slot, der zurückfällt.',
  ],
  simplifiesTitle: 'Was sie vereinfacht',
  simplifies:
    'Aus dem Code selbst gesammelt: Jede Aussage steht bei der Zeile, um die es geht, und ist deshalb englisch.',
  statements: (n) => `${n} ${n === 1 ? 'Aussage' : 'Aussagen'}`,
  none: 'Der Code macht noch keine solche Aussage.',
  licensesTitle: 'Werke anderer in dieser Seite',
  licenses: 'Bibliotheken und Schriften, die mit dieser Seite kamen, jede mit ihrer Lizenz:',
  licensesLink: 'Lizenzen Dritter',
  back: 'Zurück zum Spielplatz',
  areas: {
    batch: 'Batchland',
    business: 'Das Unternehmen der zwei Welten',
    cdc: 'Change Data Capture',
    connect: 'Connectors',
    governance: 'Sicherheit und Durchsetzung',
    schema: 'Schemas und Registry',
    streams: 'Stream-Verarbeitung',
    clients: 'Producer und Consumer',
    cluster: 'Cluster',
    engine: 'Engine',
    log: 'Log',
    measures: 'Messung',
    network: 'Netz',
  },
  otherArea: 'Sonstiges',
}
