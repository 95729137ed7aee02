/** kafka-transactions, and the producers that it tells of (TransactionsCommand). */
import { expect, it } from 'vitest'
import { zombieProducer } from '../../../scenarios/zombie-producer'
import { createWorld, issueCommand, runTool, runUntil, type World } from '../..'

function stand(atS: number): World {
  const world = createWorld(zombieProducer)
  runUntil(world, atS * 1_000_000)
  return world
}
const ask = (world: World, words: string): readonly string[] =>
  runTool(world, `kafka-transactions ${words}`).output.split('\n')
const cells = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

it('lists an open transaction, and says since when, for how long and where', () => {
  const world = stand(25)
  const [head, row] = ask(world, 'list')
  expect(cells(head)).toEqual(['TransactionalId', 'Coordinator', 'ProducerId', 'TransactionState'])
  expect([cells(row)[0], cells(row)[3]]).toEqual(['till', 'Ongoing'])
  const [, id, , epoch, state, timeout, startMs, lasts, at] = cells(ask(world, 'describe --transactional-id till')[1])
  expect([id, epoch, state, timeout, at]).toEqual(['till', '0', 'Ongoing', '60000', 'orders-0'])
  expect(Number(startMs) + Number(lasts)).toBe(25_000)
})

it('says from which offset on nothing is stable', () => {
  const world = stand(25)
  const row = cells(ask(world, 'describe-producers --topic orders --partition 0')[1])
  expect(Number(row[5])).toBeGreaterThan(0)
  // Its coordinator knows it: it does not hang.
  expect(ask(world, 'find-hanging --topic orders')).toHaveLength(1)
  runUntil(world, 44_000_000)
  expect(cells(ask(world, 'describe --transactional-id till')[1])[3]).toBe('2')
})

it('refuses what it does not know, and changes nothing', () => {
  const world = stand(25)
  expect(ask(world, 'describe --transactional-id nobody')[0]).toContain('could not be found')
  expect(ask(world, 'describe-producers --topic orders --partition 7')[0]).toContain('does not host')
  expect(ask(world, 'describe-producers --topic orders --partition x')[0]).toContain('could not convert')
  expect(ask(world, 'fly')[0]).toContain("invalid choice: 'fly'")
  expect(ask(world, '')[0]).toContain('too few arguments')
  expect(runTool(world, 'kafka-transactions abort --topic orders --partition 0 --start-offset 7').note?.code).toBe(
    'not-simulated',
  )
})

it('a producer that is stopped leaves its transaction open, and starts again with a higher epoch', () => {
  const world = stand(10)
  const till = world.state.producers[0]
  const before = till.transaction?.begun ?? 0
  issueCommand(world, { kind: 'StopProducer', producer: 'old-till' })
  issueCommand(world, { kind: 'StopProducer', producer: 'old-till' })
  expect(world.stores.events.at(-1)).toMatchObject({
    kind: 'CommandRefused',
    message: 'Producer old-till is not running.',
  })
  runUntil(world, 15_000_000)
  expect(cells(ask(world, 'list')[1])[3]).toBe('Ongoing')
  expect(runTool(world, 'systemctl status old-till').output).toContain('inactive (dead)')
  issueCommand(world, { kind: 'StartProducer', producer: 'old-till' })
  runUntil(world, 25_000_000)
  expect(till.transaction?.begun).toBeGreaterThan(before + 2)
  expect(cells(ask(world, 'describe --transactional-id till')[1])[3]).toBe('2')
})
