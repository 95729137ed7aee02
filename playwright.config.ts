/** Journeys in a real Chromium, against the production build: what passes here passes under the content policy. */
import { defineConfig } from '@playwright/test'
import { findBrowser, listLaunchArguments } from './e2e/browser.ts'
import { choosePort } from './e2e/free-port.ts'

const PORT = choosePort()
const URL = `http://127.0.0.1:${PORT}/`

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // Two processor cores: a browser, its renderer and the worker of the page already fill them.
  workers: Number(process.env['STREAMSCAPE_E2E_WORKERS'] ?? 2),
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // So many tell enough: where nothing is drawn, each would take its bound.
  maxFailures: 12,
  // A whole story is many steps, and the machine may be busy: this is a bound on hanging, not a measure.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: URL,
    viewport: { width: 1440, height: 900 },
    // A trace of each step takes as long as the steps themselves; who needs one asks for it: `--trace on`.
    trace: 'off',
    // A journey asks the host for what it needs, as a first visit does; the one of being offline allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser({ install: true }), args: listLaunchArguments() },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    url: URL,
    reuseExistingServer: false,
    timeout: 180_000,
  },
})
