/**
 * `npm run live -- --bootstrap HOST:PORT`: a bridge between a real cluster and the page. The one thing a reader would get
 * wrong: it begins only with a first picture, so that a wrong address is told here and now; later faults are told on the page,
 * which keeps the last picture, and the bridge goes on trying.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { toFault } from './bridge/fault.ts'
import { tellLiveFault } from './bridge/fault-words.ts'
import { HELP, readLiveArguments } from './bridge/options.ts'
import { MOST_PER_SECOND } from './bridge/pace.ts'
import { BridgeServer } from './bridge/server.ts'
import { ClusterWatch } from './bridge/watch.ts'

/** From one round to the next at least; with many brokers a round takes longer, as so few requests a second are sent. */
const ROUND_MS = 1_000
const RETRY_MS = 3_000
const PAGE = resolve(import.meta.dirname, '..', 'dist')

async function main(args: readonly string[]): Promise<number> {
  const options = readLiveArguments(args)
  if (typeof options === 'string') {
    ;(options === 'help' ? process.stdout : process.stderr).write(options === 'help' ? HELP : `${options}\n`)
    return options === 'help' ? 0 : 2
  }
  if (!existsSync(resolve(PAGE, 'index.html'))) {
    process.stderr.write('The page is not built yet. Run: npm run build\n')
    return 1
  }
  const watch = new ClusterWatch(options.bootstrap, options.security, options.topics)
  const server = new BridgeServer(PAGE)
  try {
    server.send({ kind: 'picture', picture: await watch.look() })
  } catch (error) {
    process.stderr.write(`${tellLiveFault(toFault(error, watch.address, false).fault)}\n`)
    return 1
  }
  const url = await server.listen(options.port).catch(() => null)
  if (url === null) {
    process.stderr.write(`Port ${options.port} is taken. Name another with --port, or 0 for any.\n`)
    return 1
  }
  process.stdout.write(
    `${watch.address} is shown at ${url}\nIt only reads, at most ${MOST_PER_SECOND} requests a second. Ctrl+C ends it.\n`,
  )
  if (options.opens) openBrowser(url)
  await follow(watch, server)
  return 0
}

/** Until the process is interrupted. */
async function follow(watch: ClusterWatch, server: BridgeServer): Promise<void> {
  let isOver = false
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => (isOver = true))
  while (!isOver) {
    const beginMs = Date.now()
    let leastMs = ROUND_MS
    try {
      server.send({ kind: 'picture', picture: await watch.look() })
    } catch (error) {
      leastMs = RETRY_MS
      server.send({ kind: 'fault', fault: toFault(error, watch.address, true).fault })
    }
    while (!isOver && Date.now() - beginMs < leastMs) await new Promise((done) => setTimeout(done, 50))
  }
  server.close()
  await watch.close()
}

/** A browser that cannot be opened is no fault: the address is printed. */
function openBrowser(url: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

process.exitCode = await main(process.argv.slice(2))
