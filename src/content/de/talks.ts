/** Die mitgelieferten Vorträge. */
import type * as english from '../en/talks'
import type { Words } from '../words'

export const talkWords: Words<typeof english.talkWords> = {
  talks: {
    'hold-the-rod': 'Haltet die Stange',
    'half-a-datacenter': 'Zweieinhalb Rechenzentren',
    'how-streams-fail': 'Wie Streams fallen und aufstehen',
    'your-orders': 'Deine Bestellungen, wenn ein Rechenzentrum ausfällt',
  },
  moments: {
    'your-systems': {
      title: 'Ihre Systeme, zweimal',
      caption: 'Dieselben Bestellungen. Einzeln verdrahtet oder um ein Log.',
      notes:
        'Eine Firma, eine Uhr, dieselben Ereignisse: links hat jedes System seine eigene Kopie, rechts lesen alle ein Log.\n\n- Fragen, wie alt eine Antwort bei ihnen ist. Dann auf die beiden Alter zeigen.\n- *Etwas kaputt machen*, *Eins dazu*: beide Welten bekommen dasselbe.\n- Ihre eigenen Systeme: auf der Seite der zwei Welten bauen, zurückkommen und *Bearbeiten* drücken, dann *Die zwei Welten hinzufügen, wie zuletzt gesehen*.',
      question: '',
      choices: [],
    },
    'its-hands': {
      title: 'Beide Hände',
      caption: 'Observer 23, eben gerade.',
      notes: 'Dieselbe Sekunde als Bild des Comics; was darin lebt, ist ein Lauf derselben Art. Lass sie lesen.',
      question: '',
      choices: [],
    },
    'why-a-rod': {
      title: 'Warum eine Stange?',
      caption: 'Ein „Ja“ zählt erst, wenn drei Kopien es haben.',
      notes:
        'Einen Moment laufen lassen. Die Lichter sind **Records**: Jedes ist eine echte Bestellung dieses Laufs.\n\n- Die Stange ist das Versprechen: `acks=all` und `min.insync.replicas=3`.\n- Krone: der Leader. Gefüllt: in sync. Gestrichelt: ein Observer, er schaut nur zu.\n- Fragen: Was macht die Stange, wenn eine Hand loslässt?',
      question: '',
      choices: [],
    },
    'hands-up': {
      title: 'Hand hoch: Was geschieht?',
      caption: 'DC West verliert den Strom. Was wird aus den Writes?',
      notes:
        'Die Zeit steht. Um Handzeichen bitten, **bevor** etwas ausfällt, zählen und die Zahlen eintippen.\n\nNicht sagen, wer recht hat. Das tut der Lauf.',
      question: 'DC West fällt aus. Was wird aus den Writes?',
      choices: ['gehen sofort weiter', 'stocken, gehen weiter', 'bleiben stehen'],
    },
    'kill-west': {
      title: 'West fällt aus',
      caption: 'Er hat nur zugeschaut. Jetzt hält er die Stange.',
      notes:
        '**K** drücken und noch einmal K. Dann neun Sekunden still sein: Der Session-Timeout ist das Drama.\n\n- Writes stehen: zwei Kopien, drei sind versprochen.\n- Der Controller schließt West aus. Observer 23 wird befördert.\n- Auf die Hand an der Stange zeigen. Auf das Lachen warten.',
      question: '',
      choices: [],
    },
    'plain-kafka': {
      title: 'Dasselbe ohne Observer',
      caption: 'Zwei Kopien übrig, drei versprochen: kein „Ja“.',
      notes:
        'Dieselben Rechenzentren mit Kafka allein. `NOT_ENOUGH_REPLICAS`, bis West zurück ist.\n\nNichts geht verloren, nichts wird angenommen. Das ist das gehaltene Versprechen.',
      question: '',
      choices: [],
    },
    'west-returns': {
      title: 'West kommt zurück',
      caption: 'Wer weg war, kopiert erst und zählt dann.',
      notes:
        'West bekommt nach drei Sekunden von selbst wieder Strom.\n\n- Seine Replicas sind **hohl**, solange sie aufholen.\n- Sind genug in sync, lässt der Observer los.\n- Verloren: 0. Laut vorlesen.',
      question: '',
      choices: [],
    },
    'stood-still': {
      title: 'Wie lange war das?',
      caption: 'Von der ersten aufgehaltenen Bestellung bis zur letzten Antwort.',
      notes:
        'Das ist die Wiederanlaufzeit (RTO) *dieses* Laufs, gezählt und nicht geschätzt. Das meiste ist der Session-Timeout.',
      question: '',
      choices: [],
    },
    'the-tool-says': {
      title: 'Was das Werkzeug sagt',
      caption: 'Leader, Replicas, ISR: Einer davon ist ein Observer.',
      notes:
        'Das druckt `kafka-topics --describe`, solange West dunkel ist.\n\n- **Offline** zählt die toten Broker auf.\n- 23 steht bei **Observers** und im **Isr**: Er wurde befördert.',
      question: '',
      choices: [],
    },
    'the-logs': {
      title: 'Aufholen',
      caption: 'Kurze Balken: Das hat West verschlafen.',
      notes:
        'Das Log jeder Replica auf einer Achse. Die rote Marke ist das High Watermark, das diese Replica kennt: Consumer lesen bis zu dem des Leaders.\n\nWest bekommt nach drei Sekunden wieder Strom. Achte auf seine Balken.',
      question: '',
      choices: [],
    },
    'cut-the-link': {
      title: 'Kleingedrucktes: die Leitung kappen',
      caption: 'Niemand ist tot. Die Hälfte ist außer Hörweite.',
      notes:
        'Die Leitung zwischen den Rechenzentren wird bei Sekunde 20 gekappt. Beide erreichen noch den Tie-breaker.\n\n- Wer behält die Mehrheit der Stimmen? Die Seite des aktiven Controllers.\n- Die andere Seite wird ausgeschlossen, obwohl sie lebt.',
      question: '',
      choices: [],
    },
    'who-decides': {
      title: 'Niemand befördert jemanden',
      caption: 'Verfügbar oder sicher? Jemand muss es sagen.',
      notes:
        'Policy `leader-is-observer`: Beide synchronen Kopien standen in West. Bei Sekunde 45 wählt jemand von Hand einen Observer, unclean.\n\nDen Raum fragen: Hättet ihr gedrückt?',
      question: 'Würdet ihr eine Kopie wählen, der Records fehlen können?',
      choices: ['ja', 'nein', 'kommt darauf an'],
    },
    'acks-matter': {
      title: 'Was ein „Ja“ wert ist',
      caption: 'acks=0, acks=1, acks=all: drei Versprechen, ein Absturz.',
      notes:
        'Drei Producer, drei Versprechen, ein Ausfall. Auf *Verloren* achten: Nur manche dieser Records waren je versprochen.',
      question: '',
      choices: [],
    },
    'one-broker': {
      title: 'Ein Broker fällt aus',
      caption: 'Eine Lampe geht aus, und unten merkt es niemand.',
      notes: 'Der alltägliche Ausfall. Die Führung wechselt, das In-Sync-Set schrumpft, Writes gehen weiter.',
      question: '',
      choices: [],
    },
    'three-zones': {
      title: 'Drei Zonen, keine Observer',
      caption: 'Drei von einer Art: Jede darf ausfallen.',
      notes:
        'Der Weg mit Apache Kafka allein: drei Rechenzentren, Replication Factor 3, zwei in sync.\n\n- Bei Sekunde 20 fällt DC A aus, und Writes gehen weiter. Darum geht es: darauf warten.\n- Bei Sekunde 60 fällt auch DC B aus. Zwei von drei sind eines zu viel.',
      question: '',
      choices: [],
    },
    'dirty-election': {
      title: 'Eine unclean Election',
      caption: 'Es geht weiter. Etwas ist weg.',
      notes: 'Unclean Leader Election bringt die Writes zurück und wirft bestätigte Records weg. *Verloren* zählt sie.',
      question: '',
      choices: [],
    },
    'as-you-like': {
      title: 'Fragen',
      caption: 'Was möchtet ihr kaputt machen?',
      notes: 'Ohne Skript: Sie wählen, was ausfällt. **R** bringt dich zurück, wie weit du auch gegangen bist.',
      question: '',
      choices: [],
    },
  },
}
