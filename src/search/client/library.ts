import type { Locale } from '../../model/locale.ts'
import { type Corpus, readCorpus, type SearchFile } from '../corpus.ts'
import type { PageData } from '../page-data.ts'
import { type Retrieve, retrieveFrom } from '../retrieve.ts'
import type { Library } from '../search.ts'

/** The part of Pagefind's script that is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>
    search(term: string): Promise<{ results: { id: string }[] }>
  }
}

/** Loads the records of a language: with Pagefind for the page's own, from the texts alone for the other. */
export function libraries(own: Locale, data: PageData): (locale: Locale) => Promise<Library> {
  const loaded = new Map<Locale, Promise<Library>>()
  return (locale) => {
    const known = loaded.get(locale)
    if (known) return known
    const library = locale === own ? withPagefind(locale, data) : plain(locale, data)
    loaded.set(locale, library)
    // A failed load is tried again at the next search.
    library.catch(() => loaded.delete(locale))
    return library
  }
}

async function fileOf(locale: Locale, data: PageData): Promise<SearchFile> {
  const response = await fetch(data.files[locale])
  if (!response.ok) throw new Error(`${data.files[locale]}: ${response.status}`)
  return (await response.json()) as SearchFile
}

async function plain(locale: Locale, data: PageData): Promise<Library> {
  const corpus = readCorpus(await fileOf(locale, data))
  return { corpus, retrieve: retrieveFrom(corpus) }
}

async function withPagefind(locale: Locale, data: PageData): Promise<Library> {
  const basePath = new URL(data.bundles[locale], location.href).href
  const [file, script] = await Promise.all([
    fileOf(locale, data),
    import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<Pagefind>,
  ])
  const corpus = readCorpus(file)
  const pagefind = script.createInstance({ basePath, noWorker: true })
  await pagefind.init()
  const length = file.hashes.length / file.rows.length
  const rows = new Map(file.rows.map((_, row) => [file.hashes.slice(row * length, (row + 1) * length), row]))
  const retrieve = fromPagefind(corpus, rows, length, (term) => pagefind.search(term))
  // A corrupt index says so here, not in the middle of a search.
  const [rare] = [...corpus.frequency].find(([, count]) => count <= corpus.cap) ?? ['']
  if ((await retrieve(rare))?.length === 0) throw new Error('the index does not fit the texts')
  return { corpus, retrieve }
}

function fromPagefind(
  corpus: Corpus,
  rows: Map<string, number>,
  length: number,
  look: (term: string) => Promise<{ results: { id: string }[] }>,
): Retrieve {
  const known = new Map<string, Promise<number[]>>()
  return (key) => {
    if ((corpus.frequency.get(key) ?? 0) > corpus.cap) return Promise.resolve(null)
    let list = known.get(key)
    if (!list) {
      list = look(key).then(({ results }) => results.flatMap(({ id }) => rows.get(id.replace(/^.*_/, '').slice(0, length)) ?? []))
      known.set(key, list)
    }
    return list
  }
}
