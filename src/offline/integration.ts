/** Writes what works without a network: the list of each language's files with their hashes, and the service worker that knows them. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { href } from '../i18n/routes.ts'
import { LOCALES, type Locale } from '../model/languages.ts'
import { addressOf, insteadOf, partsThatFit, shareOf } from './files.ts'
import {
  amountOf,
  type Build,
  type FileList,
  filesOf,
  isPage,
  type Listed,
  languageOf,
  type OfflineLanguage,
  PARTS,
  type Part,
} from './list.ts'

/** What a first visit may take of a reader's line, unasked: bytes over the wire. A larger site keeps fewer parts. */
const VISIT_ROOM = 1_600_000

const WORKER = fileURLToPath(new URL('./worker/main.ts', import.meta.url))

/** The integration: stands after all that changes files, and before the compressed copies. @throws Error on any fault, which fails the build */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { languages } = await writeOffline(fileURLToPath(dir))
        const each = LOCALES.map(
          (lang) => `${lang} ${mb(languages[lang].visit.wire)} MB, saved ${mb(languages[lang].all.wire)} MB`,
        )
        logger.info(`worker and lists written: first visit ${each.join('; ')}`)
      },
    },
  }
}

const mb = (bytes: number) => (bytes / 1e6).toFixed(1)
/** As the worker counts it (worker/store.ts): the first 12 bytes of SHA-256, base64url. */
const hashOf = (content: Uint8Array | string) =>
  createHash('sha256').update(content).digest().subarray(0, 12).toString('base64url')

/** The list line of a file. What it weighs over the line is measured in haste: a host's own copy is a little smaller. */
function listed(folder: string, file: string): Listed {
  const content = readFileSync(join(folder, file))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const wire = Math.min(brotliCompressSync(content, { params }).length, content.length)
  return [addressOf(file), hashOf(content), wire, content.length]
}

const idsOf = (html: string) =>
  new Set([...html.matchAll(/\sid=(?:"([^"]+)"|([^\s">]+))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''))

/** Writes `sw.js` and `offline/` for a built site. @returns what the worker is told */
export async function writeOffline(folder: string): Promise<Build> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort()
  const lines = new Map<string, Listed>()
  const line = (file: string) => {
    const known = lines.get(file) ?? listed(folder, file)
    lines.set(file, known)
    return known
  }
  const listOf = (lang: Locale): { parts: Part[]; list: FileList } => {
    const shares = Map.groupBy(files, (file) => shareOf(addressOf(file), lang))
    const of = (share: Part | 'all') => (shares.get(share) ?? []).map(line)
    const sizes = Object.fromEntries(PARTS.map((part) => [part, amountOf(of(part)).wire])) as Record<Part, number>
    const parts = partsThatFit(sizes, VISIT_ROOM)
    const rest = PARTS.filter((part) => !parts.includes(part))
    const pages = files.filter((file) => languageOf(file) === lang && isPage(addressOf(file)))
    const ids = new Map(pages.map((file) => [addressOf(file), idsOf(readFileSync(join(folder, file), 'utf8'))]))
    return {
      parts,
      list: { visit: parts.flatMap(of), all: [...rest, 'all' as const].flatMap(of), instead: insteadOf(ids, lang) },
    }
  }
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const missing = (lang: Locale) => href(lang, { page: 'missing' }).slice(1)
  const languages = Object.fromEntries(
    LOCALES.map((lang) => {
      const { parts, list } = listOf(lang)
      const content = JSON.stringify(list)
      const path = `offline/${lang}-${hashOf(content)}.json`
      write(path, content)
      const language: OfflineLanguage = {
        list: path,
        missing: missing(lang),
        parts,
        visit: amountOf(filesOf(list, 'visit')),
        all: amountOf(filesOf(list, 'all')),
      }
      return [lang, language]
    }),
  ) as Build['languages']
  const core = LOCALES.map((lang) => line(`${missing(lang)}index.html`))
  const version = hashOf(JSON.stringify([core, languages])).slice(0, 8)
  const made: Build = { version, core, languages }
  write('sw.js', await workerFor(made))
  return made
}

/** The worker's script, for browsers as old as those of the pages. */
async function workerFor(made: Build): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(made), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari15.6'],
      rollupOptions: { input: WORKER, output: { format: 'iife' } },
    },
  })
  const chunk = [result].flat().flatMap((each) => ('output' in each ? each.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error('Vite built no script for the service worker: adapt src/offline/integration.ts')
  return chunk.code
}
