/**
 * Ein kurzer Satz für jede Art von Ereignis. Wie im Englischen sind es Glieder einer Kette von Ursachen: Jeder steht nach
 * dem vorigen, ohne ihn zu wiederholen.
 */

import type * as english from '../en/why-sentences'
import { code, failure, mark, say } from '../sentence'
import type { Words } from '../words'
import { sayRefused } from './command-refusals'
import { count, listNames, tellMs } from './pieces'

const leaves: Readonly<Record<string, string>> = {
  fenced: 'Wer fenced ist, hat die ISR verlassen',
  shutdown: 'Ein Broker fuhr herunter und übergab',
  lag: 'Länger als replica.lag.time.max.ms zurück',
  'caught-up': 'Zum Leader aufgeholt',
  election: 'Ein neuer Leader beginnt mit dem, was übrig ist',
  reassignment: 'Die Replicas wurden neu zugeteilt',
  promotion: 'Der Leader nahm einen Observer auf',
  demotion: 'Nach seiner Policy wird der Observer jetzt nicht gebraucht',
}
const stops = {
  'leader-down': 'Der Leader ist weg: Kein Write wird gespeichert.',
  'no-leader': 'Kein Leader nimmt Writes an.',
  'below-min-isr': '',
  'isr-silent': 'Der Leader wartet auf ein Mitglied der ISR, das nicht antwortet: Nichts wird bestätigt.',
  'cut-off': 'Der Weg zum Leader oder zurück ist getrennt: Ein Write kommt nicht an, oder seine Antwort nicht.',
  'stale-leader':
    'Wer mit acks=0 sendet, sendet weiter an einen Broker, der nicht führt: Niemand sagt es ihm, und nichts davon wird gespeichert.',
  'no-answer': 'Keine Antwort kommt rechtzeitig: Von keinem Write ist bekannt, dass er gespeichert wurde.',
} as const
/** Why a group shared anew, as its coordinator says it; what is not listed stays as it is. */
const rebalances: Readonly<Record<string, string>> = {
  'a member joined': 'Ein Mitglied kam dazu',
  'a member left': 'Ein Mitglied ging',
  'a member changed its subscription': 'Ein Mitglied änderte, was es abonniert',
  'a member was silent for its session timeout': 'Ein Mitglied schwieg länger als sein Session-Timeout',
  'a static member came back': 'Ein statisches Mitglied kam zurück',
  'the assignment could not be stored': 'Die Zuteilung konnte nicht gespeichert werden',
  'the leader joined again': 'Der Gruppen-Leader trat erneut bei',
  'the member did not sync in time': 'Ein Mitglied schloss die Synchronisierung nicht rechtzeitig ab',
}
const NUMBERS = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs']
const brokers = (names: english.WhyNames): string => `Broker ${listNames(names.together)}`
const s = (names: english.WhyNames, one: string, many: string): string => (names.together.length === 1 ? one : many)
const path = (link: { readonly from: string; readonly to: string }, names: english.WhyNames): string =>
  `${names.site(link.from)} → ${names.site(link.to)}`

