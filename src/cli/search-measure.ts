/**
 * Prints every figure that the search is held to: npm run measure:search [-- --plans 5,34,170] [-- --quality] [-- --weight-only]
 *   claims and ranking: over the given and our own sets, the terms looked up in memory (the page gives the same: tests/browser)
 *   bytes and time: the real page in Chromium, today's content and 34 and 170 localities with invented texts
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { inventedCatalogue } from '../../tests/support/search-chain.ts'
import { type Catalogue, openCatalogue } from '../catalogue/build.ts'
import type { Locale } from '../model/locale.ts'
import { writeSearch } from '../search/integration.ts'
import { searchFiles } from '../search/version.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { searcher } from './search.ts'
import { serve } from './serve.ts'

interface Query {
  id: string
  lang: Locale
  q: string
  group?: string
  plans?: string[]
  rows?: string[]
  filters?: { province?: string }
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = join(root, '..', 'shared', 'search')
const support = join(root, 'tests', 'support')
const read = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Query)
const stripped = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const middle = (values: number[], at = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0

async function quality(): Promise<void> {
  const find = searcher()
  for (const file of [join(shared, 'claims-dev.jsonl'), join(support, 'blind-claims.jsonl')].filter(existsSync)) {
    const queries = read(file)
    const rows = new Map<string, string[]>()
    let exact = 0
    for (const query of queries) {
      const { localities, namedKeys } = await find(query.q, query.lang)
      rows.set(`${query.lang} ${[...(query.rows ?? [])].sort()} ${stripped(query.q).toLowerCase()}`, namedKeys.toSorted())
      const said = Object.keys(localities).sort().join()
      const truth = [...new Set((query.plans ?? []).map((plan) => plan.replace(/-\d{4}-\d{4}$/, '')))].sort().join()
      if (said === truth) exact++
      else console.log(`  ${query.id} «${query.q}» said of ${said || 'none'}, the texts: ${truth || 'none'}`)
    }
    console.log(`claims ${file.replace(/^.*\//, '')}: ${exact} of ${queries.length} exact; ${pairs(queries, rows)}`)
  }
  if (!existsSync(join(shared, 'score.mjs')))
    return console.log('The graded sets are scored by ../shared/search/score.mjs, which is not here.')
  for (const [file, strip] of [
    [join(shared, 'dev-queries.jsonl'), false],
    [join(shared, 'dev-queries.jsonl'), true],
    [join(support, 'queries.jsonl'), false],
    [join(support, 'queries.jsonl'), true],
    [join(support, 'blind-queries.jsonl'), false],
    [join(support, 'blind-queries.jsonl'), true],
  ] as const) {
    const lines: string[] = []
    for (const { id, lang, q, filters } of read(file)) {
      const { namedKeys, nearKeys } = await find(strip && lang === 'vi' ? stripped(q) : q, lang, { locality: filters?.province })
      lines.push(JSON.stringify({ id, ranked: [...namedKeys, ...nearKeys] }))
    }
    const folder = mkdtempSync(join(tmpdir(), 'search-measure-'))
    writeFileSync(join(folder, 'results'), lines.join('\n'))
    const { stdout } = spawnSync(process.execPath, [join(shared, 'score.mjs'), file, join(folder, 'results'), '--json'])
    rmSync(folder, { recursive: true })
    console.log(`${file.replace(/^.*\//, '')}${strip ? ', Vietnamese without marks' : ''}: ${summed(stdout.toString())}`)
  }
}

/** The same thing asked in both languages: how often the same rows are counted. */
function pairs(queries: Query[], rows: Map<string, string[]>): string {
  const byTruth = new Map<string, Record<Locale, string[]>>()
  for (const query of queries) {
    const truth = [...(query.rows ?? [])].sort().join()
    if (!truth) continue
    const known = byTruth.get(truth) ?? { vi: [], en: [] }
    known[query.lang].push(
      rows.get(`${query.lang} ${[...(query.rows ?? [])].sort()} ${stripped(query.q).toLowerCase()}`)?.join() ?? '',
    )
    byTruth.set(truth, known)
  }
  const compared = [...byTruth.values()].flatMap(({ vi, en }) => vi.flatMap((one) => en.map((other) => one === other)))
  return `${compared.filter(Boolean).length} of ${compared.length} pairs of languages count the same rows`
}

