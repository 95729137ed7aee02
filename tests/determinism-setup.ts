/**
 * Third wall: while tests run, the core cannot read a clock or draw a random number that is not the world's.
 *
 * The one thing a reader would get wrong: the test runner and fast-check need the same functions at the same
 * time. So the replacement looks who calls: it throws when the nearest caller is a file of src/core (not a
 * test of it) and answers as usual otherwise.
 */
const CORE = /[\\/]src[\\/]core[\\/]/
const TEST = /\.test\.tsx?|[\\/]testing[\\/]/

function isCalledByCore(guard: (...args: never[]) => unknown): boolean {
  const holder: { stack?: string } = {}
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 4
  Error.captureStackTrace(holder, guard)
  Error.stackTraceLimit = stackTraceLimit
  // A frame of the engine itself, such as Array.map, has no place and is looked through.
  const caller = (holder.stack ?? '').split('\n').find((line) => /:\d+:\d+\)?$/.test(line))
  return caller !== undefined && CORE.test(caller) && !TEST.test(caller)
}

function forbid<K extends string>(owner: Record<K, unknown>, key: K, name: string, cure: string): void {
  const original = owner[key] as (...args: unknown[]) => unknown
  const guard = (...args: unknown[]): unknown => {
    if (isCalledByCore(guard)) throw new Error(`The core called ${name}: ${cure}`)
    return original.apply(owner, args)
  }
  Object.defineProperty(owner, key, { value: guard, configurable: true, writable: true })
}

const USE_VIRTUAL_TIME = "use the world's virtual time, or a run cannot be replayed."
const USE_A_STREAM = "draw from one of the world's seeded streams, or a run cannot be replayed."

/** Files that share their modules share these functions too: a guard around a guard would look at each call twice. */
const INSTALLED = Symbol.for('streamscape:determinism')
const shared = globalThis as { [INSTALLED]?: true }
if (shared[INSTALLED] === undefined) {
  shared[INSTALLED] = true
  forbid(Math, 'random', 'Math.random', USE_A_STREAM)
  forbid(crypto, 'getRandomValues', 'crypto.getRandomValues', USE_A_STREAM)
  forbid(crypto, 'randomUUID', 'crypto.randomUUID', USE_A_STREAM)
  forbid(performance, 'now', 'performance.now', USE_VIRTUAL_TIME)
  forbid(Date, 'now', 'Date.now', USE_VIRTUAL_TIME)

  const constructDate = (target: DateConstructor, args: unknown[], newTarget: unknown): object => {
    if (args.length === 0 && isCalledByCore(constructDate))
      throw new Error(`The core called new Date: ${USE_VIRTUAL_TIME}`)
    return Reflect.construct(target, args, newTarget as DateConstructor) as object
  }
  globalThis.Date = new Proxy(Date, { construct: constructDate as ProxyHandler<DateConstructor>['construct'] })
}
