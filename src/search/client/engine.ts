/** Pagefind in the page: its own script and WebAssembly, asked for single terms; its list of pieces and records is read here too. */
import { type Lookup, remembered } from '../lookup.ts'
import { fetched, unpacked } from './files.ts'

/** The part of Pagefind's script that is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>
    preload(term: string): Promise<void>
    search(term: string): Promise<{ results: { id: string }[] } | null>
  }
}

/** A piece of the index: it holds the terms from … to …, both cut to what tells them from their neighbours. */
type Piece = [from: string, to: string, hash: string]
const LAST = '\uffff'

/**
 * Opens the index in a folder.
 * @param meta name of the index's own file @param fresh asks past an attempt that hangs
 * @throws SearchFault when a file is missing, broken, or WebAssembly cannot run
 */
export async function openIndex(folder: string, meta: string, size: number, fresh: number): Promise<Lookup> {
  const script = (await import(/* @vite-ignore */ `${folder}pagefind.js${fresh ? `?${fresh}` : ''}`)) as Pagefind
  const pagefind = script.createInstance({ basePath: folder, noWorker: true })
  // Its own message about a missing file is lost: the files are fetched here first, and come to it from the browser's cache.
  const [list] = await Promise.all([fetched(folder + meta).then(unpacked), fetched(`${folder}wasm.unknown.wasm`)])
  const [, records, pieces] = decode(list) as [string, [string, number][], Piece[]]
  await pagefind.init()
  const rows = new Map(records.map(([id], row) => [id, row]))
  if (rows.size !== size) throw new Error(`the index lists ${rows.size} records, not ${size}`)
  const loaded = new Map<string, Promise<void>>()
  // Pagefind counts with the pieces that it has, and a piece that failed is a piece that it has not: each is checked before.
  const load = ([from, , hash]: Piece) => {
    const known = loaded.get(hash)
    if (known) return known
    const piece = fetched(`${folder}index/${hash}.pf_index`)
      .then(unpacked)
      .then(() => pagefind.preload(from))
    loaded.set(hash, piece)
    piece.catch(() => loaded.delete(hash))
    return piece
  }
  return remembered(async (term) => {
    await Promise.all(pieces.filter(([from, to]) => from <= term + LAST && to + LAST >= term).map(load))
    const found = await pagefind.search(term)
    return new Set((found?.results ?? []).flatMap(({ id }) => rows.get(id) ?? []))
  })
}

/** Reads CBOR as far as Pagefind writes it: numbers, texts, lists. */
function decode(bytes: Uint8Array): unknown {
  const text = new TextDecoder()
  let at = 0
  const length = (small: number): number => {
    if (small < 24) return small
    let n = 0
    for (let left = 1 << (small - 24); left > 0; left--) n = n * 256 + (bytes[at++] ?? 0)
    return n
  }
  const item = (): unknown => {
    const head = bytes[at++] ?? 0
    const kind = head >> 5
    if (kind === 4 && (head & 31) === 31) {
      const list: unknown[] = []
      while (bytes[at] !== 0xff && at < bytes.length) list.push(item())
      at++
      return list
    }
    const n = length(head & 31)
    if (kind === 3) {
      at += n
      return text.decode(bytes.subarray(at - n, at))
    }
    if (kind === 4) return Array.from({ length: n }, item)
    return n
  }
  return item()
}
