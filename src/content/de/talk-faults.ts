/** Was an einem Vortrag nicht stimmt; nach den Codes des Protokolls. */
export const TALK_FAULTS = {
  'talk-one-world': () => ({
    message: 'Ein Lauf gehört zu einer Welt: einer eingebauten mit ihrem Namen oder einer, die ausgeschrieben ist.',
    cure: 'Entweder „world“ oder „scenario“ schreiben.',
  }),
  'talk-few-choices': () => ({ message: 'Eine Abstimmung braucht zwei Antworten.', cure: 'Eine hinzufügen.' }),
  'talk-done-later': ({ beginMs }: { readonly beginMs: number }) => ({
    message: `Das sollte geschehen sein, bevor der Moment bei ${beginMs} ms beginnt.`,
    cure: 'Eine frühere Zeit angeben oder es unter „commands“ schreiben.',
  }),
  'talk-no-run': () => ({
    message: 'Es gibt keinen Lauf, mit dem dieser Moment weitergehen könnte.',
    cure: 'Ihm einen „run“ geben.',
  }),
  'talk-plan-no-run': () => ({
    message: 'Befehle mit einer Zeit zählen vom Anfang eines Laufs, und dieser Moment geht mit einem anderen weiter.',
    cure: 'Ihm einen „run“ geben oder „commands“ weglassen.',
  }),
  'talk-no-panel': ({ panel }: { readonly panel: string }) => ({
    message: `Der Comic hat kein Bild ${panel}.`,
    cure: 'Die Nummer aus der Adresse des Panels nehmen, z. B. 7.2.1.',
  }),
  'talk-view-world': () => ({
    message: 'Die zwei Welten zeigen eine Firma und alle anderen Ansichten einen Cluster; diese Welt passt nicht dazu.',
    cure: 'Eine andere Ansicht oder eine andere Welt wählen.',
  }),
  'talk-no-world': ({ world }: { readonly world: string }) => ({
    message: `Es gibt keine eingebaute Welt ${world}.`,
    cure: 'Den Namen aus der Adresse der Welt nehmen oder sie als „scenario“ ausschreiben.',
  }),
}
