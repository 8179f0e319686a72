/** Which records hold a word, and which can hold enough of a query to be scored. */
import type { Corpus, Entry } from './corpus.ts'
import type { Query, Span, Word } from './query.ts'
import type { Weights } from './weights.ts'

/** Tells which records hold a key; null where the key is too common to be listed. */
export type Retrieve = (key: string) => Promise<readonly number[] | null>

/** Looks keys up in the records at hand, as Pagefind does from its index. */
export function retrieveFrom(corpus: Corpus): Retrieve {
  const lists = new Map<number, number[]>()
  for (const entry of corpus.entries) {
    for (const n of new Set(entry.fields.flatMap((field) => [...field.forms]))) {
      const list = lists.get(n)
      if (list) list.push(entry.index)
      else lists.set(n, [entry.index])
    }
  }
  return async (key) =>
    (corpus.frequency.get(key) ?? 0) > corpus.cap
      ? null
      : [...new Set((corpus.byKey.get(key) ?? []).flatMap((n) => lists.get(n) ?? []))].sort((a, b) => a - b)
}

/** A run of words that is looked for: the query itself, or another wording of one of its names. */
export interface Sequence {
  words: Word[]
  weight: number
  span: Span | null
}

/** The typed words, then the other wordings of what they name. */
export function sequencesOf(query: Query, weights: Weights): Sequence[] {
  const typed: Sequence = { words: query.words, weight: 1, span: null }
  if (weights.expansions === 0) return [typed]
  const others = query.spans.flatMap((span) =>
    span.others
      .filter(({ words }) => words.every((word) => word.known))
      .map(({ words, weight }): Sequence => ({ words, weight, span })),
  )
  return [typed, ...others]
}

/** The records that can hold a wording whole, from the lists of its rarer words; null where any may. */
export async function holders(sequence: Sequence, retrieve: Retrieve): Promise<Set<number> | null> {
  let held: Set<number> | null = null
  for (const word of sequence.words) {
    const list = await retrieve(word.key)
    if (!list) continue
    const before = held as Set<number> | null
    held = new Set(before ? list.filter((index) => before.has(index)) : list)
  }
  return held
}

/** Records that can hold enough: those with a rarer word, unless the common words alone could be enough. */
export async function candidates(
  query: Query,
  sequences: Sequence[],
  corpus: Corpus,
  retrieve: Retrieve,
  weights: Weights,
): Promise<Entry[]> {
  const chosen = new Set<number>()
  const ofConcepts = query.spans.flatMap((span) => span.concepts.map((concept) => concept.id))
  let common = query.dates.length > 0 ? 1 : 0
  for (const [s, sequence] of sequences.entries()) {
    const hard = sequence.words.filter((word) => word.weight === 1)
    const total = hard.reduce((sum, word) => sum + idfOf(word, corpus), 0)
    let missing = 0
    for (const word of hard) {
      for (const key of new Set([...word.forms.keys()].map((n) => corpus.keys[n] ?? ''))) {
        const list = await retrieve(key)
        if (list) for (const index of list) chosen.add(index)
        else missing += s === 0 ? idfOf(word, corpus) : 0
      }
    }
    if (s === 0 && (missing / total >= weights.evidence * weights.question * 0.9 || query.places.length > 0)) common = 1
    if (s > 0 && hard.every((word) => (corpus.frequency.get(word.key) ?? 0) > corpus.cap)) common = 1
  }
  if (common) return corpus.entries
  return corpus.entries.filter(
    (entry) =>
      chosen.has(entry.index) ||
      ofConcepts.some((id) => entry.topics.includes(id) || entry.people.includes(id) || entry.agencies.some((a) => a.id === id)),
  )
}

/** How telling a word is: the fewer records hold it, the more. */
export function idfOf(word: Word, corpus: Corpus): number {
  if (!word.known) return Math.log(1 + corpus.entries.length)
  let holders = 0
  for (const key of new Set([...word.forms.keys()].map((n) => corpus.keys[n] ?? '')))
    holders = Math.max(holders, corpus.frequency.get(key) ?? 0)
  return Math.log(1 + corpus.entries.length / Math.max(1, holders))
}
