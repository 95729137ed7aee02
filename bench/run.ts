/**
 * `npm run bench`: runs every bench/*.bench.ts and prints a table each; `npm run bench -- frame core` runs those.
 * Exits with 1 when a promised figure is missed.
 *
 * The one thing a reader would get wrong: nothing is measured as it is run in development. What compiles TypeScript
 * on the fly keeps the names of functions, which costs time for every closure that a hot path makes; so the
 * benchmarks are bundled as the worker is, and Node runs the bundle.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const SUFFIX = '.bench.ts'
const folder = import.meta.dirname
const project = join(folder, '..')
const bundles = join(project, 'node_modules/.cache/bench')

const known = readdirSync(folder)
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort()
const given = process.argv.slice(2)
/** How long a benchmark of endurance runs. */
const minutesAt = given.indexOf('--minutes')
const minutes = minutesAt < 0 ? [] : given.splice(minutesAt, 2).slice(1)
if (minutesAt >= 0 && !(Number(minutes[0]) >= 2)) {
  console.error('After --minutes comes a number from 2 on.')
  process.exit(2)
}
const asked = given
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown benchmark: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}
const chosen = asked.length > 0 ? asked : known

await build({
  root: project,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: bundles,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      input: {
        report: join(folder, 'report.ts'),
        ...Object.fromEntries(chosen.map((name) => [name, join(folder, name + SUFFIX)])),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})

let missed = 0
for (const name of chosen) {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(bundles, 'report.mjs'), name, join(bundles, `${name}.mjs`)],
    {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, ...(minutes.length === 0 ? {} : { STREAMSCAPE_BENCH_MINUTES: minutes[0] }) },
    },
  )
  missed += status ?? 1
}
if (missed > 0) console.log(`${missed} promised figure${missed === 1 ? '' : 's'} missed.`)
process.exitCode = missed === 0 ? 0 : 1
