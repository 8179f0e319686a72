/** Writes the search index after a build: Pagefind's bundle and the compact file of each language. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { minifySync } from 'vite'
// Build time only: the catalogue's values never reach the page from here.
import { type Catalogue, openCatalogue } from '../catalogue/build.ts'
import { LOCALES } from '../model/locale.ts'
import type { SearchFile } from './corpus.ts'
import { indexedWords, searchFile } from './records.ts'

/** The integration: writes `pagefind/<locale>/` and `search/<locale>.json`. @throws Error on any fault, which fails the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const bytes = await writeSearch(openCatalogue(join(process.cwd(), 'content')), folder)
        compressScripts(folder)
        logger.info(`search index written, ${Math.round(bytes / 1024)} kB`)
      },
    },
  }
}

/** Writes the search files of a catalogue under `folder`. @returns the bytes written. */
export async function writeSearch(catalogue: Catalogue, folder: string): Promise<number> {
  let bytes = 0
  const write = (path: string, content: Uint8Array | string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    if (/\.(js|json|wasm)$/.test(path)) writeFileSync(`${file}.br`, brotliCompressSync(content))
    bytes += content.length
  }
  for (const locale of LOCALES) {
    const file = searchFile(catalogue, locale)
    const { files, hashes } = await pagefindFiles(file)
    for (const [path, content] of files) write(`pagefind/${locale}/${path}`, content)
    write(`search/${locale}.json`, JSON.stringify({ ...file, hashes }))
  }
  await close()
  return bytes
}

/** Brotli at its densest beside every script, as for the search files: a server may send these instead of compressing in haste. */
function compressScripts(folder: string): void {
  const scripts = join(folder, '_astro')
  if (!existsSync(scripts)) return
  for (const name of readdirSync(scripts).filter((file) => file.endsWith('.js'))) {
    writeFileSync(join(scripts, `${name}.br`), brotliCompressSync(readFileSync(join(scripts, name))))
  }
}

/** Pagefind's files for one language, as far as the page fetches them, and the hashes of its records in order. */
async function pagefindFiles(file: SearchFile): Promise<{ files: [string, Uint8Array | string][]; hashes: string }> {
  // Words come folded and stemmed from us: a language without a stemmer of Pagefind's takes its smallest engine.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  for (const [row, words] of indexedWords(file).entries()) {
    // Pagefind drops a record without words: one of common words alone gets a word that nobody looks up.
    const added = await index.addCustomRecord({ url: `${row}`, content: words || 'x', language: 'vi', meta: { row: `${row}` } })
    if (added.errors.length > 0) throw new Error(`Pagefind refused record ${row}: ${added.errors.join('; ')}`)
  }
  const built = await index.getFiles()
  if (built.errors.length > 0) throw new Error(`Pagefind could not build its files: ${built.errors.join('; ')}`)
  await index.deleteIndex()
  const hashes: string[] = []
  const files: [string, Uint8Array | string][] = []
  for (const { path, content } of built.files) {
    const fragment = /^fragment\/\w+?_(\w+)\.pf_fragment$/.exec(path)
    if (fragment?.[1]) {
      const record = JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)) as { url: string }
      hashes[Number(record.url)] = fragment[1]
    } else if (path === 'pagefind.js') files.push([path, engine(Buffer.from(content).toString())])
    // Unpacked and under its true type, so that a server may compress it better than gzip did.
    else if (path === 'wasm.unknown.pagefind') files.push(['wasm.unknown.wasm', gunzipSync(content)])
    else if (/^pagefind-entry\.json$|pf_meta$|pf_index$/.test(path)) files.push([path, content])
  }
  if (hashes.length !== file.rows.length || new Set(hashes).size !== hashes.length || hashes.includes(undefined as never)) {
    throw new Error(`Pagefind named ${new Set(hashes).size} of ${file.rows.length} records: every record needs a name of its own`)
  }
  return { files, hashes: shortened(hashes).join('') }
}

/** Pagefind's script, asking for the engine under the name above. @throws Error when a new Pagefind has changed that line. */
function engine(script: string): string {
  const before = ['wasm.$', '{language}.pagefind`'].join('')
  if (script.split(before).length !== 2)
    throw new Error('pagefind.js no longer loads wasm.<language>.pagefind: adapt src/search/integration.ts')
  return minifySync('pagefind.js', script.replace(before, before.replace('.pagefind', '.wasm')), { module: true }).code
}

/** The shortest beginnings, all of one length, that still tell the names apart. */
function shortened(hashes: string[]): string[] {
  for (let length = 2; ; length++) {
    const short = hashes.map((hash) => hash.slice(0, length))
    if (new Set(short).size === hashes.length) return short
  }
}
