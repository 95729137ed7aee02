/** Was oben auf der Bühne neben der Bildunterschrift steht. */

import type * as english from '../en/stage'
import type { Words } from '../words'

export const stageWords: Words<typeof english.stageWords> = {
  partition: 'Partition auf der Bühne',
  others: (count) => `${count} Partitionen in dieser Welt`,
  readers: 'Wer liest',
  readersTip: 'Wer was liest: die Consumer-Gruppen dieses Laufs (c)',
  confluent: 'Confluent Server',
  confluentTitle: 'Observer brauchen Confluent Server',
  confluentText:
    'Observer und ihre automatische Beförderung gehören zu Confluent Server, nicht zu Apache Kafka. Mit offenen Mitteln allein:',
  alternatives: [
    'drei Zonen mit Replication Factor 3 und min.insync.replicas 2, sodass jede einzelne ausfallen darf;',
    'min.insync.replicas von Hand senken, solange ein Standort weg ist, und wissen, dass weniger Kopien hinter jedem „Ja“ stehen;',
    'eine asynchrone Kopie in einem zweiten Cluster mit MirrorMaker 2, die hinterherhinkt und so die neuesten Records verlieren kann.',
  ],
}
