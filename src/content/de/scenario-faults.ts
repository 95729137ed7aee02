/** Was an einem Szenario oder einer Sitzung nicht stimmt, deren Werte jeder für sich gut sind. */
import { count as many, writeNumber } from './pieces'

const COPY_AGAIN = 'Den ganzen Link dort, wo er geteilt wurde, noch einmal kopieren.'
const ADD_LINK = 'Eine Leitung zwischen ihnen hinzufügen, oder ein defaultLink.'
const CHECK_NAME = 'Den Namen prüfen.'
const SEE_CONFLUENT = 'Siehe die Dokumentation von Confluent zur Platzierung von Replicas.'

type Count = { readonly count: number }
type Most = { readonly most: number }
type Known = { readonly known: string }

const NO_SUCH = {
  site: 'keinen solchen Standort',
  broker: 'keinen solchen Broker',
  controller: 'keinen solchen Controller',
  topic: 'kein solches Topic',
  producer: 'keinen solchen Producer',
  consumer: 'keinen solchen Consumer',
  system: 'kein solches System',
}

export const SCENARIO_FAULTS = {
  'no-site': ({ known }: Known) => ({
    message: 'Es gibt keinen Standort mit dieser ID.',
    cure: `Eine davon verwenden: ${known}.`,
  }),
  'no-broker': () => ({ message: 'Es gibt keinen Broker mit dieser ID.', cure: 'Einen Broker nennen.' }),
  'no-topic': () => ({
    message: 'Es gibt kein Topic mit diesem Namen.',
    cure: 'Den Namen prüfen oder das Topic hinzufügen.',
  }),
  'no-transactional-id': () => ({
    message: 'Nur ein Producer mit transactional.id schreibt in Transaktionen.',
    cure: 'Ihm eine transactional.id geben, oder „transactions“ weglassen.',
  }),
  'no-source': () => ({ message: 'Einen Consumer mit dieser id gibt es nicht.', cure: 'Einen Consumer nennen.' }),
  'source-commits': () => ({
    message:
      'Was in Transaktionen verarbeitet wird, liest eine Gruppe, und nur die Transaktionen committen ihre Offsets.',
    cure: 'Dem Consumer eine group.id geben und enable.auto.commit auf false setzen.',
  }),
  'topic-exists': () => ({ message: 'Dieses Topic gibt es schon.', cure: 'Einen anderen Namen wählen.' }),
  'same-ends': () => ({ message: 'Eine Leitung verbindet zwei verschiedene Standorte.', cure: 'Ein Ende ändern.' }),
  'joined-already': () => ({
    message: 'Diese Standorte sind schon verbunden.',
    cure: 'Beide Richtungen in einer Leitung angeben (backLatencyMs).',
  }),
  'not-joined': () => ({
    message: 'Keine Leitung verbindet diese beiden Standorte.',
    cure: 'Zwei Standorte nennen, die verbunden sind.',
  }),
  'no-replica': () => ({ message: 'Eine Partition braucht mindestens eine Replica.', cure: 'Ihre Broker nennen.' }),
  'twin-broker': () => ({ message: 'Ein Broker steht zweimal in dieser Liste.', cure: 'Jeden Broker einmal nennen.' }),
  'no-partition': ({ count }: Count) => ({
    message: `Das Topic hat ${count} ${count === 1 ? 'Partition' : 'Partitionen'}, ab 0 nummeriert.`,
    cure: 'Die Zahl verkleinern.',
  }),
  'no-such-name': ({ what }: { readonly what: keyof typeof NO_SUCH }) => ({
    message: `Das Szenario hat ${NO_SUCH[what]}.`,
    cure: CHECK_NAME,
  }),
  'no-watched-topic': () => ({
    message: 'Es gibt kein Topic mit diesem Namen.',
    cure: 'Ein Topic dieses Szenarios nennen.',
  }),
  'node-id-taken': () => ({
    message: 'Diese ID hat ein Broker; in KRaft braucht jeder Prozess eine eigene node.id.',
    cure: 'Eine andere wählen.',
  }),
  'sites-apart': () => ({ message: 'Keine Leitung verbindet diese beiden Standorte.', cure: ADD_LINK }),
  'partitions-most': ({ most }: Most) => ({
    message: `Alle Topics zusammen haben mehr als ${writeNumber(most)} Partitionen.`,
    cure: 'Die Zahlen der Partitionen verkleinern.',
  }),
  'not-topic-name': () => ({
    message: 'So darf kein Topic heißen.',
    cure: 'Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche verwenden.',
  }),
  'brokers-few': ({ count }: Count) => ({
    message: `Es gibt nur ${many(count, 'Broker', 'Broker')}.`,
    cure: 'Die Zahl verkleinern oder Broker hinzufügen.',
  }),
  'rack-small': ({ wanted, brokers }: { readonly wanted: number; readonly brokers: number }) => ({
    message: `Die Platzierung braucht ${writeNumber(wanted)} Broker mit diesem Rack, es gibt aber ${writeNumber(brokers)}.`,
    cure: 'Die Zahlen verkleinern oder mehr Brokern dieses Rack geben.',
  }),
  'assignment-count': ({ lists, partitions }: { readonly lists: number; readonly partitions: number }) => ({
    message: `${many(lists, 'Replica-Liste', 'Replica-Listen')} für ${many(partitions, 'Partition', 'Partitionen')}.`,
    cure: 'Für jede Partition eine Liste angeben.',
  }),
  'assignment-breaks-placement': () => ({
    message: 'Die Zuordnung erfüllt die Platzierung nicht (zuerst synchrone Replicas, dann Observer).',
    cure: 'Die Liste ändern oder die Zuordnung weglassen.',
  }),
  'placement-replicas': ({ count, most }: Count & Most) => ({
    message: `Die Platzierung verlangt ${writeNumber(count)} Replicas; unterstützt werden höchstens ${writeNumber(most)}.`,
    cure: 'Die Zahlen verkleinern.',
  }),
  'replication-factor-given': () => ({
    message: 'Den Replikationsfaktor gibt schon die Platzierung oder die Zuordnung vor.',
    cure: 'replicationFactor entfernen.',
  }),
  'placement-too-long': ({ length, most }: Most & { readonly length: number }) => ({
    message: `Der Text hat ${writeNumber(length)} Zeichen; eine Platzierung hat höchstens ${writeNumber(most)}.`,
    cure: SEE_CONFLUENT,
  }),
  'placement-not-json': ({ reason }: { readonly reason: string }) => ({
    message: `Das ist kein JSON: ${reason}.`,
    cure: SEE_CONFLUENT,
  }),
  'placement-not-object': () => ({
    message: 'Eine Platzierung ist ein JSON-Objekt mit version, replicas und observers.',
    cure: SEE_CONFLUENT,
  }),
  'placement-key': ({ known }: Known) => ({
    message: `Unbekannter Schlüssel; hier dürfen nur ${known} stehen.`,
    cure: SEE_CONFLUENT,
  }),
  'placement-version': () => ({ message: 'Die Version muss die Zahl 1 oder 2 sein.', cure: SEE_CONFLUENT }),
  'placement-list': () => ({
    message: 'Hier muss eine Liste stehen, etwa [{"count": 2, "constraints": {"rack": "west"}}].',
    cure: SEE_CONFLUENT,
  }),
  'placement-no-replica': () => ({ message: 'Mindestens eine synchrone Replica ist nötig.', cure: SEE_CONFLUENT }),
  'placement-twin-rack': () => ({
    message: 'Jedes Rack darf in dieser Liste nur einmal stehen.',
    cure: SEE_CONFLUENT,
  }),
  'placement-entry': () => ({
    message: 'Hier muss {"count": Zahl, "constraints": {"rack": Name}} stehen.',
    cure: SEE_CONFLUENT,
  }),
  'placement-count': ({ most }: Most) => ({
    message: `Die Anzahl muss eine ganze Zahl von 1 bis ${writeNumber(most)} sein.`,
    cure: SEE_CONFLUENT,
  }),
  'placement-constraints': () => ({ message: 'Hier muss {"rack": Name} stehen.', cure: SEE_CONFLUENT }),
  'placement-rack': ({ most }: Most) => ({
    message: `Das Rack muss ein Name mit 1 bis ${writeNumber(most)} Zeichen sein, wie in broker.rack.`,
    cure: SEE_CONFLUENT,
  }),
  'placement-no-policy': () => ({
    message: 'Version 1 hat keine Regel zur Beförderung; version auf 2 setzen oder die Regel weglassen.',
    cure: SEE_CONFLUENT,
  }),
  'placement-policy': ({ known }: Known) => ({
    message: `Hier muss eines davon stehen: ${known}.`,
    cure: SEE_CONFLUENT,
  }),
  'commands-disorder': () => ({
    message: 'Die Befehle sind nicht nach der Zeit geordnet.',
    cure: 'Sie nach der Zeit ordnen.',
  }),
  'link-too-long': ({ most }: Most) => ({
    message: `Der Link hat mehr als ${writeNumber(most)} Zeichen.`,
    cure: 'Die Sitzung stattdessen als Datei speichern.',
  }),
  'link-too-large': ({ most }: Most) => ({
    message: `Die Sitzung im Link hat mehr als ${writeNumber(most)} Bytes.`,
    cure: 'Sie stattdessen als Datei speichern.',
  }),
  'not-link': () => ({ message: 'Das ist kein Link zu einer Sitzung.', cure: COPY_AGAIN }),
  'link-other-world': ({ world }: { readonly world: string }) => ({
    message: `Die Welt ${world} dieser Seite ist nicht die, aus der der Link stammt.`,
    cure: 'Den langen Link geben lassen, er enthält die ganze Welt.',
  }),
  'link-damaged': () => ({ message: 'Der Link ist beschädigt oder unvollständig.', cure: COPY_AGAIN }),
  'link-version': ({ version, own }: { readonly version: string; readonly own: number }) => ({
    message: `Der Link hat Version ${version}; diese Seite liest Version ${own}.`,
    cure: 'Die Seite neu laden oder den Link mit der Seite öffnen, von der er kam.',
  }),
}

export const INPUT_WARNINGS = {
  'min-isr-most': ({
    topic,
    minIsr,
    replicas,
  }: {
    readonly topic: string
    readonly minIsr: number
    readonly replicas: number
  }) =>
    `Topic ${topic}: min.insync.replicas ${minIsr} ist mehr als seine ${many(replicas, 'Replica', 'Replicas')}; Kafka nimmt die kleinere Zahl.`,
  'even-voters': ({ voters }: { readonly voters: number }) =>
    `${writeNumber(voters)} Controller überstehen nicht mehr Ausfälle als ${writeNumber(voters - 1)}: Es braucht eine Mehrheit.`,
}
