/**
 * Measures the built site in Chromium and prints one table, a line a kind of page and language:
 *   npm run measure                    the table, then axe on every page, light and dark
 *   npm run measure -- --kinds home,provision    the table of these kinds alone (tests/support/kinds.ts names them)
 *   npm run measure -- --all           axe on every page alone
 *   npm run measure -- --json FILE     where the same goes as JSON; measure.json, which git ignores, unless given
 * Times depend on the machine and on what else it does: they are shown, no test holds them. Ends with 1 where axe or the HTML has faults.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { axeFaults } from '../../tests/support/axe.ts'
import { htmlFaults } from '../../tests/support/html.ts'
import { addressOf, KINDS_OF_PAGE } from '../../tests/support/kinds.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { readBasePath } from '../model/settings.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { CATEGORIES, type Scores, scoresOf } from './measure/lighthouse.ts'
import { type Load, load, TYPES } from './measure/load.ts'
import { serve } from './serve.ts'

/** What is measured of one page. */
interface Row extends Load {
  kind: string
  locale: Locale
  lighthouse: Scores
  axe: string[]
  html: string[]
}

/** What axe found on a page. */
interface Audit {
  path: string
  faults: string[]
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** axe on one page. */
async function audit(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  return axeFaults(page)
}

/** A page for axe: without the worker, which would fetch the site for later beside what is looked at. */
const newPage = (browser: Browser) => browser.newPage({ serviceWorkers: 'block' })

/** axe on every page of the site, as many at a time as there are processors. */
async function auditAll(browser: Browser, site: string): Promise<Audit[]> {
  const paths = pathsOf(dist)
  const audits: Audit[] = []
  const started = Date.now()
  const work = async () => {
    let page = await newPage(browser)
    const look = async (path: string) => {
      try {
        return await audit(page, site + path)
      } catch (error) {
        // A tab that crashed is gone; the next one has its own renderer.
        await page.close().catch(() => {})
        page = await newPage(browser)
        return error as Error
      }
    }
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      let faults = await look(path)
      if (faults instanceof Error) faults = await look(path)
      audits.push({ path, faults: faults instanceof Error ? [`not judged: ${faults.message}`] : faults })
      if (audits.length % 100 === 0) console.log(`  ${audits.length} pages, ${seconds(started)} s`)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return audits
}

/** The addresses of the built pages below the base path: those of the sitemap, and the page of missing ones. */
const pathsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort()

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0)
const kB = (bytes: number) => (bytes / 1000).toFixed(1)

const COLUMNS: [head: string, cell: (row: Row) => string][] = [
  ['page', ({ kind }) => kind],
  ['', ({ locale }) => locale],
  ['requests', ({ requests }) => `${requests}`],
  ['kB', ({ total }) => kB(total)],
  ...TYPES.map((type): [string, (row: Row) => string] => [type, ({ bytes }) => (bytes[type] > 0 ? kB(bytes[type]) : '–')]),
  ['before paint', ({ beforePaint }) => kB(beforePaint)],
  ['JS', ({ javascript }) => kB(javascript)],
  ['elements', ({ elements }) => `${elements}`],
  ['FCP s', ({ firstPaint }) => (firstPaint / 1000).toFixed(2)],
  ['LCP s', ({ largestPaint }) => (largestPaint / 1000).toFixed(2)],
  ['Lighthouse', ({ lighthouse }) => CATEGORIES.map((name) => lighthouse[name]).join(' ')],
  ['axe', ({ axe }) => `${axe.length}`],
  ['HTML', ({ html }) => `${html.length}`],
  ['× words', ({ timesWords }) => timesWords.toFixed(1)],
]

function print(rows: Row[]): void {
  const lines = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))]
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  console.log('')
  for (const line of lines)
    console.log(
      line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
  console.log(`
kB: thousand bytes over the wire, as the server compressed them; before paint: of these, when the first thing was seen; JS: unpacked,
with what stands in the page. FCP, LCP: first and largest contentful paint over slow 4G, the processor slowed four times. Lighthouse for
phones: ${CATEGORIES.join(', ')}. axe (light and dark, contrast 7:1) and HTML: faults. × words: all bytes for each of the page’s own words’.`)
  for (const { kind, locale, axe, html } of rows)
    for (const fault of [...axe, ...html]) console.log(`${kind}, ${locale}: ${fault}`)
}

async function measure(browser: Browser, site: string, port: number, kinds: string[]): Promise<Row[]> {
  const rows: Row[] = []
  const page = await newPage(browser)
  for (const kind of kinds) {
    const route = KINDS_OF_PAGE[kind]
    if (!route) throw new Error(`There is no kind of page «${kind}»: choose from ${Object.keys(KINDS_OF_PAGE).join(', ')}.`)
    for (const locale of LOCALES) {
      const url = site + addressOf(locale, route)
      const html = await htmlFaults(await (await fetch(url)).text())
      const row = { kind, locale, ...(await load(browser, url)), axe: await audit(page, url), html }
      rows.push({ ...row, lighthouse: await scoresOf(url, port) })
      console.log(`  ${rows.length} of ${kinds.length * LOCALES.length}: ${kind}, ${locale}`)
    }
  }
  await page.close()
  return rows
}

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kinds: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'string', default: 'measure.json' },
    },
  })
  if (!existsSync(join(dist, 'index.html.br')))
    throw new Error('dist/ holds no compressed copies, and sizes would be wrong: run `npm run build` first, without COMPRESS=0.')
  const base = readBasePath(process.env.BASE_PATH)
  const server = await serve({ root: dist, port: 0, base })
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumFlags(), `--remote-debugging-port=${port}`],
  })
  const site = server.origin + base
  const started = Date.now()
  try {
    const both = !values.all && values.kinds === undefined
    const kinds = values.kinds?.split(',').map((kind) => kind.trim()) ?? Object.keys(KINDS_OF_PAGE)
    const rows = both || values.kinds !== undefined ? await measure(browser, site, port, kinds) : []
    if (rows.length > 0) print(rows)
    const audits = both || values.all ? await auditAll(browser, site) : []
    const faulty = audits.filter(({ faults }) => faults.length > 0)
    if (audits.length > 0) console.log(`\naxe on ${audits.length} pages, light and dark: ${faulty.length} with faults`)
    for (const { path, faults } of faulty) console.log(`  ${path || 'the front door'}: ${faults.join('\n    ')}`)
    writeFileSync(values.json, `${JSON.stringify({ rows, audits }, null, 1)}\n`)
    console.log(`\n${seconds(started)} s; as JSON: ${values.json}`)
    if (faulty.length + rows.filter(({ axe, html }) => axe.length + html.length > 0).length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
