/**
 * Unit tests. `core` runs as the worker and the command line do; `planted` plants bugs into it; `page` has a
 * document; `alone` has one, too, and modules of its own; `house` tests the tools.
 */
import { defineConfig } from 'vitest/config'
import { openingPlugin } from './tools/opening-plugin.ts'
import { portraitsPlugin } from './tools/portraits-plugin.ts'
import { simplificationsPlugin } from './tools/simplifications-plugin.ts'
import { storyPlugin } from './tools/story-plugin.ts'

const DETERMINISM = 'tests/determinism-setup.ts'
const LATE_IMPORTS = 'tests/late-imports-setup.ts'
/** Where modules are replaced by ones with a bug: each file there has modules of its own. A test holds the rule. */
const PLANTED = 'src/core/checks/planted/**/*.test.ts'
/** What is said of the table of all words reads it from its beginning, and a module that is replaced must be new. */
const ALONE = [
  'src/content/**/*.test.{ts,tsx}',
  'src/app/first-words.test.ts',
  'src/view/story/use-shared-run.test.ts',
  'src/view/worlds/use-run.test.tsx',
]
/**
 * Bounds on hanging, not measures: the slowest test takes a tenth of it on a machine of its own. No test has a limit of
 * its own.
 */
const BOUNDS = { testTimeout: 300_000, hookTimeout: 300_000 } as const

export default defineConfig({
  plugins: [simplificationsPlugin(), portraitsPlugin(), storyPlugin(), openingPlugin()],
  test: {
    // Two processor cores are shared with a browser and a type checker.
    maxWorkers: 2,
    // So many tell enough: where all hang, each would take its bound.
    bail: 20,
    provide: {
      timesMoreRuns: Number(process.env['STREAMSCAPE_RUNS'] ?? 1),
      isComicWhole: process.env['STREAMSCAPE_ALL'] === 'yes',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['src/{core,economics,protocol,scenarios,incidents,story,worker,offline,cli}/**/*.test.ts'],
          exclude: [PLANTED],
          // Files share what they import, which is most of a small file's time: the modules here hold no state.
          isolate: false,
          setupFiles: [DETERMINISM],
          ...BOUNDS,
        },
      },
      {
        extends: true,
        test: { name: 'planted', include: [PLANTED], setupFiles: [DETERMINISM], ...BOUNDS },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/{state,view,app}/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          environment: 'happy-dom',
          // As in the core: what files import takes longer than most of them.
          isolate: false,
          setupFiles: [DETERMINISM, LATE_IMPORTS],
          ...BOUNDS,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          environment: 'happy-dom',
          setupFiles: [DETERMINISM, LATE_IMPORTS],
          ...BOUNDS,
        },
      },
      {
        // A real PostgreSQL, which has a clock of its own.
        extends: true,
        test: {
          name: 'database',
          include: ['src/database/**/*.test.ts'],
          ...BOUNDS,
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['{tools,tests,live}/**/*.test.ts'], ...BOUNDS },
      },
    ],
  },
})
