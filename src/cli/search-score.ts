/**
 * Scores the search over a file of graded queries: npm run search:score [-- --file tests/support/queries.jsonl]
 * The queries go through the real page in Chromium; --node runs the same ranking without a browser.
 *   --strip      Vietnamese queries without any mark    --weight near=0   a changed weight (with --node; may be repeated)
 *   --dist DIR   another built site                     --fails           lists what failed
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import type { Locale } from '../model/locale.ts'
import { readBasePath } from '../model/settings.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { changedWeights, searcher } from './search.ts'
import { serve } from './serve.ts'

interface GradedQuery {
  id: string
  lang: Locale
  group: string
  q: string
  filters: { province?: string }
}
type Ranker = (query: GradedQuery) => Promise<string[]>

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = join(root, '..', 'shared', 'search')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string', default: join(shared, 'dev-queries.jsonl') },
      dist: { type: 'string', default: join(root, 'dist') },
      strip: { type: 'boolean' },
      node: { type: 'boolean' },
      weight: { type: 'string', multiple: true, default: [] },
      fails: { type: 'boolean' },
    },
  })
  const scorer = join(shared, 'score.mjs')
  if (!existsSync(scorer)) throw new Error(`The scorer is not on this machine: ${scorer} is missing.`)
  if (!existsSync(values.file)) throw new Error(`There is no file of queries at ${values.file}: give one with --file.`)
  const queries = readFileSync(values.file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GradedQuery)
  const asked = queries.map((query) => (values.strip && query.lang === 'vi' ? { ...query, q: stripped(query.q) } : query))
  const ranked = values.node ? await inNode(asked, values.weight) : await inPage(asked, values.dist)

  const folder = mkdtempSync(join(tmpdir(), 'search-score-'))
  const results = join(folder, 'results.jsonl')
  writeFileSync(results, ranked.map((keys, i) => JSON.stringify({ id: asked[i]?.id, ranked: keys })).join('\n'))
  spawnSync(process.execPath, [scorer, values.file, results, ...(values.fails ? ['--fails'] : [])], { stdio: 'inherit' })
  rmSync(folder, { recursive: true })
}

const stripped = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

async function inNode(queries: GradedQuery[], changes: string[]): Promise<string[][]> {
  const find = searcher()
  const weights = changedWeights(changes)
  return each(queries, async ({ q, lang, filters }) => {
    const { namedKeys, nearKeys } = await find(q, lang, { weights, locality: filters.province })
    return [...namedKeys, ...nearKeys]
  })
}

async function inPage(queries: GradedQuery[], dist: string): Promise<string[][]> {
  const base = readBasePath(process.env.BASE_PATH)
  const server = await serve({ root: dist, port: 0, base })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumFlags() })
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const ranked = await each(queries, (query) => onPage(page, `${server.origin}${base}`, query))
  await browser.close()
  await server.close()
  return ranked
}

/** The provisions that the page lists for a query given in the address. */
export async function onPage(page: Page, site: string, { q, lang, filters }: GradedQuery): Promise<string[]> {
  const params = new URLSearchParams({ q, ...(filters.province && { locality: filters.province }) })
  await page.goto(`${site}${lang}/search/?${params}`)
  await page.waitForSelector('[data-search-state=done], [data-search-state=error]', { state: 'attached' })
  return page.$$eval('[data-search-state] [data-provision]', (items) =>
    items.map((item) => item.getAttribute('data-provision') ?? ''),
  )
}

async function each(queries: GradedQuery[], rankOne: Ranker): Promise<string[][]> {
  const ranked: string[][] = []
  for (const query of queries) ranked.push(await rankOne(query))
  return ranked
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
