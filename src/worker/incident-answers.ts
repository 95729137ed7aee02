/** What only the page of incidents asks: the terminal, and how the level stands. Null for a question that others ask, too. */
import { findFirst, readGoals, readSymptoms, reportTool, runTool } from '../core'
import type { Answer, CommonQuestion, Question, ReadingQuestion, WorldsQuestion } from '../protocol'
import type { Session } from './session'

export function answerIncident(session: Session, question: Question): Answer | null {
  const { world } = session.timeline
  switch (question.type) {
    case 'tool':
      return { type: 'tool', run: runTool(world, question.line) }
    case 'tool-report':
      return { type: 'tool-report', text: reportTool(world, question.line, question.count) }
    case 'incident': {
      const bad = findFirst(world, question.bad, question.fromMs)
      return {
        type: 'incident',
        view: {
          timeUs: world.state.nowUs,
          reach: readGoals(world, question.reach),
          keep: readGoals(world, question.keep),
          symptoms: readSymptoms(world, question.fromMs),
          bad: bad === null ? null : { eventId: bad.id, timeUs: bad.timeUs },
        },
      }
    }
    default:
      return leave(question)
  }
}

/** A question of `IncidentQuestion` that is not answered above does not compile. */
const leave = (_: CommonQuestion | ReadingQuestion | WorldsQuestion): null => null
