/** Unit tests. `core` runs as the worker and the command line do; `page` has a document; `house` tests the tools. */
import { defineConfig } from 'vitest/config'
import { simplificationsPlugin } from './tools/simplifications-plugin.ts'

const DETERMINISM = 'tests/determinism-setup.ts'

export default defineConfig({
  plugins: [simplificationsPlugin()],
  test: {
    // Two processor cores are shared with a browser and a type checker.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['src/{core,economics,protocol,scenarios,worker,cli}/**/*.test.ts'],
          setupFiles: [DETERMINISM],
          // A bound on hanging, not a measure: the machine may be busy.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/{state,view,app,content}/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [DETERMINISM],
          testTimeout: 30_000,
        },
      },
      {
        // A real PostgreSQL, which has a clock of its own.
        extends: true,
        test: {
          name: 'database',
          include: ['src/database/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['{tools,tests}/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
