/**
 * Which records may be near a query without naming it: tagged with what it speaks of, or holding part of its words. They are found
 * with few lookups, ranked by the worth of what they share, and judged by their texts afterwards (rank.ts).
 */

import { meaningOf } from './claims.ts'
import type { Corpus } from './corpus.ts'
import type { Lookup } from './lookup.ts'
import type { Query, Word } from './query.ts'
import { idfOf } from './rank.ts'
import { nameTerm, runBeginning, runTerm, tagTerm } from './terms.ts'

/** Lookups cost a piece of the index each: so many for tags and names, so many for words. */
const MOST = { tags: 6, words: 6 }

/** Records that share something with the query and what it is worth, best first. */
export async function nearTo(query: Query, corpus: Corpus, lookup: Lookup): Promise<Map<number, number>> {
  const wanted = new Map<string, number>()
  const want = (term: string, worth: number) => wanted.set(term, Math.max(worth, wanted.get(term) ?? 0))
  for (const { term, worth } of tagsOf(query).slice(0, MOST.tags)) want(term, worth)
  for (const { term, worth } of wordsOf(query, corpus).slice(0, MOST.words)) want(term, worth)
  const found = new Map<number, number>()
  const sets = await Promise.all([...wanted].map(async ([term, worth]) => ({ worth, rows: await lookup(term) })))
  for (const { worth, rows } of sets) {
    // What half of the records share tells little.
    const telling = worth * Math.max(0.15, 1 - rows.size / corpus.size)
    for (const row of rows) found.set(row, (found.get(row) ?? 0) + telling)
  }
  return new Map([...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]))
}

function tagsOf(query: Query): { term: string; worth: number }[] {
  // A question about the plan as a whole, where nothing else is asked.
  const asked = meaningOf(query).length === 0 ? (query.intent?.tags ?? []) : []
  const terms = asked.map(([type, id]) => ({ term: tagTerm(type, id), worth: 6 }))
  for (const { quarter, year, month } of query.dates) {
    if (quarter && year) terms.push({ term: tagTerm('date', `q${quarter}`), worth: 3 })
    if (year && (quarter || month))
      terms.push({ term: runBeginning([{ key: `${year}`, form: `${year}` }], query.locale), worth: 2 })
  }
  for (const span of query.spans) {
    const worth = span.how === 'alias' ? 4 : 5
    for (const { type, id } of span.concepts) {
      if (type === 'term' || type === 'word' || type === 'pillar') terms.push({ term: nameTerm(type, id), worth })
      else terms.push({ term: tagTerm(type === 'people' ? 'group' : type, id), worth })
    }
  }
  return terms.sort((a, b) => b.worth - a.worth)
}

function wordsOf(query: Query, corpus: Corpus): { term: string; worth: number }[] {
  const { locale } = corpus
  const found: { term: string; worth: number }[] = []
  const worth = (word: Word) => idfOf(word, corpus)
  for (const [from, to] of meaningOf(query)) {
    const words = query.words.slice(from, to)
    for (const [i, word] of words.entries()) {
      const before = words[i - 1]
      // The last word may be only begun: what begins so holds what is so.
      const open = from + i === query.words.length - 1 && [...word.forms.keys()].some((n) => corpus.keys[n] !== word.key)
      if (!word.known) continue
      if (open) found.push({ term: runBeginning(before ? [before, word] : [word], locale, true), worth: worth(word) * 2 })
      else if (before?.known) found.push({ term: pairTerm([before, word], query, corpus), worth: worth(before) + worth(word) })
      // A syllable by itself is seldom a word.
      if ((locale === 'en' && !(open && query.unfinished)) || (words.length === 1 && !open))
        found.push({ term: pairTerm([word], query, corpus), worth: worth(word) })
    }
  }
  return found.sort((a, b) => b.worth - a.worth)
}

const pairTerm = (words: Word[], query: Query, { locale, numbers }: Corpus) =>
  query.marked && locale === 'vi' && words.every(({ form }) => numbers.has(form))
    ? runTerm(words, locale)
    : runBeginning(words, locale)
