import type { Locale } from '../../model/locale.ts'
import { type Entry, type Head, readHead, readShard, SHARD, type Shard } from '../corpus.ts'
import { type Library, type Neighbours, readNeighbours } from '../lookup.ts'
import type { PageData } from '../page-data.ts'
import { openIndex } from './engine.ts'
import { fetchedJson, SearchFault } from './files.ts'

/** Opens a language once, and anew after `restart`: what hangs is left behind. */
export interface Libraries {
  load(locale: Locale): Promise<Library>
  restart(): void
}

/** The languages of the page, each opened when it is first needed. */
export function libraries(data: PageData): Libraries {
  const opened = new Map<Locale, Promise<Library>>()
  let attempt = 0
  return {
    load(locale) {
      const known = opened.get(locale)
      if (known) return known
      const library = open(new URL(data.folders[locale], location.href).href, attempt)
      opened.set(locale, library)
      // A failed start is tried again at the next search.
      library.catch(() => opened.delete(locale))
      return library
    },
    restart() {
      opened.clear()
      attempt++
    },
  }
}

async function open(folder: string, attempt: number): Promise<Library> {
  if (typeof WebAssembly === 'undefined') throw new SearchFault('wasm', 'WebAssembly')
  const head = await fetchedJson<Head>(`${folder}head.json`)
  const corpus = readHead(head)
  const lookup = await openIndex(folder, head.index ?? '', corpus.size, attempt)
  const shards = new Map<number, Promise<Entry[]>>()
  const shard = (n: number) => {
    const known = shards.get(n)
    if (known) return known
    const read = fetchedJson<Shard>(`${folder}texts/${n}.json`).then((file) => readShard(corpus, file, n * SHARD))
    shards.set(n, read)
    read.catch(() => shards.delete(n))
    return read
  }
  let pairs: Promise<Neighbours> | undefined
  return {
    corpus,
    lookup,
    async texts(rows) {
      const read = new Map<number, Entry>()
      const wanted = [...new Set(rows.map((row) => Math.floor(row / SHARD)))]
      for (const entries of await Promise.all(wanted.map(shard))) for (const entry of entries) read.set(entry.index, entry)
      return rows.flatMap((row) => read.get(row) ?? [])
    },
    neighbours() {
      pairs ??= fetchedJson<number[]>(`${folder}pairs.json`).then(readNeighbours)
      pairs.catch(() => {
        pairs = undefined
      })
      return pairs
    },
  }
}
