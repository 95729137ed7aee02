/** Titel und Beschreibungen der eingebauten Welten. */
import * as english from '../en/scenarios'
import type { ScenarioWords } from '../scenarios'
import type { Words } from '../words'

type Scenarios = Readonly<Record<string, ScenarioWords>>

export const scenarioWords: Words<typeof english.scenarioWords> = {
  observers: {
    title: '2,5 Datacenter, ein Observer je Seite',
    description:
      'Jedes Datacenter hat zwei synchrone Replicas und einen Observer; Writes brauchen drei In-sync-Replicas. Ein Datacenter abschalten: Nach dem Session-Timeout (9 s) wird der Observer der anderen Seite befördert, und Writes gehen weiter. Die Producer sind so eingestellt, dass sie Ausfälle binnen Sekunden bemerken.',
  },
  'no-observers': {
    title: '2,5 Datacenter ohne Observer',
    description:
      'Zwei synchrone Replicas je Seite, und Writes brauchen drei. Ein Datacenter abschalten: Das andere hat nur noch zwei und lehnt Writes mit NOT_ENOUGH_REPLICAS ab, bis das erste zurück ist. Nichts geht verloren, aber angenommen wird auch nichts.',
  },
  'one-broker-dies': {
    title: 'Ein Broker stirbt',
    description:
      'Drei Broker, drei Partitionen mit je drei Replicas; Writes brauchen zwei. Bei 10 s stürzt Broker 1 ab, der eine Partition führt und für die anderen in sync ist. Der Controller setzt ihn auf fenced, wenn seine Session von 9 s vorbei ist, und wählt die nächste In-sync-Replica; Writes in alle drei warten so lange, und keiner geht verloren. Bei 40 s kommt der Broker zurück, holt auf und ist wieder dabei.',
  },
  'acks-0-1-all': {
    title: 'acks 0, 1 und all bei einem Leader-Absturz',
    description:
      'Drei Topics mit demselben Leader und je einem Producer: acks=0 (niemand bestätigt), acks=1 (der Leader bestätigt) und acks=all (jede In-sync-Replica bestätigt). Bei 10 s stürzt der Leader ab. acks=0 verliert, was unterwegs war, und erfährt es nie; acks=1 kann verlieren, was der Leader bestätigt und noch nicht kopiert hatte; acks=all verliert nichts.',
  },
  'observers-under-min-isr': {
    title: 'Observer: unter min ISR',
    description:
      'DC West stirbt bei 20 s. Von den drei In-sync-Replicas, die Writes brauchen, sind zwei übrig, also wird Observer 23 befördert: gerade genug. Bei 70 s kommt DC West zurück; wenn seine Replicas wieder in sync sind, tritt der Observer zurück.',
  },
  'observers-under-replicated': {
    title: 'Observer: under-replicated',
    description:
      'Ein synchroner Broker stürzt bei 20 s ab. Drei In-sync-Replicas sind übrig, genug für Writes, und doch wird sofort ein Observer befördert: Diese Policy hält die ISR bei ihren vollen vier. Bei 60 s kommt der Broker zurück, und der Observer tritt zurück.',
  },
  'observers-leader-is-observer': {
    title: 'Observer: leader-is-observer',
    description:
      'Beide synchronen Replicas stehen in DC West, beide Observer in DC East. DC West stirbt bei 20 s, und die Partition hat keinen Leader: Diese Policy befördert niemanden. Bei 45 s wählt ein Operator von Hand einen Observer (unclean); der andere schließt sich an. Bei 80 s kommt DC West zurück, und bei 110 s wandert die Führung zurück.',
  },
  'lagging-observer': {
    title: 'Der zurückgefallene Observer',
    description:
      'Ab 10 s kopiert Observer 23 nichts: Seine Replikation ist gedrosselt. DC West stirbt bei 50 s, und Writes werden abgelehnt, obwohl ein Observer lebt, denn er ist zurückgefallen. Bei 80 s endet die Drosselung; der Observer holt auf, wird befördert, und Writes gehen weiter.',
  },
  'both-sync-at-once': {
    title: 'Beide synchronen Broker im selben Augenblick',
    description:
      'Zwei synchrone Replicas in DC West, zwei Observer in DC East, und Observer werden unter min ISR befördert. Bei 20 s stürzen beide synchronen Broker zusammen ab. Beförderung läuft über den Leader; sind alle In-sync-Replicas weg, wird deshalb niemand befördert, und die Partition hat keinen Leader. Bei 60 s kommen die beiden zurück, und Writes gehen weiter.',
  },
  'unclean-election': {
    title: 'Eine Unclean Election und ihr Verlust',
    description:
      'Writes brauchen hier nur eine In-sync-Replica. Bei 10 s stürzen zwei Broker ab; der Leader macht allein weiter. Bei 50 s stürzt auch er ab, und bei 60 s kommen die anderen beiden ohne die neuesten Records zurück: kein sauberer Leader. Bei 90 s wählt ein Operator trotzdem einen von ihnen. Writes gehen weiter, und alles, was der alte Leader allein bestätigt hatte, ist verloren; wenn er bei 120 s zurückkommt, muss er diese Records abschneiden.',
  },
  'tie-breaker-then-dc': {
    title: 'Erst der Tie-Breaker weg, dann ein Datacenter',
    description:
      'Bei 20 s stirbt der Tie-Breaker: Vier von fünf Controllern sind übrig, und niemand merkt etwas. Bei 50 s stirbt auch DC West: Zwei Controller sind keine Mehrheit, also wird kein Leader gewählt, keine ISR geändert und kein Observer befördert, obwohl der Observer da ist. Bei 100 s kommt der Tie-Breaker zurück, und der Cluster entscheidet alles auf einmal.',
  },
  'link-cut': {
    title: 'Die Leitung ist getrennt, niemand ist tot',
    description:
      'Bei 20 s bricht die Leitung zwischen den beiden Datacentern. Beide sehen den Tie-Breaker noch, also behält die Seite des aktiven Controllers eine Mehrheit. Sie setzt die Broker der anderen Seite auf fenced, befördert ihren eigenen Observer, und Writes gehen dort weiter. Bei 80 s ist die Leitung geflickt, und alle holen auf.',
  },
  'three-datacenters': {
    title: 'Drei Datacenter verlieren eins, dann zwei',
    description:
      'Je eine Replica und ein Controller in jedem von drei Datacentern; Writes brauchen zwei In-sync-Replicas. Das erste Datacenter stirbt bei 20 s und mit ihm der aktive Controller: In 3 s ist ein anderer gewählt, er setzt den Broker auf fenced, den er 9 s nicht gehört hat, und nach insgesamt 13 s gehen alle Writes mit zweien weiter. Das zweite stirbt bei 60 s: Eine Replica und ein Controller sind übrig, zu wenig für Writes und für jede Entscheidung. Bei 110 s kommt das erste zurück.',
  },
  'stretched-shop': {
    title: '2,5 Datacenter, ein ganzer Laden',
    description:
      'Bestellungen und Zahlungen mit je sechs Partitionen, geführt von beiden Seiten, mit einem Observer je Seite; Seitenaufrufe mit drei Partitionen, einer Replica je Seite und acks=1, was weniger verspricht; zwei Packer teilen sich eine Consumer Group. DC West stirbt bei 20 s: Die Hälfte der Partitionen braucht einen neuen Leader, Bestellungen und Zahlungen außerdem je einen Observer, und von ihnen geht nichts verloren. Bei 60 s kommt DC West zurück, und die Observer treten zurück; der Controller sieht alle fünf Minuten nach, wer führen soll, deshalb führen die bevorzugten Leader ab 300 s wieder.',
  },
  'multi-region-tutorial': {
    title: 'Confluents Multi-Region-Tutorial',
    description:
      'Zwei Broker im Westen, zwei im Osten, ein Controller in jeder von drei Regionen, sieben Topics. Schritt für Schritt: Bei 60 s stoppt Broker 1 (degradierte Region); bei 120 s stoppt der ganze Westen; bei 180 s werden Observer von Hand gewählt; bei 240 s wird der Failover durch Tauschen des Placements dauerhaft; bei 300 s kommt der Westen zurück. Bei jedem Schritt die Topics vergleichen.',
  },
  newlimits: {
    title: 'NewLimits: zwei Welten',
    description:
      'Ein Schuhhändler mit zehn Systemen. Jede Bestellung, jeder Verkauf und jede Lieferung geschieht einmal und speist zwei Welten: Batchland, wo jedes System den anderen nachts Dateien schickt, und Streamscape, wo jedes in das Log schreibt und daraus liest.',
  },
  'newlimits-tuesday': {
    title: 'NewLimits: ein Dienstag',
    description:
      'NewLimits in einer ruhigen Woche mit knappen Regalen: vier Paar von jedem Schuh an jedem Ort und 6.000 Geschäftsereignisse am Tag. Die Seite der zwei Welten beginnt an ihrem Dienstag um 14:20.',
  },
}

/** Whoever edited the words of a built-in world reads his own. */
export function tellScenario(id: string, own: ScenarioWords): ScenarioWords {
  const known = (english.scenarioWords as Scenarios)[id]
  const words = (scenarioWords as Scenarios)[id]
  if (known === undefined || words === undefined) return own
  return {
    title: own.title === known.title ? words.title : own.title,
    description: own.description === known.description ? words.description : own.description,
  }
}
