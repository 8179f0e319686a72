/** Finds the browser of the tests, and gets one where the machine has none. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The one without windows first: it opens a page in a third of the time that one with hidden windows takes. */
const SYSTEM_NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** A download that hangs must not hold the whole test run. */
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000

/** The flags that every Chromium of this project starts with. */
export function chromiumFlags(): string[] {
  const flags = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  // Chromium refuses to run as root inside its sandbox.
  return isRoot() ? ['--no-sandbox', ...flags] : flags
}

/**
 * The path of a Chromium that starts: CHROMIUM_PATH, else the system's, else Playwright's download, else Debian's package.
 * The last two may install something, and say so.
 * @throws an Error with one line that says what to do.
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (starts(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not start: correct it, or unset it to let the tests look for one.`)
  }
  const found = systemChromium() ?? downloadedChromium() ?? packagedChromium()
  if (found) return found
  throw new Error(
    'No Chromium, and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run again.',
  )
}

const isRoot = () => process.getuid?.() === 0

/** Ubuntu's `chromium-browser` can be a stub that only asks for a snap, and a download can lack system libraries: try it. */
const starts = (path: string) =>
  existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...MAC_APPLICATIONS].find(starts)
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath()
  if (starts(path)) return path
  if (!existsSync(path)) {
    console.log('No Chromium on this machine: getting the one of Playwright.')
    playwright('install', '--no-shell', 'chromium')
  }
  // What a fresh machine lacks then is libraries, which only root can add.
  if (existsSync(path) && !starts(path) && isRoot()) playwright('install-deps', 'chromium')
  return starts(path) ? path : undefined
}

function playwright(...args: string[]): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  run(process.execPath, [cli, ...args])
}

function packagedChromium(): string | undefined {
  if (!isRoot() || !isDebian()) return undefined
  console.log('Installing the Chromium of this system.')
  run('apt-get', ['update'])
  // Older systems have the whole browser alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    run('apt-get', ['install', '-y', name])
    const found = systemChromium()
    if (found) return found
  }
  return undefined
}

/** Output goes to stderr, so that stdout keeps to the tests; the caller looks at what came of it, not at the status. */
function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: DOWNLOAD_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function isDebian(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
}