interface Score {
  n: number
  [measure: string]: number
}
function summed(json: string): string {
  const { overall, groups } = JSON.parse(json) as { overall: Score; groups: Record<string, Score> }
  const show = (score: Score | undefined) =>
    score
      ? Object.entries(score)
          .map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value?.toFixed(3)}`)
          .join(', ')
      : ''
  return `${show(overall)}; question-form: ${show(groups?.['question-form'])}`
}

/** The page of a site with these plans, told so in its data. */
function siteOf(catalogue: Catalogue, dist: string, folder: string): void {
  const { version } = searchFiles(catalogue)
  for (const part of ['vi/search', 'en/search', '_astro']) cpSync(join(dist, part), join(folder, part), { recursive: true })
  for (const lang of ['vi', 'en']) {
    const file = join(folder, lang, 'search', 'index.html')
    const html = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      html.replace(
        /(<script type="application\/json" id="search-data">)(.*?)(<\/script>)/s,
        (_, open: string, json: string, close: string) => {
          const data = JSON.parse(json) as { folders: Record<string, string>; plans: Record<string, unknown> }
          const [model] = Object.values(data.plans) as [Record<string, unknown>]
          const plans = Object.fromEntries(
            catalogue.plans.map(({ id, locality }) => [
              id,
              data.plans[id] ?? { ...model, name: locality.name, locality: locality.id, names: [locality.name] },
            ]),
          )
          const folders = Object.fromEntries(
            Object.entries(data.folders).map(([l, path]) => [l, path.replace(/search\/[^/]+/, `search/${version}`)]),
          )
          return open + JSON.stringify({ ...data, plans, folders }).replaceAll('<', '\\u003c') + close
        },
      ),
    )
  }
}

/** Bytes of a first query in a fresh browser: everything that search needs, as the server sends it, its headers too. */
async function cold(browser: Browser, site: string, { lang, q }: Query): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Network.enable')
  const urls = new Map<string, string>()
  let bytes = 0
  client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (/\/_astro\/.*\.js|\/search\/[0-9a-f]{10}\//.test(urls.get(requestId) ?? '')) bytes += encodedDataLength
  })
  await page.goto(`${site}/${lang}/search/?${new URLSearchParams({ q })}`)
  await page.waitForSelector('[data-search-state=done]', { timeout: 60_000 })
  await page.waitForTimeout(30)
  await context.close()
  return bytes
}

/** Milliseconds from asking to the list, with the search at hand, at a quarter of the processor's speed. */
async function warm(browser: Browser, site: string, lang: Locale, queries: string[]): Promise<number[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const client = await page.context().newCDPSession(page)
  await page.goto(`${site}/${lang}/search/?q=ASEAN`)
  await page.waitForSelector('[data-search-state=done]')
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (const query of [...queries, ...queries]) {
    times.push(
      await page.evaluate(async (text) => {
        const region = document.querySelector('[data-search-state]') as HTMLElement
        const box = document.querySelector('#q') as HTMLInputElement
        const started = performance.now()
        const done = new Promise<void>((resolve) => {
          new MutationObserver((_, watch) => {
            if (region.dataset.searchState !== 'done') return
            watch.disconnect()
            resolve()
          }).observe(region, { attributes: true })
        })
        box.value = text
        box.form?.requestSubmit()
        await done
        return performance.now() - started
      }, query),
    )
  }
  await page.close()
  return times.slice(queries.length)
}

async function weight(sizes: number[], dist: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags() })
  const today = openCatalogue(join(root, 'content'))
  const given = read(existsSync(shared) ? join(shared, 'dev-queries.jsonl') : join(support, 'blind-queries.jsonl'))
  for (const size of sizes) {
    const catalogue = size === today.plans.length ? today : inventedCatalogue(today, size)
    const folder = mkdtempSync(join(tmpdir(), 'search-scale-'))
    siteOf(catalogue, dist, folder)
    await writeSearch(catalogue, folder)
    const server = await serve({ root: folder, port: 0 })
    const bytes: number[] = []
    for (const query of given) bytes.push((await cold(browser, server.origin, query)) / 1000)
    const times: number[] = []
    for (const lang of ['vi', 'en'] as const)
      times.push(
        ...(await warm(
          browser,
          server.origin,
          lang,
          given.filter((query) => query.lang === lang).map(({ q }) => q),
        )),
      )
    console.log(
      `${size} localities, ${catalogue.provisions.length} provisions: cold first query ${middle(bytes).toFixed(0)} kB median, ${middle(bytes, 0.9).toFixed(0)} kB for 90 of 100, ${Math.max(...bytes).toFixed(0)} kB most; warm ${middle(times).toFixed(0)} ms median, ${middle(times, 0.9).toFixed(0)} ms for 90 of 100 (processor slowed four times)`,
    )
    await server.close()
    rmSync(folder, { recursive: true })
  }
  await browser.close()
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: join(root, 'dist') },
      plans: { type: 'string', default: '5,34,170' },
      quality: { type: 'boolean', default: false },
      weight: { type: 'boolean', default: false },
    },
  })
  const all = !values.quality && !values.weight
  if (all || values.quality) await quality()
  if (all || values.weight) await weight(values.plans.split(',').map(Number), values.dist)
}

main().catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
})
