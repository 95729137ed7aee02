/** Was eine Sitzung sagt, wenn sie etwas nicht tut. */
import type * as english from '../en/refusals'

export const refusalWords: typeof english.refusalWords = {
  'no-world': () => 'Es gibt noch keine Welt.',
  'no-partition': ({ topic, partition }) => `Es gibt keine Partition ${topic}-${partition}.`,
  'too-many-commands': ({ most }) =>
    `Eine Sitzung fasst höchstens ${most} Befehle. Eine neue beginnen oder einige zurücknehmen.`,
  'not-yours': () => 'Zurücknehmen lassen sich nur eigene Befehle, nicht die des Szenarios.',
  'no-branch': ({ branch }) => `Es gibt keinen Lauf ${branch}.`,
}
