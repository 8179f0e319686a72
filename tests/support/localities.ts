/** A project with invented localities, made from the real content: for tests of how the comparison grows. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { buildCatalogue, type Catalogue } from '../../src/catalogue/build.ts'
import { entered } from '../../src/catalogue/ledger.ts'
import { readContent } from '../../src/catalogue/read.ts'
import { ledgerSchema } from '../../src/model/ledger.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Pages that the invented project keeps: those of the comparison. */
const PAGES = ['compare', 'timeline.astro']

/** The catalogue of the real content. */
export const realCatalogue = (): Catalogue => buildCatalogue(readContent(join(root, 'content')).content)

/** The name of the nth invented locality, as `Địa phương 07`. */
export const inventedName = (n: number) => `Địa phương ${String(n).padStart(2, '0')}`

/** What of the real project an invented one keeps. */
export interface Invented {
  /** `compare`: only the pages of the comparison, quick to build; `all`: every page, with the project's own settings. */
  pages: 'compare' | 'all'
  /** Whether the real localities stay, with their lessons and news; else the invented ones stand alone. */
  real: boolean
}

/**
 * Writes a project into `folder`: the site's code and `count` localities. Invented ones have plans that repeat the real ones in turn,
 * under invented names and with their words shuffled, so that compression cannot fold the copies. Build it with `astro build` run in that folder.
 */
export function inventLocalities(
  folder: string,
  count: number,
  { pages, real: keeps }: Invented = { pages: 'compare', real: false },
) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'content', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  if (pages === 'compare') {
    const all = join(folder, 'src', 'pages')
    for (const name of readdirSync(all)) if (name !== '[lang]') rmSync(join(all, name), { recursive: true })
    for (const name of readdirSync(join(all, '[lang]')))
      if (!PAGES.includes(name)) rmSync(join(all, '[lang]', name), { recursive: true })
    writeFileSync(join(folder, 'astro.config.mjs'), CONFIG)
  }

  const content = join(folder, 'content')
  const plans = join(content, 'plans')
  const real = readdirSync(plans)
  const first = keeps ? real.length : 0
  const localities = Array.from({ length: Math.max(0, count - first) }, (_, index) => inventPlan(plans, real, index))
  const register = join(content, 'localities.yaml')
  writeFileSync(register, `${keeps ? `${readFileSync(register, 'utf8')}\n` : ''}${localities.join('\n')}\n`)
  // Torn words stand beside each other by chance.
  const glossary = join(content, 'glossary.yaml')
  const terms = (parse(readFileSync(glossary, 'utf8')) as object[]).map((term) => ({ ...term, avoid: undefined }))
  writeFileSync(glossary, JSON.stringify(terms))
  if (!keeps) leaveReal(content, real)
  claimsAsRead(content)
  // The invented site has published nothing yet.
  const ledger = join(content, 'ledger.yaml')
  const published = keeps ? ledgerSchema.parse(parse(readFileSync(ledger, 'utf8'))) : ledgerSchema.parse({})
  if (!keeps) writeFileSync(ledger, '')
  writeFileSync(ledger, JSON.stringify(entered({ ...readContent(content).content, ledger: published })))
}

const inventedId = (index: number) => `dia-phuong-${String(index + 1).padStart(2, '0')}`

/** Writes the nth invented plan. @returns the entry of its locality */
function inventPlan(plans: string, real: readonly string[], index: number): string {
  const id = inventedId(index)
  const to = join(plans, `${id}-ke-hoach`)
  cpSync(join(plans, real[index % real.length] ?? ''), to, { recursive: true })
  const facts = readFileSync(join(to, 'plan.yaml'), 'utf8')
  writeFileSync(join(to, 'plan.yaml'), facts.replace(/^locality: .*$/m, `locality: ${id}`))
  const file = join(to, 'provisions.yaml')
  const provisions = (parse(readFileSync(file, 'utf8')) as { headline: Pair; vi: string; en: string }[]).map((provision) => ({
    ...provision,
    ordered: true,
    headline: { vi: turned(provision.headline.vi, index, 11), en: turned(provision.headline.en, index, 9) },
    vi: shuffled(provision.vi, index),
    en: shuffled(provision.en, index),
  }))
  writeFileSync(file, JSON.stringify(provisions))
  const name = inventedName(index + 1)
  // Codes have two digits and set the order; there are fewer of them than invented localities may be.
  return `- { id: ${id}, name: ${name}, code: "${10 + (index % 90)}", type: province, today: { vi: bịa ra, en: invented }, now: ${name}, sources: [S33] }`
}

