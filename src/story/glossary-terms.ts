/**
 * Terms of the glossary as they stand in a sentence, by card. Marked where the story first uses them; what a card says is
 * in `src/content/en/glossary.ts`.
 */

/** In each language the ways a term is written, without regard to capitals at its beginning. */
export const TERMS: Readonly<Record<string, Readonly<Record<'en' | 'de', readonly string[]>>>> = {
  kafka: { en: ['Kafka'], de: ['Kafka'] },
  'batch-job': { en: ['nightly batch', 'batch job'], de: ['Nachtlauf', 'Batch-Job', 'nächtliche Batch'] },
  etl: { en: ['ETL'], de: ['ETL'] },
  'point-to-point': { en: ['point-to-point', 'pair of systems'], de: ['Punkt-zu-Punkt', 'Paar von Systemen'] },
  'real-time': { en: ['real time', 'real-time'], de: ['Echtzeit'] },
  'event-driven': { en: ['event-driven'], de: ['ereignisgesteuert', 'ereignisgesteuerte'] },
  event: { en: ['event'], de: ['Ereignis', 'Event'] },
  stream: { en: ['stream'], de: ['Strom', 'Stream'] },
  topic: { en: ['topic'], de: ['Topic'] },
  partition: { en: ['partition'], de: ['Partition'] },
  key: { en: ['record key', 'key decides', 'same key'], de: ['Schlüssel'] },
  offset: { en: ['offset'], de: ['Offset'] },
  producer: { en: ['producer'], de: ['Producer'] },
  consumer: { en: ['consumer'], de: ['Consumer'] },
  'consumer-group': { en: ['consumer group'], de: ['Consumer-Gruppe', 'Consumer Group'] },
  rebalance: { en: ['rebalance'], de: ['Rebalance'] },
  lag: { en: ['lag'], de: ['Lag'] },
  retention: { en: ['retention'], de: ['Aufbewahrung', 'Retention'] },
  cdc: { en: ['change data capture', 'CDC'], de: ['Change Data Capture', 'CDC'] },
  connector: { en: ['connector'], de: ['Connector', 'Konnektor'] },
  deserialization: { en: ['deserialize', 'deserialized'], de: ['deserialisieren', 'deserialisiert'] },
  'magic-byte': { en: ['magic byte'], de: ['Magic Byte'] },
  'schema-id': { en: ['schema id'], de: ['Schema-ID'] },
  'schema-validation': {
    en: ['schema validation', 'refuses the rest'],
    de: ['Schema-Validierung', 'weist den Rest ab'],
  },
  principal: { en: ['principal'], de: ['Principal'] },
  'role-binding': { en: ['role binding'], de: ['Rollenbindung'] },
  'least-privilege': { en: ['least privilege'], de: ['geringsten Rechte', 'so wenig Rechte wie möglich'] },
  enrich: { en: ['enrich', 'enriched'], de: ['anreichern', 'angereichert'] },
  schema: { en: ['schema'], de: ['Schema'] },
  'schema-registry': { en: ['schema registry'], de: ['Schema Registry', 'Schema-Registry'] },
  'audit-log': { en: ['audit log'], de: ['Audit-Log', 'Audit Log'] },
  rbac: { en: ['role-based access', 'RBAC'], de: ['rollenbasierte', 'RBAC'] },
  'dead-letter': { en: ['dead letter', 'dead-letter'], de: ['Dead Letter', 'Dead-Letter'] },
  'poison-record': { en: ['poison record', 'poison pill'], de: ['Giftpille', 'vergiftete'] },
  'stream-processing': { en: ['stream processing', 'join'], de: ['Stream Processing', 'Join'] },
  managed: { en: ['managed'], de: ['verwaltet', 'verwalteter', 'gemanagt'] },
  chargeback: { en: ['chargeback'], de: ['Chargeback', 'Kostenverrechnung', 'verursachergerecht'] },
  oversold: { en: ['oversold', 'pairs sold twice'], de: ['überverkauft', 'Paare zweimal verkauft'] },
  'wrongly-refused': { en: ['orders turned away'], de: ['Bestellungen abgewiesen'] },
  'consumer-scaling': { en: ['consumer scaling'], de: ['Consumer-Skalierung'] },
  showback: { en: ['showback'], de: ['Showback'] },
  'fan-out': { en: ['fan-out'], de: ['Fan-out'] },
  unallocated: { en: ['unallocated'], de: ['nicht zugeordnet'] },
  datacenter: { en: ['datacenter', 'DC West'], de: ['Rechenzentrum', 'DC West'] },
  'stretch-cluster': { en: ['one cluster, stretched', 'stretch cluster'], de: ['gestreckt', 'Stretch-Cluster'] },
  replica: { en: ['replica', 'replication factor', 'copies'], de: ['Replikat', 'Replikationsfaktor', 'Kopien'] },
  isr: { en: ['in-sync', 'in sync'], de: ['in-sync', 'in sync', 'synchron'] },
  'min-isr': { en: ['min.insync.replicas', 'min ISR'], de: ['min.insync.replicas', 'min ISR', 'Min ISR'] },
  acks: { en: ['acks=all', 'acknowledged'], de: ['acks=all', 'bestätigte', 'bestätigt'] },
  'tie-breaker': { en: ['hut', 'tie-breaker'], de: ['Hütte', 'Tie-Breaker'] },
  fencing: { en: ['session timeout', 'fenced'], de: ['Session-Timeout', 'session timeout'] },
  'leader-epoch': { en: ['leader epoch'], de: ['Leader-Epoche', 'Leader Epoch'] },
  'high-watermark': { en: ['high watermark', 'readable'], de: ['High Watermark', 'lesbar'] },
  'not-enough-replicas': { en: ['NOT_ENOUGH_REPLICAS'], de: ['NOT_ENOUGH_REPLICAS'] },
  observer: { en: ['observer'], de: ['Observer'] },
  promotion: { en: ['promotion', 'promoted'], de: ['Beförderung', 'befördert'] },
  'promotion-policy': { en: ['policy'], de: ['Policy', 'Richtlinie'] },
  'unclean-election': { en: ['unclean'], de: ['unclean', 'unsaubere'] },
  quorum: { en: ['majority of controllers', 'majority'], de: ['Mehrheit der Controller', 'Mehrheit'] },
  'zombie-leader': { en: ['zombie leader'], de: ['Zombie-Leader'] },
  rpo: { en: ['RPO'], de: ['RPO'] },
  'caught-up-replicas': { en: ['CaughtUpReplicasCount'], de: ['CaughtUpReplicasCount'] },
  kraft: { en: ['KRaft controller'], de: ['KRaft-Controller'] },
  tombstone: { en: ['tombstone'], de: ['Tombstone'] },
  'caught-up': { en: ['caught up'], de: ['aufgeholt', 'caught up'] },
}

export interface FoundTerm {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** The first term in the text that is not `known` yet, as whole words; null when there is none. */
export function findTerm(text: string, known: ReadonlySet<string>, language: 'en' | 'de'): FoundTerm | null {
  let best: FoundTerm | null = null
  for (const [id, ways] of Object.entries(TERMS)) {
    if (known.has(id)) continue
    for (const way of ways[language]) {
      const from = findWord(text, way)
      if (from >= 0 && (best === null || from < best.from || (from === best.from && from + way.length > best.to)))
        best = { id, from, to: from + way.length }
    }
  }
  return best
}

const LETTER = /[\p{L}\p{N}_]/u

function findWord(text: string, word: string): number {
  const low = text.toLowerCase()
  for (let from = low.indexOf(word.toLowerCase()); from >= 0; from = low.indexOf(word.toLowerCase(), from + 1)) {
    const isWhole =
      !LETTER.test(text[from - 1] ?? ' ') && !LETTER.test((text[from + word.length] ?? ' ').replace(/[sn]/, ' '))
    if (isWhole) return from
  }
  return -1
}
