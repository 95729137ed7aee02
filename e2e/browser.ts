/**
 * Finds a Chromium for the end-to-end tests and the frame benchmark, so that they run on a machine that has
 * only Node and, on Debian and its relatives, apt.
 *
 * The order: what the environment names (STREAMSCAPE_CHROMIUM, CHROME_PATH), Playwright's own browser when it
 * was installed, the system's Chromium or Chrome, and last `apt-get install chromium` where we may.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** An environment variable names a browser that is not there: better said than silently passed over. */
export class BrowserNotFound extends Error {
  override readonly name = 'BrowserNotFound'
}

const VARIABLES = ['STREAMSCAPE_CHROMIUM', 'CHROME_PATH']
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const WINDOWS_PATHS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
  join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
)

/**
 * Path of a Chromium or Chrome. With `install`, tries apt when there is none (Linux, as root); throws
 * BrowserNotFound with what to do when there is still none.
 */
export function findBrowser({ install }: { install: boolean }): string {
  for (const name of VARIABLES) {
    const path = process.env[name]
    if (path === undefined || path === '') continue
    if (!existsSync(path)) throw new BrowserNotFound(`${name} is "${path}", and there is no such file.`)
    return path
  }
  const own = chromium.executablePath()
  if (own !== '' && existsSync(own)) return own
  const found = findInstalled()
  if (found !== null) return found
  if (install && installWithApt()) {
    const installed = findInstalled()
    if (installed !== null) return installed
  }
  throw new BrowserNotFound(
    'No Chromium or Chrome was found. Install one (Debian and Ubuntu: "apt-get install chromium"; anywhere: ' +
      '"npx playwright install chromium"), or set STREAMSCAPE_CHROMIUM to the path of one.',
  )
}

/** Flags under which the tests run: as root there is no sandbox, and a picture must not depend on a GPU. */
export function listLaunchArguments(): string[] {
  const isRoot = process.getuid?.() === 0
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ]
}

function findInstalled(): string | null {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)))
  const candidates = process.platform === 'darwin' ? MAC_APPS : process.platform === 'win32' ? WINDOWS_PATHS : onPath
  return candidates.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installWithApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  if (spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log('No Chromium here: installing the system package "chromium" with apt-get ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // An update that fails half way (one list of many) need not keep the package from being found.
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env })
  return (
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env })
      .status === 0
  )
}