/** Takes the real plans out, and what speaks of them by name; common wording and the examples of the pillars are of the first copies. */
function leaveReal(content: string, real: readonly string[]): void {
  const toFirstCopies = (file: string) =>
    real.reduce((text, plan, index) => text.replaceAll(plan, `${inventedId(index)}-ke-hoach`), readFileSync(file, 'utf8'))
  const pillars = join(content, 'pillars')
  for (const pillar of readdirSync(pillars)) {
    const facts = join(pillars, pillar, 'facts.yaml')
    writeFileSync(facts, toFirstCopies(facts))
  }
  for (const lesson of readdirSync(join(content, 'lessons'))) rmSync(join(content, 'lessons', lesson), { recursive: true })
  writeFileSync(join(content, 'changes.yaml'), '[]')
  const wording = join(content, 'wording.yaml')
  // With headlines of their own they are not nearly one sentence.
  writeFileSync(wording, toFirstCopies(wording).replace(/shares: \[[^\]]*\]/g, 'shares: [0.7, 0.7]'))
  for (const plan of real) rmSync(join(content, 'plans', plan), { recursive: true })
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.mdx')))
    writeFileSync(join(content, name), toFirstCopies(join(content, name)))
}

/** Sentences on all copies of a content folder as if they had been read against each of its plans: invented plans repeat the real ones. */
export function claimsAsRead(content: string): void {
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(mdx|yaml)$/.test(each))) {
    const file = join(content, name)
    const text = readFileSync(file, 'utf8')
    if (text.includes('[[check ')) writeFileSync(file, text.replace(/\[\[check [^[\]]*\]\]/g, '[[read]]'))
  }
  const plans = readdirSync(join(content, 'plans')).map((id) => `- id: ${id}\n`)
  writeFileSync(join(content, 'readings.yaml'), plans.join(''))
}

interface Pair {
  vi: string
  en: string
}

/** The first words of a headline, begun at another one. */
function turned(headline: string, by: number, most: number): string {
  const words = headline.split(/\s+/).slice(0, most)
  const from = by % words.length
  return [...words.slice(from), ...words.slice(0, from)].join(' ').replace(/[,;:.]+$/, '')
}

/** The words of a text in another order, the same at each run; numbers and what stands beside them stay, as the content check reads both. */
function shuffled(text: string, seed: number): string {
  if (/\bXI\b|eleven|11/i.test(text)) return text
  let state = seed * 7919 + text.length
  const words = text.replace(/[.:!?…“”"](?=\s|$)|[“"]/g, '').split(/\s+/)
  const fixed = (word = '') =>
    /\d|^(năm|tỉnh|five|provinces?|quý|tháng|quarter|X?[IV]+)[.,;]?$|[Jj]anuary|ember$|October/i.test(word)
  const isFree = (i: number) => !words.slice(Math.max(0, i - 2), i + 3).some(fixed)
  const free = words.flatMap((_, i) => (isFree(i) ? [i] : []))
  for (let k = free.length - 1; k > 0; k -= 1) {
    state = (state * 1103515245 + 12345) % 2147483648
    const [a, b] = [free[k] ?? 0, free[Math.floor((state / 2147483648) * (k + 1))] ?? 0]
    ;[words[a], words[b]] = [words[b] ?? '', words[a] ?? '']
  }
  // Names are torn apart, so that sentences count more words: they are cut shorter than any limit.
  let since = 0
  return words
    .map((word, i) => {
      since += 1
      if (since < 12 || !isFree(i) || !isFree(i + 1)) return word
      since = 0
      return `${word.replace(/[,;]$/, '')}. Rồi`
    })
    .join(' ')
}

const CONFIG = `import mdx from '@astrojs/mdx'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { contentCheck } from './src/catalogue/integration.ts'
export default defineConfig({
  site: 'http://127.0.0.1',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  integrations: [contentCheck(), mdx()],
  vite: { plugins: [tailwindcss()] },
})
`
