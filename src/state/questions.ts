/** Questions to the worker that wait for their answer, each with a time limit. */
import type { Answer, Question } from '../protocol'

const ANSWER_MS_MAX = 10_000

interface Pending {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

export class Questions {
  private nextId = 1
  private readonly pending = new Map<number, Pending>()

  ask(question: Question, send: (id: number, question: Question) => void): Promise<Answer> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.refuse(id, `no answer to "${question.type}" within 10 s`), ANSWER_MS_MAX)
      this.pending.set(id, { resolve, reject, timer })
      send(id, question)
    })
  }

  answer(id: number, answer: Answer): void {
    this.close(id)?.resolve(answer)
  }

  refuse(id: number, reason: string): void {
    this.close(id)?.reject(new Error(reason))
  }

  refuseAll(reason: string): void {
    for (const id of [...this.pending.keys()]) this.refuse(id, reason)
  }

  private close(id: number): Pending | undefined {
    const pending = this.pending.get(id)
    if (pending !== undefined) clearTimeout(pending.timer)
    this.pending.delete(id)
    return pending
  }
}
