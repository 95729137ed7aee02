/**
 * Was gerade los ist: eine Bildunterschrift, eine Zeile von Iris, ein Titel. Wie im Englischen gilt: nichts, was nicht in
 * genau diesem Augenblick so ist.
 */

import type * as english from '../en/situations'
import { mark, say } from '../sentence'
import type { Words } from '../words'
import { listNames, writeNumber } from './pieces'

type Facts = english.SituationFacts

const NUMBERS = ['null', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs']
const number = (n: number): string => NUMBERS[n] ?? String(n)
/** „an einer“, „an zwei“: of lanterns, copies and replicas, which are all feminine. */
const dative = (n: number): string => (n === 1 ? 'einer' : n === 0 ? 'keiner' : number(n))
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const copies = (n: number): string => `${number(n)} ${n === 1 ? 'Kopie' : 'Kopien'}`
const be = (n: number): string => (n === 1 ? 'ist' : 'sind')
const brokers = (ids: readonly number[]): string => `Broker ${listNames(ids)}`
const way = (link: string): string => link.replace(' → ', ' nach ')
const cutLinks = (f: Facts): string =>
  f.isOneWay
    ? `Nichts kommt von ${way(f.cut[0])}`
    : `${listNames(f.cut)} ${f.cut.length === 1 ? 'hören einander nicht' : 'sind getrennt'}`
/** Who does not answer, as the beginning of a sentence. */
const gone = (f: Facts): string => {
  if (f.dark.length > 0) return `${listNames(f.dark)} ${be(f.dark.length)} dunkel`
  if (f.paused.length > 0) return `${brokers(f.paused)} ${f.paused.length === 1 ? 'steht' : 'stehen'} still`
  if (f.down.length > 0) return `${brokers(f.down)} ${f.down.length === 1 ? 'läuft' : 'laufen'} nicht`
  if (f.starting.length > 0) return `${brokers(f.starting)} ${f.starting.length === 1 ? 'startet' : 'starten'}`
  if (f.leaving.length > 0) return `${brokers(f.leaving)} ${f.leaving.length === 1 ? 'fährt' : 'fahren'} herunter`
  if (f.cut.length > 0) return cutLinks(f)
  if (f.fenced.length > 0) return `${brokers(f.fenced)} ${be(f.fenced.length)} fenced`
  return `Von ${brokers(f.silent)} war länger nichts zu hören`
}
const noMajority = ({ votesUp, voters }: Facts): string =>
  votesUp * 2 > voters
    ? `${votesUp} von ${voters} Controllern laufen, aber keine ${number(Math.floor(voters / 2) + 1)} erreichen einander`
    : `${votesUp} von ${voters} Controllern sind keine Mehrheit`
const who = (f: Facts): string => (f.senders.length === 0 ? 'Niemand' : listNames(f.senders))
const has = (f: Facts): string => (f.senders.length < 2 ? 'hat' : 'haben')
const noYesYet = (f: Facts): string =>
  f.senders.length === 0 ? 'Noch niemand hat ein Ja.' : `${who(f)} ${has(f)} noch kein Ja.`
const wait = (f: Facts): string =>
  !f.hasQuorum
    ? 'Es gibt keine Mehrheit der Controller, die es bemerken könnte.'
    : !f.hasController
      ? 'Die Controller müssen erst selbst einen Leader wählen.'
      : f.left !== ''
        ? `In ${f.left} setzen die Controller auf fenced, wer dann noch schweigt.`
        : f.isGivenUp
          ? 'Ein Controller hat es bemerkt, und eine Mehrheit muss es noch speichern.'
          : 'Kein Controller hat es bemerkt.'
const waitShort = (f: Facts): string =>
  !f.hasQuorum
    ? 'Keine Controller-Mehrheit bemerkt es.'
    : !f.hasController
      ? 'Erst wählen die Controller einen Leader.'
      : f.left !== ''
        ? `In ${f.left} gilt als weg, wer noch schweigt.`
        : f.isGivenUp
          ? 'Ein Controller hat es bemerkt.'
          : 'Kein Controller hat es bemerkt.'
const slowDisks = (f: Facts): string =>
  f.slowDisks.length === 1
    ? `Die Platte von ${listNames(f.slowDisks)} ist langsam`
    : `Die Platten von ${listNames(f.slowDisks)} sind langsam`
/** Somebody waits for a yes that waits for the disk. */
const diskMatters = (f: Facts): boolean => !f.isUntold && (f.isLeadersDisk || f.waitsForAll)
const slowLinks = (f: Facts): string =>
  `${listNames(f.slow)} ${be(f.slow.length)} langsam oder ${f.slow.length === 1 ? 'verliert' : 'verlieren'} Pakete`
const noYes = (f: Facts): string => `${who(f)} ${f.senders.length < 2 ? 'bekommt' : 'bekommen'} kein Ja`
const cutWays = (f: Facts): string =>
  f.cut.length === 0
    ? 'Es führt kein Weg hin und zurück'
    : f.isOneWay
      ? `Nichts kommt von ${way(f.cut[0])}`
      : `${listNames(f.cut)} ${be(f.cut.length)} getrennt`
const cleared = ({ began }: Facts): string =>
  began === 'cut-off'
    ? 'Der Weg zum Leader und zurück ist wieder offen'
    : began === 'isr-silent'
      ? 'Alle, auf die der Leader wartet, antworten ihm'
      : began === 'no-answer'
        ? 'Der Leader antwortet wieder'
        : 'Der Leader nimmt wieder Bestellungen an'
const unreachable = (f: Facts): string =>
  f.senders.length === 0
    ? 'Niemand erreicht den Leader'
    : `${who(f)} ${f.senders.length === 1 ? 'erreicht' : 'erreichen'} den Leader nicht`
const lost = (f: Facts): string =>
  f.lost === 1 ? '1 bestätigter Record ist weg' : `${writeNumber(f.lost)} bestätigte Records sind weg`

const allLive = (f: english.SituationFacts): boolean =>
  f.dark.length + f.darkOther.length + f.down.length + f.paused.length + f.starting.length === 0
const hangs = (f: english.SituationFacts): string =>
  f.inSync >= f.minIsr ? 'die Stange hängt noch' : 'acks=all würde abgelehnt; wer mit weniger sendet, kommt noch durch'
const enough = (f: english.SituationFacts): string => `${number(f.inSync)} in sync, ${number(f.minIsr)} nötig`

const isNeeded = (f: Facts): boolean => f.inSync - f.promoted.length < f.minIsr

export const situationWords: Words<typeof english.situationWords> = {
  rest: (f) => ({
    caption: f.isUntold
      ? 'Jedes Licht ist eine Bestellung. Mit acks=0 wartet niemand auf ein Ja und erfährt auch nicht, dass eine weg ist.'
      : 'Jedes Licht ist eine Bestellung. Die leuchtenden Laternen tragen die Stange; solange sie hängt, bekommen Bestellungen ihr Ja.',
    captionShort: 'Jedes Licht ist eine Bestellung. Laternen tragen die Stange.',
    balloon: say`Bestellungen kommen durch. ${mark('Einen roten Knopf halten')}, und ich erzähle, was geschieht und warum.`,
    title: f.isOver ? 'Bestellungen kommen wieder durch' : 'Noch hat nichts Bestellungen aufgehalten',
  }),
  idle: (f) => ({
    caption:
      f.sendersDown && f.darkOther.length > 0
        ? `${listNames(f.darkOther)} ${be(f.darkOther.length)} dunkel: Niemand schickt eine Bestellung.`
        : f.sendersDown && f.dark.length > 0
          ? `${listNames(f.dark)} ${be(f.dark.length)} dunkel, und mit ${f.dark.length === 1 ? 'dem Standort' : 'den Standorten'} alle, die Bestellungen schickten.`
          : 'Gerade schickt niemand eine Bestellung.',
    captionShort: 'Gerade schickt niemand eine Bestellung.',
    balloon: say`Keine Bestellung, kein Ja und kein Nein. In dieses Topic ${mark('schreibt gerade niemand')}.`,
    title: 'Warum bewegt sich nichts?',
  }),
  silent: (f) => ({
    caption: `${gone(f)}. ${wait(f)}`,
    captionShort: `${gone(f)}. ${waitShort(f)}`,
    balloon: f.isLeaderSilent
      ? say`Die Controller warten ${f.session} auf einen Heartbeat, bevor sie es ${mark('glauben')}. Bis dahin darf niemand sonst Leader sein.`
      : say`Die Controller warten ${f.session} auf einen Heartbeat, bevor sie es ${mark('glauben')}. Wer schweigt, zählt bis dahin mit.`,
    title:
      f.flow === 'yes'
        ? 'Warum laufen Bestellungen noch weiter?'
        : f.flow === 'partly'
          ? 'Warum warten einige Bestellungen?'
          : 'Warum geschieht noch nichts?',
  }),
  refused: (f) => ({
    caption:
      f.dark.length === 0
        ? `Die Stange ist gefallen: für ${number(f.minIsr)} gemacht, kann sie nicht an ${dative(f.isr)} hängen.`
        : `${listNames(f.dark)} ${be(f.dark.length)} weg. Eine Stange für ${number(f.minIsr)} kann nicht an ${dative(f.isr)} hängen.`,
    captionShort: `Eine Stange für ${number(f.minIsr)} hängt nicht an ${dative(f.isr)}.`,
    balloon:
      f.lagging >= 0
        ? say`Observer ${f.lagging} lebt, ist aber ${mark('zurückgefallen')}. Bevor er nicht jede Bestellung hat, darf er die Stange nicht halten.`
        : say`Der Leader ${f.lit === '' ? '' : `in ${f.lit} `}${mark('hält die Zusage')}: ${copies(f.minIsr)}, oder kein „Ja“.`,
    title: 'Warum werden Writes abgelehnt?',
  }),
  leaderless: (f) => ({
    caption: f.isLeaderDown
      ? 'Der Prozess des Leaders läuft nicht, also nimmt niemand Writes an.'
      : f.elected >= 0
        ? `Broker ${f.elected} ist gewählt und hat es noch nicht erfahren. Bis dahin nimmt niemand Writes an.`
        : f.dark.length === 0
          ? 'Kein Leader der Partition nimmt Writes an.'
          : `${listNames(f.dark)} ${be(f.dark.length)} weg, und niemand darf Leader sein.`,
    captionShort: f.isLeaderDown
      ? 'Der Leader läuft nicht: Niemand nimmt Writes an.'
      : f.elected >= 0
        ? `Broker ${f.elected} weiß noch nicht, dass er führt.`
        : 'Kein Leader: Niemand nimmt Writes an.',
    balloon: f.isLeaderDown
      ? say`Nach den Metadaten ${mark('führt er noch')}. Er dient wieder, wenn er läuft, oder ein anderer, wenn die Controller es bemerkt haben.`
      : f.elected >= 0
        ? say`Die Controller haben entschieden, und ${mark('die Nachricht ist unterwegs')}. Ein Broker führt, wenn er es im Metadaten-Log gelesen hat.`
        : f.isNobodyThere
          ? say`Wer eine Kopie hat, ist weg oder fenced. ${mark('Niemand kann führen')}, ob in sync oder nicht.`
          : say`Einer Kopie außerhalb der ISR können Bestellungen fehlen, die als sicher gemeldet sind. Also ${mark('führt niemand')}, statt sie zu verlieren.`,
    title: f.isLeaderDown || f.elected >= 0 ? 'Warum warten Bestellungen?' : 'Warum gibt es keinen Leader?',
  }),
  quorumLost: (f) => ({
    caption:
      f.flow === 'yes'
        ? `${noMajority(f)}. Bestellungen laufen weiter, solange die ISR vollständig ist; entschieden werden kann nichts.`
        : `${noMajority(f)}: Wer schweigt, kann nicht gestrichen werden, kein Leader gewählt, und Bestellungen warten.`,
    captionShort:
      f.flow === 'yes'
        ? 'Keine Mehrheit der Controller; Bestellungen laufen noch.'
        : 'Keine Mehrheit der Controller: Bestellungen warten.',
    balloon: say`Mehr als die Hälfte der Stimmen muss einig sein. Mit weniger ${mark('darf niemand entscheiden')}: kein neuer Leader, keine neue ISR.`,
    title: f.flow === 'yes' ? 'Warum kann nichts entschieden werden?' : 'Warum warten Bestellungen?',
  }),
  clearing: (f) => ({
    caption: `${f.promoted.length > 0 ? `Observer ${listNames(f.promoted)} ${f.promoted.length === 1 ? 'hält' : 'halten'} die Stange. ` : ''}${cleared(f)}. ${noYesYet(f)}`,
    captionShort: noYesYet(f),
    balloon:
      f.slow.length > 0
        ? say`${slowLinks(f)}, also dauert das ${mark('erste Ja')}: Vielleicht muss erst ein Request ablaufen und ein Mitglied kopieren.`
        : say`Jetzt steht nichts mehr im Weg. Das ${mark('erste Ja')} ist unterwegs: Vielleicht muss erst ein Request ablaufen und ein Mitglied kopieren.`,
    title: 'Warum gibt es noch kein Ja?',
  }),
  cutOff: (f) => ({
    caption: f.isUntold
      ? `${unreachable(f)}: ${cutWays(f)}. Mit acks=0 erfährt es niemand.`
      : f.isWayBack
        ? `${noYes(f)}: ${cutWays(f)}. ${f.isConnected ? 'Was gesendet wurde, ist angekommen' : 'Eine neue Verbindung kommt nicht zustande'}.`
        : f.isWayThere
          ? `${unreachable(f)}: ${cutWays(f)}.`
          : `${noYes(f)}: ${cutWays(f)}.`,
    captionShort:
      f.isUntold || (f.isWayThere && !f.isWayBack) ? `${unreachable(f)}.` : `Zu ${who(f)} kommt kein Ja zurück.`,
    balloon: f.isUntold
      ? say`Der Cluster würde die Bestellung annehmen, und niemand bringt sie. Mit acks=0 ${mark('wartet niemand auf eine Antwort')}: Was nicht ankommt, ist ohne ein Wort weg.`
      : f.isWayBack
        ? f.isConnected
          ? say`Das Log hat die Bestellung. ${mark('Das Ja')} kommt nicht zurück, also wird sie noch einmal geschickt.`
          : say`Nach request.timeout.ms gab der Client seine Verbindung auf. ${mark('Eine neue')} braucht auch eine Antwort, also wird nichts gesendet, und Bestellungen warten in seinem Speicher.`
        : f.isWayThere
          ? say`Der Cluster würde die Bestellung annehmen. ${mark('Niemand bringt sie')}: Eine Zusage hilft nur dem, der sie erreicht.`
          : say`Der eine kann nicht fragen, der andere bekommt keine Antwort. ${mark('Ein Ja')} braucht den Weg hin und zurück.`,
    title: 'Warum warten Bestellungen?',
  }),
  noAnswer: (f) => ({
    caption:
      f.slow.length > 0 && f.isUntold && f.paused.length === 0
        ? `${slowLinks(f)}: Was ${who(f)} ${f.senders.length < 2 ? 'sendet' : 'senden'}, wartet auf verlorene Pakete. Mit acks=0 erfährt es niemand.`
        : f.paused.length > 0
          ? `${brokers(f.paused)} ${f.paused.length === 1 ? 'steht' : 'stehen'} still: ${f.isUntold ? 'Was gesendet wird, wird nicht gespeichert. Mit acks=0 erfährt es niemand' : 'Requests bekommen keine Antwort'}.`
          : f.slow.length > 0
            ? `${slowLinks(f)}: Requests laufen ab, bevor das Ja zurück ist.`
            : f.senders.length === 0
              ? 'Seit über einer Sekunde hat niemand ein Ja bekommen.'
              : `${who(f)} ${has(f)} seit über einer Sekunde kein Ja bekommen.`,
    captionShort:
      f.paused.length > 0
        ? 'Der Leader steht still.'
        : f.slow.length > 0
          ? f.isUntold
            ? 'Eine langsame Leitung: Gesendetes kommt nicht an.'
            : 'Eine langsame Leitung: Requests laufen ab.'
          : 'Seit über einer Sekunde kein Ja.',
    balloon: f.isUntold
      ? say`Mit acks=0 ${mark('wartet niemand auf eine Antwort')}: Was der Leader nicht nimmt, ist ohne ein Wort weg.`
      : say`${allLive(f) ? 'Alle leben. Aber ein' : 'Ein'} Request, der länger als ${mark('request.timeout.ms')} braucht, wird aufgegeben und neu geschickt.`,
    title: f.isUntold ? 'Warum wird nichts gespeichert?' : 'Warum gibt es kein Ja?',
  }),
  staleLeader: (f) => ({
    caption: `${who(f)} ${f.senders.length < 2 ? 'sendet' : 'senden'} noch an einen Broker, der nicht führt. Mit acks=0 sagt das niemand, und nichts davon wird gespeichert.`,
    captionShort: `${who(f)} ${f.senders.length < 2 ? 'sendet' : 'senden'} an einen Broker, der nicht führt.`,
    balloon: say`Mit acks=0 wartet niemand auf eine Antwort, also nennt keine den neuen Leader. ${mark('Gefragt wird')} erst, wenn der alte die Verbindung schließt oder metadata.max.age.ms um ist.`,
    title: 'Warum werden Bestellungen noch nicht gespeichert?',
  }),
  noCoordinator: (f) => ({
    caption: `${who(f)} ${f.senders.length < 2 ? 'wartet' : 'warten'} auf den Koordinator ${f.senders.length < 2 ? 'der Transaktion' : 'der Transaktionen'}: ${f.cut.length > 0 ? cutWays(f) : 'Er antwortet nicht'}.`,
    captionShort: `${who(f)}: Der Koordinator der Transaktion antwortet nicht.`,
    balloon: say`Mit einer transactional.id fragt ein Producer ${mark('seinen Koordinator')} nach Id und Epoche, bevor er sendet, und vor jeder neuen Transaktion nach dem Ende der letzten.`,
    title: 'Warum warten Bestellungen?',
  }),
  waiting: (f) => ({
    caption: f.isUnheard
      ? `${f.cut.length > 0 ? cutLinks(f) : f.slow.length > 0 ? slowLinks(f) : gone(f)}. Für die Controller sind noch ${number(f.isr)} in sync; der Leader hat es nicht erfahren und wartet auch auf ${listNames(f.missing)}.`
      : `${f.cut.length > 0 ? cutLinks(f) : gone(f)}. Jedes Ja wartet auf ${f.isr === 2 ? 'beide' : `alle ${number(f.isr)}`} der ISR.`,
    captionShort: f.isUnheard
      ? `Der Leader weiß nicht, dass nur ${number(f.isr)} in sync ${be(f.isr)}.`
      : 'Jedes Ja wartet auf ein Mitglied, das nicht antwortet.',
    balloon: f.isUnheard
      ? say`Die ISR ist kleiner geworden, und ${mark('die Nachricht')} hat den Leader nicht erreicht. Also wartet er weiter.`
      : say`Mit acks=all braucht ein Ja ${mark('jedes Mitglied')} der ISR. Eines, das nicht fetcht, hält alle auf.`,
    title: 'Warum warten Bestellungen?',
  }),
  promoted: (f) => ({
    caption: isNeeded(f)
      ? f.dark.length === 0
        ? `Observer ${listNames(f.promoted)} ${f.promoted.length === 1 ? 'hält' : 'halten'} die Stange, und Bestellungen fließen weiter.`
        : `${listNames(f.dark)} ${be(f.dark.length)} weg. Observer ${listNames(f.promoted)} ${f.promoted.length === 1 ? 'greift' : 'greifen'} die Stange, und Bestellungen fließen wieder.`
      : `${f.dark.length === 0 ? '' : `${listNames(f.dark)} ${be(f.dark.length)} weg. `}Observer ${listNames(f.promoted)} ${f.promoted.length === 1 ? 'wurde' : 'wurden'} dazugenommen. Bestellungen fließen weiter: ${number(f.inSync)} in sync, ${number(f.minIsr)} nötig.`,
    captionShort: isNeeded(f)
      ? `Observer ${listNames(f.promoted)} ${f.promoted.length === 1 ? 'greift' : 'greifen'} die Stange: Bestellungen fließen.`
      : `Observer ${listNames(f.promoted)} ${be(f.promoted.length)} auch in sync; Bestellungen laufen.`,
    balloon: !isNeeded(f)
      ? say`Die Stange hinge auch ${mark(f.promoted.length === 1 ? 'ohne ihn' : 'ohne sie')}. Mit dem, was dazukam, ${f.inSync - f.minIsr === 1 ? 'darf noch eine Kopie' : `dürfen noch ${number(f.inSync - f.minIsr)} Kopien`} ausfallen, bevor Bestellungen warten.`
      : f.promoted.length === 1
        ? say`Observer ${listNames(f.promoted)} ${mark('hat die Stange gepackt')}. Er zählt jetzt, und Bestellungen laufen weiter.`
        : say`Observer ${listNames(f.promoted)} ${mark('haben die Stange gepackt')}. Sie zählen jetzt, und Bestellungen laufen weiter.`,
    title: 'Warum laufen Bestellungen weiter?',
    finePrint:
      f.lit === ''
        ? 'Der Observer zählt jetzt: Er ist ebenso Teil der Zusage wie die anderen.'
        : `${f.inSync === 2 ? 'Beide' : `Alle ${number(f.inSync)}`} Kopien sind jetzt in ${f.lit}: Ein „Ja“ heißt nicht mehr, dass auch ${f.dark.length === 0 ? 'die andere Seite' : listNames(f.dark)} es hat.`,
  }),
  holding: (f) => ({
    caption: `${listNames(f.dark)} ${be(f.dark.length)} weg, und ${hangs(f)}: ${enough(f)}.`,
    captionShort: `${listNames(f.dark)} ${be(f.dark.length)} weg; Bestellungen laufen weiter.`,
    balloon:
      f.inSync < f.minIsr
        ? say`Niemand hier wartet auf ${copies(f.minIsr)}, also verspricht ein Ja weniger. Und ${mark('niemand liest')}, was geschrieben wird, bis so viele in sync sind.`
        : say`Verlangt ${f.minIsr === 1 ? 'ist' : 'sind'} ${copies(f.minIsr)}, und ${mark(`${number(f.inSync)} ${f.inSync === 1 ? 'ist' : 'sind'} übrig`)}. Deshalb laufen Bestellungen weiter.`,
    title: 'Warum laufen Bestellungen weiter?',
  }),
  lost: (f) => ({
    caption: `${lost(f)}: nicht mehr im Log.`,
    captionShort: `${lost(f)}.`,
    balloon: say`Eine Kopie, die ${mark('zurücklag')}, wurde Leader. Was sie nicht mehr gehört hat, steht in keinem Log, das zählt.`,
    title: 'Warum gingen Records verloren?',
  }),
  linkCut: (f) => ({
    caption: `${cutLinks(f)}. Bestellungen laufen weiter${f.fenced.length > 0 ? `; ${listNames(f.fenced)} ${be(f.fenced.length)} fenced` : ''}.`,
    captionShort: `${cutLinks(f)}; Bestellungen laufen weiter.`,
    balloon: f.isOfClients
      ? say`Zwischen den Brokern ist ${mark('nichts getrennt')}. Das merkt nur, wer diese Leitung benutzt.`
      : say`${allLive(f) ? 'Alle leben. ' : ''}Nur die Seite, die die ${mark('Mehrheit der Stimmen')} hören kann, entscheidet.`,
    title: 'Warum laufen Bestellungen weiter?',
  }),
  slowLink: (f) => ({
    caption: `${listNames(f.slow)} ${f.slow.length === 1 ? 'ist langsamer oder verliert' : 'sind langsamer oder verlieren'} mehr Pakete als zuvor. Bestellungen laufen weiter.`,
    captionShort: 'Eine Leitung ist langsam; Bestellungen laufen weiter.',
    balloon: f.isOfClients
      ? say`Zwischen den Brokern geht es so schnell wie zuvor. Länger dauert es für den, ${mark('der diese Leitung benutzt')}.`
      : f.isOfCopies
        ? f.waitsForAll
          ? say`Ein Ja dauert so lange wie beim ${mark('langsamsten Mitglied')} der ISR.`
          : say`Niemand schreibt mit acks=all, also ${mark('wartet kein Ja')} auf die Kopien. Leser schon: Sie sehen, was alle in sync haben.`
        : say`Kein Mitglied der ISR ${mark('kopiert darüber')}, also wartet kein Ja darauf. Stimmen und Metadaten brauchen länger.`,
    title:
      f.isOfCopies && !f.isOfClients && f.waitsForAll
        ? 'Warum dauert ein Ja länger?'
        : 'Warum laufen Bestellungen weiter?',
  }),
  slowDisk: (f) => ({
    caption: f.isUntold
      ? `${slowDisks(f)}${f.isLeadersDisk ? ': Was gesendet wird, wartet dort aufs Schreiben' : ''}. Mit acks=0 erfährt niemand etwas.`
      : f.isLeadersDisk || f.waitsForAll
        ? `${slowDisks(f)}. ${f.waitsForAll ? 'Mit acks=all wartet ein Ja' : 'Ein Ja wartet'}, bis auch dort geschrieben ist.`
        : `${slowDisks(f)}. Niemand schreibt mit acks=all, also wartet kein Ja darauf.`,
    captionShort: diskMatters(f)
      ? `${slowDisks(f)}: Ein Ja dauert länger.`
      : `${slowDisks(f)}; Bestellungen laufen weiter.`,
    balloon:
      !diskMatters(f) && !f.isLeadersDisk
        ? say`Kein Ja wartet auf diese Kopie. ${mark('Leser schon')}: Solange sie in sync ist, sehen sie nur, was auch dort geschrieben ist.`
        : f.isLeadersDisk
          ? say`Heartbeats kommen weiter, also wird niemand fenced. Der Broker führt, und die anderen werden an ihm gemessen: Er ${mark('fällt nie zurück')}, und was gesendet wird, wartet, bis ein anderer führt.`
          : say`Heartbeats kommen weiter, also wird niemand fenced. Solange der Broker in sync ist, ${mark('hält er die anderen auf')}; dann fällt er zurück und geht.`,
    title:
      f.flow !== 'yes'
        ? f.isUntold
          ? 'Warum wird nichts gespeichert?'
          : 'Warum gibt es kein Ja?'
        : diskMatters(f)
          ? 'Warum dauert ein Ja länger?'
          : 'Warum laufen Bestellungen weiter?',
  }),
  brokerDown: (f) => ({
    caption: `${gone(f)}. ${capital(enough(f))}: ${capital(hangs(f))}.`,
    captionShort: `${gone(f)}; Bestellungen laufen weiter.`,
    balloon: f.isBystander
      ? say`${f.down.length + f.paused.length + f.starting.length + f.leaving.length + f.fenced.length > 1 ? 'Sie haben' : 'Er hat'} ${mark('keine Replica')} dieser Partition. Hier wartet niemand.`
      : f.inSync < 2
        ? say`${f.inSync === 1 ? 'Eine Kopie in sync ist übrig' : 'Keine Kopie in sync ist übrig'}, und ${mark('niemand verlangt mehr')}. Niemand muss warten, und niemand sonst hat, was jetzt kommt.`
        : say`Andere haben dieselbe Kopie. ${mark('Einer von ihnen führt')}, und niemand muss warten.`,
    title: 'Warum laufen Bestellungen weiter?',
  }),
  hutDark: (f) => ({
    caption: `${listNames(f.darkVotes)} ${be(f.darkVotes.length)} dunkel. Dort lagen keine Daten, aber es bleiben ${f.votesUp} von ${f.voters} Stimmen.`,
    captionShort: `${listNames(f.darkVotes)} ${be(f.darkVotes.length)} dunkel: ${f.votesUp} von ${f.voters} Stimmen.`,
    balloon: say`Nichts hält an: Dort lagen keine Daten. Aber der ${mark('nächste Verlust')} kann die Mehrheit kosten.`,
    title: 'Warum hält nichts an?',
  }),
  votesGone: (f) => ({
    caption: f.hasController
      ? `${f.votesUp} von ${f.voters} Controllern antworten. Das ist eine Mehrheit, und Bestellungen laufen weiter.`
      : `${f.votesUp} von ${f.voters} Controllern antworten und müssen erst einen neuen Leader wählen. Bestellungen laufen weiter.`,
    captionShort: f.hasController
      ? `${f.votesUp} von ${f.voters} Controllern antworten.`
      : `${f.votesUp} von ${f.voters} Controllern wählen einen Leader.`,
    balloon: say`Mehr als die Hälfte der Stimmen reicht zum Entscheiden. Der ${mark('nächste Verlust')} kann die Mehrheit kosten.`,
    title: 'Warum hält nichts an?',
  }),
  clientsDark: (f) => ({
    caption: `${listNames(f.darkOther)} ${be(f.darkOther.length)} dunkel. Der Cluster ist vollständig.`,
    captionShort: `${listNames(f.darkOther)} ${be(f.darkOther.length)} dunkel.`,
    balloon: say`Ein Client ist weg, und was er im Speicher hatte. ${mark('Das Log')} ist, wie es war.`,
    title: 'Warum stört das den Cluster nicht?',
  }),
  holdingBack: (f) => ({
    caption: `Replica ${listNames(f.held)} soll nichts oder wenig fetchen und ist nicht in der ISR. Bestellungen laufen ohne sie weiter.`,
    captionShort: `Replica ${listNames(f.held)} wird gebremst; Bestellungen laufen weiter.`,
    balloon: say`Sie lebt und darf nicht kopieren. Außerhalb der ISR ${mark('hält sie niemanden auf')}.`,
    title: 'Warum laufen Bestellungen weiter?',
  }),
  healing: (f) => ({
    caption:
      f.behindDisks.length > 0
        ? `${listNames(f.behindDisks)} ${f.behindDisks.length === 1 ? 'liegt' : 'liegen'} zurück, und die Platte dort ist langsam. Wer zurückliegt, zählt nicht.`
        : f.behind.length === 1
          ? `${listNames(f.behind)} kopiert, was fehlt. Bis dahin zählt die Replica nicht.`
          : `${listNames(f.behind)} kopieren, was fehlt. Bis dahin zählen sie nicht.`,
    captionShort:
      f.behindDisks.length > 0
        ? `Eine langsame Platte: ${listNames(f.behindDisks)} ${f.behindDisks.length === 1 ? 'liegt' : 'liegen'} zurück.`
        : `${listNames(f.behind)} ${f.behind.length === 1 ? 'holt' : 'holen'} auf.`,
    balloon: say`Nur wer den Leader ${mark('eingeholt hat')}, zählt wieder.`,
    title: 'Warum zählen sie noch nicht?',
  }),
}

export const tellOfPartition: Words<typeof english.tellOfPartition> = (partition, text) => ({
  ...text,
  caption: `${partition}: ${text.caption}`,
  captionShort: `${partition}: ${text.captionShort}`,
  title: `${partition}: ${text.title}`,
})

export const whyWords: Words<typeof english.whyWords> = {
  heading: 'Warum?',
  held: 'Was ließe sich versuchen?',
  confluent: 'Confluent',
  kafka: 'Apache Kafka',
  addObservers: '+1 Observer je Seite',
  setAcksAll: 'acks=all ab jetzt',
  observersWorld: '2 Rechenzentren mit Observern',
  threeZones: '3 Zonen, RF 3, min 2',
  sameFaultIn: (sites: number) => `Derselbe Ausfall mit ${sites} Rechenzentren`,
  noUnclean: 'Ab jetzt keine Unclean Elections',
  lowerMinIsr: (min) => `min ISR auf ${min} senken`,
  compareWithout: 'Vergleich: kein Observer',
  finePrint: 'Kleingedrucktes.',
  observersNote: 'Observer: Confluent Server, nicht Apache Kafka.',
  seek: (clock) => `Zu ${clock} gehen`,
  loading: 'Wird gefragt …',
  noAnswer: (reason) => `Die Kette konnte nicht gelesen werden: ${reason}.`,
  empty:
    'Jede Änderung hat eine Ursache, und hier wird die Kette der Ursachen stehen, zurück bis zu dem Klick, der sie ausgelöst hat.',
  tryThis: 'Den roten Knopf eines Datacenters eine halbe Sekunde halten.',
  explain: 'Das hier erklären',
  others: 'Einen anderen Moment erklären',
}
