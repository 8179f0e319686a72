/**
 * The one test command: formatting and lint, types, build, Playwright, and the check of the restated texts.
 * Arguments go to Playwright and leave out the checks that no test is part of: `npm test -- -g "name"`.
 * SKIP_BUILD=1 takes the dist/ that is there. The last line of output is `N passed, N failed`.
 */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSkipBuild, settingFaults } from '../model/settings.ts'
import { findChromium } from './chromium.ts'

/** What tests/support/reporter.ts leaves in the file that TEST_COUNTS_FILE names. */
export interface TestCounts {
  passed: number
  failed: number
  skipped: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const playwrightArgs = process.argv.slice(2)
const total = { passed: 0, failed: 0 }

/** A program of node_modules/.bin, or another, in the project folder. */
function started(command: string, args: string[], stdio: StdioOptions, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(command, args, {
    cwd: root,
    stdio,
    // First on the path, so that the programs run on the project's own Node also outside npm.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
}

/** Whether a program succeeded, when it has ended. */
function ended(child: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.once('close', (code) => done(code === 0))
  })
}

/** Runs a program and says whether it succeeded. */
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> =>
  ended(started(command, args, 'inherit', env))

/** Runs a program beside others; what it says comes out whole when it has ended. */
async function beside(command: string, args: string[]): Promise<() => boolean> {
  const child = started(command, args, ['ignore', 'pipe', 'pipe'])
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data))
  const ok = await ended(child)
  return () => {
    process.stdout.write(Buffer.concat(said))
    return ok
  }
}

async function step(title: string, work: () => boolean | Promise<boolean>): Promise<boolean> {
  console.log(`\n== ${title}`)
  const ok = await work()
  total[ok ? 'passed' : 'failed'] += 1
  console.log(`${ok ? 'passed' : 'FAILED'}: ${title}`)
  return ok
}

async function tests(built: boolean): Promise<void> {
  console.log('\n== Tests')
  const folder = mkdtempSync(join(tmpdir(), 'test-counts-'))
  const countsFile = join(folder, 'counts.json')
  const env: NodeJS.ProcessEnv = { TEST_COUNTS_FILE: countsFile }
  const projects: string[] = []
  if (!built) {
    console.log('The build failed: only the unit tests run.')
    projects.push('--project=unit')
  } else {
    try {
      // Here and not in the tests: two workers would install a missing Chromium side by side.
      env.CHROMIUM_PATH = await findChromium()
    } catch (error) {
      console.error((error as Error).message)
      total.failed += 1
      projects.push('--project=unit', '--project=dist')
    }
  }
  const ok = await run('playwright', ['test', '--config', 'tests/playwright.config.ts', ...projects, ...playwrightArgs], env)
  const counts: TestCounts = existsSync(countsFile)
    ? JSON.parse(readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true })
  total.passed += counts.passed
  // A runner that stops before or between the tests has failed too.
  total.failed += ok ? counts.failed : Math.max(1, counts.failed)
}

const wrong = settingFaults(process.env)
if (wrong.length > 0) {
  console.error(`${wrong.join('\n')}\n\n0 passed, 1 failed`)
  process.exit(1)
}
const whole = playwrightArgs.length === 0
if (whole) await step('Formatting and lint', () => run('biome', ['check', '--error-on-warnings', '.']))
// The build leaves a processor idle for half of its time.
const types = whole ? beside('astro', ['check', '--minimumFailingSeverity', 'hint']) : undefined
const built = readSkipBuild(process.env.SKIP_BUILD) || (await step('Build', () => run('astro', ['build'])))
if (types) await step('Types', await types)
await tests(built)

const officialChecks = [
  ['Restated texts against the official ones', 'check-content.mjs'],
  ['Strength, length and headlines against the official lines', 'check-words.mjs'],
] as const
for (const [title, tool] of whole && built ? officialChecks : []) {
  const path = join(root, '..', 'shared', 'tools', tool)
  if (existsSync(path)) await step(title, () => run('node', [path, 'dist/data/provisions.json']))
  else console.log(`\nThe official texts are not on this machine: not done: ${title}.`)
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
