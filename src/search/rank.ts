/** Ranking: which records answer a query, best first. Pure; the weights are explained in README.md. */
import type { Corpus, Entry, Field } from './corpus.ts'
import { fullValue, judge } from './judge.ts'
import { type Found, look, slotsOf } from './look.ts'
import type { Query } from './query.ts'
import { candidates, holders, idfOf, type Retrieve, type Sequence, sequencesOf } from './retrieve.ts'
import { DEFAULTS, STRICT, type Weights } from './weights.ts'

/** One answer. `all` tells whether it holds every word of the query. */
export interface Answer {
  entry: Entry
  score: number
  all: boolean
}

/** Ranks the records of a corpus. */
export async function rank(query: Query, corpus: Corpus, retrieve: Retrieve, weights: Weights = DEFAULTS): Promise<Answer[]> {
  if (query.words.length === 0) return []
  const sequences = sequencesOf(query, weights)
  const entries = await candidates(query, sequences, corpus, retrieve, weights)
  const slots = slotsOf(sequences)
  const seen = new Map<Field, Found | null>()
  const held = await Promise.all(sequences.map((sequence) => (sequence.span ? holders(sequence, retrieve) : null)))
  const found = entries.map((entry) => {
    const active = held.map((set) => !set || set.has(entry.index))
    return look(entry, sequences, slots, active, corpus.locale, weights, seen)
  })
  const pairIdf = sequences.map((sequence, s) =>
    sequence.words.slice(1).map((_, p) => {
      const holders = found.reduce((sum, one) => sum + ((one.pairs[s]?.[p] ?? 0) > STRICT ? 1 : 0), 0)
      return Math.log(1 + corpus.entries.length / Math.max(1, holders))
    }),
  )
  const idf = sequences.map((sequence) => sequence.words.map((word) => idfOf(word, corpus)))
  const full = fullValue(sequences[0] as Sequence, idf[0] as number[], pairIdf[0] as number[], corpus.locale, weights)
  const scale = { query, sequences, idf, pairIdf, full, corpus, weights }
  const answers: Answer[] = []
  for (const [i, entry] of entries.entries()) {
    const verdict = judge(entry, found[i] as Found, scale)
    if (verdict) answers.push({ entry, ...verdict })
  }
  return answers.sort((a, b) => Number(b.all) - Number(a.all) || b.score - a.score || a.entry.index - b.entry.index)
}
