/**
 * Prints failures, and a line of counts a project; leaves the counts to src/cli/test.ts. A test that passes only at the second try has
 * failed, unless the browser itself crashed at the first.
 */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter'
import type { TestCounts } from '../../src/cli/test.ts'

export default class PlainReporter implements Reporter {
  private config: FullConfig | undefined
  private suite: Suite | undefined
  /** Errors outside any test: a file that does not load, no test found. */
  private outside = 0

  onBegin(config: FullConfig, suite: Suite): void {
    this.config = config
    this.suite = suite
  }

  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (test.outcome() !== 'unexpected') return
    if (crashed(result) && result.retry < test.retries) {
      console.log(`\n↻ ${test.titlePath().slice(1).join(' › ')}: the browser crashed, once more`)
      return
    }
    const file = relative(process.cwd(), test.location.file)
    const [, project, , ...titles] = test.titlePath()
    console.log(`\n✗ ${project} › ${titles.join(' › ')}\n  ${file}:${test.location.line} (${result.status})`)
    for (const error of result.errors) console.log(indent(readable(error)))
    if (result.errors.length === 0) console.log(indent(`expected to be ${test.expectedStatus}`))
    for (const { name, path } of result.attachments) if (path) console.log(`  ${name}: ${relative(process.cwd(), path)}`)
  }

  onError(error: TestError): void {
    this.outside += 1
    console.log(`\n✗ ${readable(error)}`)
  }

  onEnd(result: FullResult): void {
    const total: TestCounts = { passed: 0, failed: this.outside, skipped: 0 }
    console.log('')
    for (const project of this.suite?.suites ?? []) {
      const counts = countsOf(project.allTests())
      console.log(`${project.title}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
      total.passed += counts.passed
      total.failed += counts.failed
      total.skipped += counts.skipped
    }
    const workers = this.config?.workers ?? 1
    console.log(`${result.status} in ${(result.duration / 1000).toFixed(1)} s, ${workers} workers`)
    if (process.env.TEST_COUNTS_FILE) writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(total))
  }

  printsToStdio(): boolean {
    return true
  }
}

/** The browser's own fault: what it tells of a page that is no longer there. */
const crashed = ({ errors }: TestResult) => errors.some(({ message = '' }) => /(Target|Page) crashed/.test(message))

/** A test that an interruption kept from running has the outcome `skipped` without having been marked so: it counts as failed. */
function countsOf(tests: TestCase[]): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 }
  for (const test of tests) {
    const outcome = test.outcome()
    const failures = test.results.filter(({ status }) => status !== test.expectedStatus)
    if (outcome === 'expected' || (outcome === 'flaky' && failures.every(crashed))) counts.passed += 1
    else if (outcome === 'skipped' && test.expectedStatus === 'skipped') counts.skipped += 1
    else counts.failed += 1
  }
  return counts
}

function readable(error: TestError): string {
  const text = error.stack ?? error.message ?? String(error.value ?? 'unknown error')
  const whole = error.snippet ? `${text}\n\n${error.snippet}` : text
  // Playwright colours its messages; in a log file that is noise.
  return process.stdout.isTTY ? whole : stripVTControlCharacters(whole)
}

const indent = (text: string) => text.replace(/^(?=.)/gm, '    ')
