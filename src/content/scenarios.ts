/**
 * Door: what a world is called in the language of the visitor. A world that the language does not know (a file of
 * somebody's own) keeps the words of its file, and so does every world in English.
 */
import { translatedFunction } from './language'

export interface ScenarioWords {
  readonly title: string
  readonly description: string
}

/** Where only the title is at hand. */
export function tellTitle(id: string, title: string): string {
  return tellScenario(id, { title, description: '' }).title
}

/** `own` are the words of the world's file; whoever edited them in a built-in world wants to read his own. */
export const tellScenario: (id: string, own: ScenarioWords) => ScenarioWords = /* @__PURE__ */ translatedFunction(
  'tellScenario',
  (_id, own) => own,
)
