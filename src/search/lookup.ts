/** Looking terms up: in Pagefind's index on the page, in a list in memory for the command line and the tests. */
import type { Corpus, Entry } from './corpus.ts'

/** Records that hold a term, by number. A term ends the word; the beginning of one stands for all that begin so. */
export type Lookup = (term: string) => Promise<ReadonlySet<number>>

/** Which keys stand next to each other somewhere in the texts, and how often. */
export type Neighbours = Map<string, number>

/** Reads the file of neighbours: two numbers of forms and how often they stand together, again and again. */
export function readNeighbours(pairs: readonly number[]): Neighbours {
  const found: Neighbours = new Map()
  for (let i = 0; i < pairs.length; i += 3) found.set(`${pairs[i]} ${pairs[i + 1]}`, pairs[i + 2] as number)
  return found
}

/** One language: its words, its index, its texts. */
export interface Library {
  corpus: Corpus
  lookup: Lookup
  /** The records with these numbers, read from the shards that hold them. */
  texts(rows: readonly number[]): Promise<Entry[]>
  /** Which words are neighbours in the texts; fetched only to mend a slip. */
  neighbours(): Promise<Neighbours>
}

/** Looks up as Pagefind does, in the terms themselves. */
export function lookupIn(terms: readonly (readonly string[])[]): Lookup {
  const rows = new Map<string, Set<number>>()
  for (const [row, list] of terms.entries()) {
    for (const term of list) {
      const set = rows.get(term)
      if (set) set.add(row)
      else rows.set(term, new Set([row]))
    }
  }
  const sorted = [...rows.keys()].sort()
  return async (term) => {
    const exact = rows.get(term)
    if (exact) return exact
    let low = 0
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as string) < term) low = middle + 1
      else high = middle
    }
    const found = new Set<number>()
    for (; sorted[low]?.startsWith(term); low++) for (const row of rows.get(sorted[low] as string) ?? []) found.add(row)
    return found
  }
}

/** Remembers what was looked up; a lookup that failed is tried again. */
export function remembered(lookup: Lookup): Lookup {
  const known = new Map<string, ReturnType<Lookup>>()
  return (term) => {
    const before = known.get(term)
    if (before) return before
    const found = lookup(term)
    known.set(term, found)
    found.catch(() => known.delete(term))
    return found
  }
}

/** Records that are in all of the sets. */
export function inAll(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first, ...others] = [...sets].sort((a, b) => a.size - b.size)
  return new Set([...(first ?? [])].filter((row) => others.every((set) => set.has(row))))
}
