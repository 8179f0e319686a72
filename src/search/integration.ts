/** Writes the search files after a build: Pagefind's index of each language, the head, the shards of texts. All stand in one folder named by their content. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { minifySync } from 'vite'
// Build time only: the catalogue's values never reach the page from here.
import { type Catalogue, openCatalogue } from '../catalogue/build.ts'
import { LOCALES } from '../model/locale.ts'
import { searchFiles } from './version.ts'

/**
 * How much of the index stands in one piece, in Pagefind's own measure (places of words; its default is 20,000). Small pieces make
 * a query cheap, but each is listed in the index's own file, which every query needs: README.md shows the figures.
 */
const PIECE = (locations: number): number => Math.max(1200, Math.min(6000, Math.round(Math.sqrt(locations * 3))))

/** A file of the search by its path under the build's folder. */
type SearchFile = [path: string, content: Uint8Array | string]

/**
 * The integration: writes `search/<version>/`. The files are made before the pages, and only they are kept: the terms that they are made
 * from take many times their room, which the pages need. @throws Error on any fault, which fails the build.
 */
export function searchIndex(): AstroIntegration {
  let made: SearchFile[] = []
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': async () => {
        made = await makeSearch(openCatalogue(join(process.cwd(), 'content')))
      },
      'astro:build:done': ({ dir, logger }) => {
        const bytes = writeFiles(made, fileURLToPath(dir))
        logger.info(`search index written, ${Math.round(bytes / 1024)} kB`)
      },
    },
  }
}

/** Writes the search files of a catalogue under `folder`. @returns the bytes written. */
export async function writeSearch(catalogue: Catalogue, folder: string): Promise<number> {
  return writeFiles(await makeSearch(catalogue), folder)
}

/** @returns the bytes written. */
function writeFiles(files: readonly SearchFile[], folder: string): number {
  let bytes = 0
  for (const [path, content] of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    bytes += content.length
  }
  return bytes
}

async function makeSearch(catalogue: Catalogue): Promise<SearchFile[]> {
  const { version, files } = searchFiles(catalogue)
  const made: SearchFile[] = []
  for (const locale of LOCALES) {
    const add = (path: string, content: Uint8Array | string) => made.push([`search/${version}/${locale}/${path}`, content])
    const { head, shards, terms, pairs } = files[locale]
    const built = await pagefindFiles(terms)
    for (const [path, content] of built) add(path, content)
    const index = built.map(([path]) => path).find((path) => path.endsWith('.pf_meta'))
    add('head.json', JSON.stringify({ ...head, index }))
    add('pairs.json', JSON.stringify(pairs))
    for (const [n, shard] of shards.entries()) add(`texts/${n}.json`, JSON.stringify(shard))
  }
  return made
}

/** Pagefind's files for one language, as far as the page fetches them. @throws Error when its records are not in the order given. */
export async function pagefindFiles(terms: readonly (readonly string[])[]): Promise<[string, Uint8Array | string][]> {
  // Read by Pagefind's own process when it starts: each language has a process of its own here.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = `${PIECE(terms.reduce((sum, list) => sum + list.length, 0) * 2)}`
  const { close, createIndex } = await import('pagefind')
  // Words come folded and stemmed from us: a language without a stemmer of Pagefind's takes its smallest engine.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  const width = `${terms.length}`.length
  for (const [row, words] of terms.entries()) {
    const url = `${row}`.padStart(width, '0')
    const added = await index.addCustomRecord({ url, content: words.join(' '), language: 'vi' })
    if (added.errors.length > 0) throw new Error(`Pagefind refused record ${row}: ${added.errors.join('; ')}`)
  }
  const built = await index.getFiles()
  if (built.errors.length > 0) throw new Error(`Pagefind could not build its files: ${built.errors.join('; ')}`)
  await close()
  const files: [string, Uint8Array | string][] = []
  const fragments = new Map<string, number>()
  let meta: Uint8Array | undefined
  for (const { path, content } of built.files) {
    const fragment = /^fragment\/(\w+)\.pf_fragment$/.exec(path)
    if (fragment?.[1]) fragments.set(fragment[1], Number(fragmentUrl(content)))
    else if (path === 'pagefind.js') files.push([path, engine(Buffer.from(content).toString())])
    // Unpacked and under its true type, so that a server may compress it better than gzip did.
    else if (path === 'wasm.unknown.pagefind') files.push(['wasm.unknown.wasm', gunzipSync(content)])
    else if (/^pagefind-entry\.json$|pf_index$|pf_meta$/.test(path)) files.push([path, content])
    if (/pf_meta$/.test(path)) meta = content
  }
  checkOrder(meta, fragments, terms.length)
  return files
}

const unpacked = (content: Uint8Array) => gunzipSync(content).subarray('pagefind_dcd'.length)
const fragmentUrl = (content: Uint8Array) => (JSON.parse(unpacked(content).toString()) as { url: string }).url

/** The page takes the place of a record in Pagefind's list for its number. */
function checkOrder(meta: Uint8Array | undefined, fragments: Map<string, number>, size: number): void {
  const listed = meta
    ? [
        ...unpacked(meta)
          .toString('latin1')
          .matchAll(/vi_[0-9a-f]{7,}/g),
      ]
        .map(([name]) => name)
        .slice(0, size)
    : []
  const wrong = listed.findIndex((name, row) => fragments.get(name) !== row)
  if (listed.length !== size || wrong >= 0)
    throw new Error(`Pagefind lists record ${wrong} elsewhere: adapt src/search/integration.ts`)
}

/** Pagefind's script, asking for the engine under the name above. @throws Error when a new Pagefind has changed that line. */
function engine(script: string): string {
  const before = ['wasm.$', '{language}.pagefind`'].join('')
  if (script.split(before).length !== 2)
    throw new Error('pagefind.js no longer loads wasm.<language>.pagefind: adapt src/search/integration.ts')
  return minifySync('pagefind.js', script.replace(before, before.replace('.pagefind', '.wasm')), { module: true }).code
}
