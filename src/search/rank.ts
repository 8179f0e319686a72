/** Ranking: how well records whose texts are at hand answer a query, best first. Pure; the weights are explained in README.md. */
import type { Corpus, Entry, Field } from './corpus.ts'
import { fullValue, judge } from './judge.ts'
import { type Found, look, slotsOf } from './look.ts'
import type { Query, Span, Word } from './query.ts'
import { DEFAULTS, STRICT, type Weights } from './weights.ts'

/** One answer. `all` tells whether it holds every word of the query. */
export interface Answer {
  entry: Entry
  score: number
  all: boolean
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

/** Ranks records; those that hold too little of the query are left out. */
export function rank(query: Query, corpus: Corpus, entries: readonly Entry[], weights: Weights = DEFAULTS): Answer[] {
  if (query.words.length === 0) return []
  const sequences = sequencesOf(query, weights)
  const slots = slotsOf(sequences)
  const seen = new Map<Field, Found | null>()
  const found = entries.map((entry) => look(entry, sequences, slots, corpus.locale, weights, seen))
  const pairIdf = sequences.map((sequence, s) =>
    sequence.words.slice(1).map((_, p) => {
      const holders = found.reduce((sum, one) => sum + ((one.pairs[s]?.[p] ?? 0) > STRICT ? 1 : 0), 0)
      return Math.log(1 + corpus.size / Math.max(1, holders))
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

/** How telling a word is: the fewer records hold it, the more. */
export function idfOf(word: Word, corpus: Corpus): number {
  if (!word.known) return Math.log(1 + corpus.size)
  let holders = 0
  for (const key of new Set([...word.forms.keys()].map((n) => corpus.keys[n] ?? '')))
    holders = Math.max(holders, corpus.frequency.get(key) ?? 0)
  return Math.log(1 + corpus.size / Math.max(1, holders))
}
