/**
 * Questions to the worker that wait for their answer. The one thing a reader would get wrong: there is no time limit. A
 * worker that is busy still speaks (`worker-line.ts`), and one that does not is replaced, which refuses them all.
 */
import type { Answer, Question } from '../protocol'

interface Pending {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

export class Questions {
  private nextId = 1
  private readonly pending = new Map<number, Pending>()

  get areOpen(): boolean {
    return this.pending.size > 0
  }

  ask(question: Question, send: (id: number, question: Question) => void): Promise<Answer> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject })
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
    this.pending.delete(id)
    return pending
  }
}