export const whySentences: Words<typeof english.whySentences> = {
  Started: () => say`Der Lauf begann.`,
  CommandIssued: (_e, names) =>
    names.byScenario ? say`So verlangt es das Szenario.` : say`So wurde es hier verlangt.`,
  CommandRefused: (e) => say`Abgelehnt: ${failure(e.error)}. ${sayRefused(e)}`,
  SiteKilled: (e, names) =>
    names.byScenario
      ? say`${mark(names.site(e.site))} wurde dunkel.`
      : say`Der Strom wurde abgeschaltet. ${mark(names.site(e.site))} wurde dunkel.`,
  SiteHealed: (e, names) => say`In ${mark(names.site(e.site))} gingen die Lichter wieder an.`,
  ClientCrashed: (e, names) =>
    say`${mark(names.client(e.client))} endete mit seinem Standort. Was er im Speicher hatte, ist weg.`,
  ClientStarted: (e, names) => say`${names.client(e.client)} startete wieder.`,
  ProducerStopped: (e, names) =>
    say`${mark(names.client(e.producer))} wurde angehalten. Was er im Speicher hatte, ist weg, und eine Transaktion, die er offen hatte, bleibt offen.`,
  LinkCut: (e, names) =>
    e.both
      ? say`Die Leitung ${mark(`${names.site(e.from)} – ${names.site(e.to)}`)} wurde getrennt.`
      : say`Die Leitung ${mark(path(e, names))} wurde getrennt, nur in dieser Richtung.`,
  LinkHealed: (e, names) => say`Die Leitung ${mark(path(e, names))} wurde wieder verbunden.`,
  LinkChanged: (e, names) => say`Die Leitung ${mark(path(e, names))} wurde geändert.`,
  BrokerCrashed: (_e, names) =>
    say`Broker ${mark(listNames(names.together))} ${s(names, 'hörte', 'hörten')} ohne ein Wort auf.`,
  MemberFenced: (e, names) =>
    say`${names.client(e.consumer)} ist beendet: Ein anderer Prozess trat ${e.group} als ${e.instance} bei (FENCED_INSTANCE_ID). Jeder braucht eine eigene group.instance.id.`,
  CoordinatorUnavailable: (e, names) =>
    e.error === 'INVALID_REPLICATION_FACTOR'
      ? say`${names.client(e.consumer)} wartet: Niemand koordiniert ${e.group}, denn __consumer_offsets verlangt ${`${e.replicationFactor}`} Replicas und ${e.brokers === 1 ? '1 Broker ist' : `${e.brokers} Broker sind`} registriert (${e.error}). Die Welt mit offsets.topic.replication.factor ${`${e.brokers}`} starten, oder mit mehr Brokern.`
      : say`${names.client(e.consumer)} wartet: Niemand führt den Teil von __consumer_offsets, der ${e.group} koordiniert (${e.error}). Es geht weiter, wenn eine seiner Replicas wieder Leader sein darf.`,
  BrokerPaused: (e) => say`Broker ${e.broker} wurde pausiert: Sein Host antwortet, sein Prozess tut nichts.`,
  BrokerResumed: (e) => say`Broker ${e.broker} läuft weiter, mit dem, was er vor der Pause wusste.`,
  ControllerPaused: (e) => say`Controller ${e.controller} wurde pausiert.`,
  ControllerResumed: (e) => say`Controller ${e.controller} läuft weiter.`,
  BrokerShutdownStarted: (e) =>
    say`Broker ${e.broker} sollte stoppen und übergibt zuerst die Partitionen, deren Leader er ist.`,
  BrokerStopped: (e) => say`Broker ${e.broker} ist gestoppt.`,
  BrokerStarted: (_e, names) => say`${brokers(names)} ${s(names, 'startete', 'starteten')} wieder.`,
  BrokerRegistered: (_e, names) => say`Die Controller nahmen ${brokers(names)} wieder in den Cluster auf.`,
  BrokerRegistrationRefused: (e) => say`Broker ${e.broker} darf noch nicht beitreten: ${failure(e.error)}.`,
  BrokerFenced: (_e, names) => {
    const who = listNames(names.together)
    const { wait } = names
    if (wait === undefined) return say`Die Controller setzten ${mark(who)} auf fenced.`
    const start = wait.isFromElection
      ? `Der neue Controller wartete ab ${wait.from} auf Heartbeats`
      : `Broker ${who} ${s(names, 'war', 'waren')} zuletzt um ${wait.from} zu hören`
    return say`${start}. Um ${wait.until} war die Session von ${wait.session} vorbei; ${s(names, 'beim nächsten Nachsehen', 'vom nächsten Nachsehen an, bei jedem einen,')} setzten die Controller ${mark(wait.isFromElection ? who : s(names, 'ihn', 'sie'))} auf fenced.`
  },
  BrokerUnfenced: (_e, names) =>
    say`${brokers(names)} ${s(names, 'hat', 'haben')} die Metadaten aufgeholt und ${s(names, 'darf', 'dürfen')} wieder dienen.`,
  ControllerCrashed: (e) => say`Controller ${e.controller} verstummte.`,
  ControllerStarted: (e) => say`Controller ${e.controller} kam zurück.`,
  ControllerElected: (e) =>
    say`Die Controller wählten ${mark(String(e.controller))} mit ${count(e.votes, 'Stimme', 'Stimmen')}.`,
  ControllerResigned: (e) => say`Controller ${e.controller} hörte von keiner Mehrheit und trat ab.`,
  QuorumLost: (e) =>
    e.votersUp * 2 > e.voters
      ? say`Es bleiben ${mark(`${e.votersUp} von ${e.voters}`)} Stimmen, aber keine ${NUMBERS[Math.floor(e.voters / 2) + 1] ?? ''} erreichen einander: Niemand darf etwas entscheiden.`
      : say`Es bleiben ${mark(`${e.votersUp} von ${e.voters}`)} Stimmen. Das ist keine Mehrheit: Niemand darf etwas entscheiden.`,
  QuorumRestored: (e) =>
    say`${mark(`${e.votersUp} von ${e.voters}`)} Controllern laufen, und genug davon erreichen einander: Sie können wieder entscheiden.`,
  TopicCreated: (e) => say`Topic ${e.topic} wurde angelegt.`,
  PartitionsAdded: (e) =>
    say`${e.topic} hat jetzt ${e.partitions} Partitionen statt ${e.previous}. Kein Record zieht um; ein Schlüssel kann in eine andere Partition gehen, sobald sein Producer davon hört.`,
  TopicConfigChanged: (e) => say`Für ${e.topic} gilt ${code(`${e.key} = ${e.value}`)}.`,
  BrokerConfigChanged: (e) =>
    e.value === null
      ? say`Broker ${e.broker} hat kein ${code(e.key)} mehr.`
      : say`Broker ${e.broker} hat jetzt ${code(`${e.key} = ${e.value}`)}.`,
  ClusterConfigChanged: (e) => say`Für den Cluster gilt ${code(`${e.key} = ${e.value}`)}.`,
  LeaderElected: (e, names) => {
    if (e.leader < 0) return say`${mark('Kein Leader')}: Niemand in der ISR von ${`${e.topic}-${e.partition}`} lebt.`
    const via = (names.via ?? []).filter((broker) => broker >= 0)
    const move = mark([...(e.previous < 0 ? [] : [e.previous]), ...via, e.leader].join(' → '))
    if (e.election === 'UNCLEAN') return say`Unclean Election: Leader ${move}, mit dem, was er hat.`
    if (e.leaderIsObserver) return say`Leader wechselte ${move}, ein Observer.`
    if (via.length > 0)
      return say`Leader wechselte ${move}: ${listNames(via)} ${via.length === 1 ? 'wurde' : 'wurden'} gewählt, weil noch nicht fenced; bei jedem Nachsehen setzen die Controller nur einen Broker auf fenced.`
    return e.previous < 0 ? say`Leader ${move} übernahm.` : say`Leader wechselte ${move}.`
  },
  IsrChanged: (e) => {
    const before = e.isr.length - e.joined.length + e.left.length
    if (e.left.length > 0 && e.joined.length === 0) {
      const left = e.reason === 'lag' ? `${leaves['lag']}, also raus: ${listNames(e.left)}. ` : ''
      return say`${left}In sync schrumpfte von ${before} auf ${mark(String(e.isr.length))}: ${listNames(e.isr)}.`
    }
    const why = leaves[e.reason] === undefined ? '' : `${leaves[e.reason]}. `
    return say`${why}In sync: ${listNames(e.isr)}.`
  },
  ObserverPromoted: (e) =>
    say`${e.broker} hatte aufgeholt; die Policy ist ${code(e.policy)}. Der Leader ${mark('nahm ihn auf')}: ${listNames(e.isr)}.`,
  ObserverDemoted: (e) =>
    say`Nach seiner Policy wird Observer ${e.broker} jetzt nicht gebraucht und ${mark('tritt zurück')}. In sync: ${listNames(e.isr)}.`,
  ReplicasReassigned: (e) => say`Die Replicas von ${`${e.topic}-${e.partition}`} sind jetzt ${listNames(e.replicas)}.`,
  LogTruncated: (e) =>
    say`${e.broker} kürzte sein Log von ${e.fromOffset} auf ${e.toOffset}, um mit dem Leader übereinzustimmen.`,
  LogCompacted: (e) =>
    say`${e.broker} verdichtete ${`${e.topic}-${e.partition}`} bis Offset ${e.untilOffset}: ${e.removed} ${e.removed === 1 ? 'Record ist' : 'Records sind'} weg (${e.tombstonesRemoved} davon ${e.tombstonesRemoved === 1 ? 'Tombstone' : 'Tombstones'}), ${e.kept} ${e.kept === 1 ? 'bleibt' : 'bleiben'} mit den Offsets von vorher.`,
  WritesStopped: (e, names) =>
    e.reason === 'below-min-isr'
      ? say`${e.isPartly ? 'Zuerst für manche, die schreiben: ' : 'Also: '}${names.together[0] ?? 'Der Leader'} beantwortet jeden Write mit ${code('acks=all')} mit ${failure('NOT_ENOUGH_REPLICAS')}`
      : say`${e.isPartly ? 'Zuerst für manche, die schreiben: ' : 'Also: '}${stops[e.reason]}`,
  WritesResumed: (e, names) =>
    names.isGivenUp
      ? say`Niemand wartet mehr, nach ${mark(tellMs(e.stoppedUs / 1_000))}; was wartete, wurde nie gespeichert.`
      : say`Writes gehen wieder durch, nach ${mark(tellMs(e.stoppedUs / 1_000))}.`,
  RecordsLost: (e) =>
    say`${mark(count(e.acknowledged, 'bestätigter Record', 'bestätigte Records'))} ${e.acknowledged === 1 ? 'steht' : 'stehen'} nicht im Log des neuen Leaders. Verloren.`,
  RecordsRecovered: (e) =>
    say`${count(e.acknowledged, 'verloren geglaubter Record', 'verloren geglaubte Records')} ${e.acknowledged === 1 ? 'kam' : 'kamen'} mit einem alten Leader zurück.`,
  ProducerConfigChanged: (e, names) => say`${names.client(e.producer)} hat jetzt ${code(`${e.key} = ${e.value}`)}.`,
  ConsumerConfigChanged: (e, names) => say`${names.client(e.consumer)} hat jetzt ${code(`${e.key} = ${e.value}`)}.`,
  DiskSlowed: (e) =>
    e.bytesPerSecond === null
      ? say`Die Platte von ${e.broker} kommt wieder nach.`
      : say`Die Platte von ${e.broker} wurde langsam: ${e.bytesPerSecond} Bytes pro Sekunde.`,
  ReplicaThrottled: (e) =>
    e.bytesPerSecond === null
      ? say`Die Replica auf ${e.broker} ist nicht mehr gedrosselt.`
      : e.bytesPerSecond === 0
        ? say`Die Replica auf ${e.broker} wurde festgehalten.`
        : say`Die Replica auf ${e.broker} wurde auf ${e.bytesPerSecond} Bytes pro Sekunde gedrosselt.`,
  ConsumerAdded: (e, names) => say`${names.client(e.consumer)} begann, ${e.topic} zu lesen.`,
  ConsumerStopped: (e, names) =>
    say`${names.client(e.consumer)} wurde geschlossen. Ohne group.instance.id verlässt er seine Gruppe sofort; mit einer bleibt ihm sein Platz eine Session lang.`,
  OffsetReset: (e, names) =>
    say`${names.client(e.consumer)} wollte Offset ${e.from} von ${e.topic}-${e.partition}, den das Log nicht hat; auto.offset.reset brachte ihn auf ${e.to}.`,
  ConsumerMoved: (e, names) =>
    e.offset === 'beginning'
      ? say`${names.client(e.consumer)} ging an den Anfang zurück.`
      : e.offset === 'end'
        ? say`${names.client(e.consumer)} ging ans Ende.`
        : e.offset === 'time'
          ? say`${names.client(e.consumer)} ging in jeder seiner Partitionen zum ersten Record ab ${(e.timeMs ?? 0) / 1000} s.`
          : say`${names.client(e.consumer)} ging zu Offset ${e.offset}.`,
  ConsumerPaused: (e, names) => say`${names.client(e.consumer)} hörte auf zu lesen.`,
  ConsumerResumed: (e, names) => say`${names.client(e.consumer)} liest wieder.`,
  GroupRebalanced: (e) =>
    e.members.length === 0
      ? say`Gruppe ${e.group} ist leer: ${rebalances[e.reason] ?? e.reason}.`
      : say`Gruppe ${e.group} verteilte ihre Partitionen auf ${count(e.members.length, 'Mitglied', 'Mitglieder')}: ${rebalances[e.reason] ?? e.reason}.`,
  MemberLeft: (e, names) => say`${names.client(e.consumer)} verließ Gruppe ${e.group}.`,
  WorkResumed: (e, names) =>
    e.repeated > 0
      ? say`${names.client(e.consumer)} beginnt ${`${e.topic}-${e.partition}`}, wo die Gruppe festgeschrieben hatte: ${e.repeated} ${e.repeated === 1 ? 'Record war' : 'Records waren'} schon abgearbeitet und ${e.repeated === 1 ? 'kommt' : 'kommen'} noch einmal.`
      : say`${names.client(e.consumer)} beginnt ${`${e.topic}-${e.partition}`}, wo die Gruppe festgeschrieben hatte: ${e.skipped} ${e.skipped === 1 ? 'Record' : 'Records'} davor hat niemand abgearbeitet, und niemand wird es.`,
  MemberEvicted: (e, names) =>
    say`Gruppe ${e.group} machte nach ${code(e.limit)} ohne ${names.client(e.consumer)} weiter.`,
  CoordinatorMoved: (e) => say`${e.broker} koordiniert jetzt Gruppe ${e.group}.`,
  ConsumerStuck: (e, names) =>
    say`${names.client(e.consumer)} kann Record ${e.offset} von ${e.topic} nicht lesen und steht still: ${code(e.error)}.`,
  RequestRefused: (e, names) =>
    say`Eine Anfrage von ${names.client(e.producer)} an ${e.broker} endete mit ${failure(e.error)}`,
  ProducerInitialized: (e, names) =>
    say`${names.client(e.producer)} bekam ${e.transactionalId} mit der Epoche ${`${e.epoch}`}. ${e.epoch === 0 ? 'Vorher hatte es niemand.' : 'Wer es mit einer kleineren Epoche hat, ist ausgesperrt.'}`,
  TransactionAborted: (e, names) =>
    e.reason === 'fenced'
      ? say`Der Koordinator brach ab, was ${names.client(e.producer)} offen hatte: Ein neuerer Producer verlangte ${e.transactionalId}.`
      : say`Der Koordinator brach ab, was ${names.client(e.producer)} seit ${tellMs(e.openUs / 1_000)} offen hatte: transaction.timeout.ms war vorbei. Auch seine Epoche ist vorbei.`,
  ProducerFenced: (e, names) =>
    say`${names.client(e.producer)} ist beendet: Die Epoche ${`${e.epoch}`} von ${e.transactionalId} ist vorbei (${e.error}). Was offen war, zählt nicht.`,
  RecordsExpired: (e, names) =>
    say`${names.client(e.producer)} gab nach delivery.timeout.ms ${count(e.records, 'Record', 'Records')} auf.`,
}

export const tellMinIsr: Words<typeof english.tellMinIsr> = (minIsr, left, isPast, asked = minIsr) => {
  const are = isPast ? (left < 2 ? 'war' : 'waren') : left < 2 ? 'ist' : 'sind'
  const write = (n: number): string => NUMBERS[n] ?? String(n)
  const all = asked > minIsr ? ` Es gibt ${write(minIsr)}, und es zählen alle.` : ''
  const have = NUMBERS[left] ?? String(left)
  return [
    `min.insync.replicas = ${asked}`,
    `Verlangt ${asked === 1 ? 'ist' : 'sind'} ${write(asked)}.${all} ${have.charAt(0).toUpperCase()}${have.slice(1)} ${are} übrig.`,
  ]
}

export const tellEnough: Words<typeof english.tellEnough> = (inSync, minIsr, lost) =>
  lost === 0
    ? say`${inSync} von mindestens ${minIsr}. ${mark('Keiner verloren.')}`
    : say`${inSync} von mindestens ${minIsr}.`
