/** Die Simulation wurde aufgegeben: was sie beendet hat und was sich tun lässt. */

import type * as english from '../en/failure'
import type { Words } from '../words'

export const failureWords: Words<typeof english.failureWords> = {
  ways: {
    thrown: {
      title: 'Die Simulation bleibt jedes Mal hier stehen',
      advice:
        'Das ist ein Fehler der Simulation, kein Fehler in der Bedienung. Dieser Link spielt ihn nach; der Rest funktioniert weiter.',
    },
    memory: {
      title: 'Dieser Lauf braucht mehr Speicher, als der Browser gibt',
      advice: 'Nichts ist kaputt. Das Szenario neu beginnen, früher anhalten oder die Producer langsamer stellen.',
    },
    silent: {
      title: 'Der Browser hat die Simulation zweimal hintereinander beendet',
      advice:
        'Meist fehlt ihm Speicher, oder der Rechner ist stark beschäftigt. Andere Seiten schließen und noch einmal versuchen: Der Lauf ist aufgehoben.',
    },
    unreachable: {
      title: 'Kein Netz, so scheint es',
      advice:
        'Das Programm der Simulation konnte nicht geladen werden. Die Seite selbst funktioniert: mit Verbindung noch einmal versuchen.',
    },
    unsupported: {
      title: 'Dieser Browser kann die Simulation nicht ausführen',
      advice:
        'Die Simulation läuft in einem Web Worker; dieser Browser hat keinen oder verbietet ihn hier. Jeder aktuelle Chrome, Edge, Firefox oder Safari genügt; verboten wird er vielleicht von einem privaten Fenster oder einer Erweiterung.',
    },
  },
  link: 'Link, der ihn nachspielt',
  again: 'Dieses Szenario neu beginnen',
}
