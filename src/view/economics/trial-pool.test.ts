/** The pool against workers that answer in another order, fail, or are fewer. */
import { expect, it } from 'vitest'
import {
  BLOCK,
  type Case,
  formulaShares,
  type Plan,
  PROPOSED_CASE,
  readOutcome,
  runBlock,
  type TrialAnswer,
  type TrialRequest,
} from '../../economics'
import type { PoolWorker } from '../kit/work-pool'
import { TrialPool, type TrialState } from './trial-pool'

const PLAN: Plan = { shares: formulaShares(0.75), isTuned: true, years: 3 }
const OF: Case = { ...PROPOSED_CASE, trials: 100_000 }

function answer(request: TrialRequest): TrialAnswer {
  if (request.type === 'read')
    return { type: 'outcome', outcome: readOutcome(request.blocks, request.pair[0], request.pair[1]) }
  return { type: 'block', block: request.order.block, totals: runBlock(request.order) }
}

/** All that is asked is answered by hand. */
function open(size: number) {
  const asked: {
    readonly request: TrialRequest
    readonly tell: (answer: TrialAnswer) => void
    readonly fail: () => void
  }[] = []
  const states: TrialState[] = []
  let ended = 0
  const create = (): PoolWorker<TrialRequest, TrialAnswer> => {
    let [tell, fail, isOver] = [(_: TrialAnswer): void => {}, (): void => {}, false]
    return {
      ask: (request) => asked.push({ request, tell: (one) => (isOver ? undefined : tell(one)), fail: () => fail() }),
      listen: (onAnswer, onFail) => {
        tell = onAnswer
        fail = onFail
      },
      end: () => {
        isOver = true
        ended++
      },
    }
  }
  const pool = new TrialPool(create, size, (state) => states.push(state))
  const now = (): TrialState => states[states.length - 1]
  const work = (pick: (waiting: number) => number = () => 0): void => {
    while (asked.length > 0) {
      const [{ request, tell }] = asked.splice(pick(asked.length), 1)
      tell(answer(request))
    }
  }
  return { pool, asked, now, work, ended: () => ended }
}

it('gives the same figures with one worker and with eight that answer the other way round', () => {
  const [one, eight] = [open(1), open(8)]
  one.pool.ask(OF, PLAN)
  one.work()
  eight.pool.ask(OF, PLAN)
  expect(eight.asked).toHaveLength(8)
  eight.work((waiting) => waiting - 1)
  expect(one.now()).toMatchObject({ drawn: 100_000, asked: 100_000, isDrawing: false })
  expect(eight.now()).toEqual(one.now())
  expect(eight.ended()).toBe(8)
})

it('reads what was drawn when it is cancelled', () => {
  const { pool, asked, now, work } = open(2)
  pool.ask(OF, PLAN)
  const first = asked.shift()
  first?.tell(answer(first.request))
  pool.cancel()
  work()
  expect(now().isDrawing).toBe(false)
  expect(now().outcome?.trials).toBe(3 * BLOCK)
})

it('no longer hears of what was asked before', () => {
  const { pool, asked, now, work } = open(2)
  pool.ask(OF, PLAN)
  const old = asked.splice(0)
  pool.ask({ ...OF, trials: BLOCK, seed: 1 }, PLAN)
  for (const { request, tell } of old) tell(answer(request))
  expect(now().drawn).toBe(0)
  work()
  expect(now().outcome?.trials).toBe(BLOCK)
})

it('says when a worker has failed, and begins anew with the next question', () => {
  const { pool, asked, now, work } = open(2)
  pool.ask(OF, PLAN)
  asked.splice(0)[0].fail()
  expect(now()).toMatchObject({ hasFailed: true, isDrawing: false })
  pool.ask({ ...OF, trials: BLOCK }, PLAN)
  work()
  expect(now()).toMatchObject({ hasFailed: false, drawn: BLOCK })
})
