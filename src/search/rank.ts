/** Ranking: which records answer a query, best first. Pure; the weights are explained in README.md. */
import type { Corpus, Entry, Field } from './corpus.ts'
import { answersDate } from './dates.ts'
import type { Query, Span, Word } from './query.ts'

/** Weights that the ablation in README.md measures; tests may change them one by one. */
export const DEFAULTS = {
  /** Worth of a lone syllable beside that of a pair of neighbours (Vietnamese words are mostly two syllables). */
  lone: { vi: 0.3, en: 1 },
  pair: { vi: 1, en: 0.6 },
  /** Neighbours with one or two words between them. */
  near: 0.28,
  /** Records that are tagged with the named topic, group of people or agency, by place in the list. */
  topic: 0.9,
  topicStep: 0.25,
  people: 0.5,
  agency: 1.1,
  /** Rows that only list bodies, where no agency was asked for. */
  listing: 0.6,
  length: 0.15,
  repeat: 0.15,
  /** Share of the query's meaning that a record must hold to be shown at all. */
  evidence: 0.6,
  /** What a lone syllable counts as evidence where other words of the query are missing. */
  stray: 0.15,
  /** Vietnamese: the share that must be held, as pairs, for a record to count as having every word. */
  together: 0.72,
  date: 3,
  /** Records of a locality that the query names. */
  place: 4,
  /** Questions hold words that no text has: less evidence is asked of an answer. */
  question: 0.72,
  /** Other wordings of a named thing (glossary). */
  expansions: 1,
}
/** Above this a pair stands side by side, if only in an outer heading; below, it is merely near. */
const STRICT = 0.29
export type Weights = typeof DEFAULTS

/** One answer. `all` tells whether it holds every word of the query. */
export interface Answer {
  entry: Entry
  score: number
  all: boolean
}

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

const ROLE_WORTH = { lead: 1, implementing: 0.95, proposed: 0.8, support: 0.6, section: 0.35, mentioned: 0.3 }

/** A run of words that is looked for: the query itself, or another wording of one of its names. */
interface Sequence {
  words: Word[]
  weight: number
  span: Span | null
}

/** The records that can hold a wording whole, from the lists of its rarer words; null where any may. */
async function holders(sequence: Sequence, retrieve: Retrieve): Promise<Set<number> | null> {
  let held: Set<number> | null = null
  for (const word of sequence.words) {
    const list = await retrieve(word.key)
    if (!list) continue
    const before = held as Set<number> | null
    held = new Set(before ? list.filter((index) => before.has(index)) : list)
  }
  return held
}

interface Found {
  /** By sequence: for each word and each neighbouring pair, the best worth over the fields. */
  words: (Float32Array | undefined)[]
  pairs: (Float32Array | undefined)[]
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
  const answers: Answer[] = []
  for (const [i, entry] of entries.entries()) {
    const answer = judge(query, entry, found[i] as Found, sequences, idf, pairIdf, full, corpus, weights)
    if (answer) answers.push(answer)
  }
  return answers.sort((a, b) => Number(b.all) - Number(a.all) || b.score - a.score || a.entry.index - b.entry.index)
}

function sequencesOf(query: Query, weights: Weights): Sequence[] {
  const typed: Sequence = { words: query.words, weight: 1, span: null }
  if (weights.expansions === 0) return [typed]
  const others = query.spans.flatMap((span) =>
    span.others
      .filter(({ words }) => words.every((word) => word.known))
      .map(({ words, weight }): Sequence => ({ words, weight, span })),
  )
  return [typed, ...others]
}

/** Records that can hold enough: those with a rarer word, unless the common words alone could be enough. */
async function candidates(
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

function idfOf(word: Word, corpus: Corpus): number {
  if (!word.known) return Math.log(1 + corpus.entries.length)
  let holders = 0
  for (const key of new Set([...word.forms.keys()].map((n) => corpus.keys[n] ?? '')))
    holders = Math.max(holders, corpus.frequency.get(key) ?? 0)
  return Math.log(1 + corpus.entries.length / Math.max(1, holders))
}

/** Which words of which sequences a form of the texts stands for. */
type Slots = Map<number, [sequence: number, slot: number, worth: number][]>

function slotsOf(sequences: Sequence[]): Slots {
  const slots: Slots = new Map()
  for (const [s, { words }] of sequences.entries()) {
    for (const [slot, word] of words.entries()) {
      for (const [form, worth] of word.forms) {
        const list = slots.get(form)
        if (list) list.push([s, slot, worth])
        else slots.set(form, [[s, slot, worth]])
      }
    }
  }
  return slots
}

/** What a record holds of each sequence: the best over its fields. `seen` keeps headings, which many records share. */
function look(
  entry: Entry,
  sequences: Sequence[],
  slots: Slots,
  active: boolean[],
  locale: Corpus['locale'],
  weights: Weights,
  seen: Map<Field, Found | null>,
): Found {
  const best: Found = { words: [], pairs: [] }
  for (const field of entry.fields) {
    let found = seen.get(field)
    if (found === undefined) {
      found = lookInField(field, sequences, slots, active, locale, weights)
      seen.set(field, found)
    }
    if (!found) continue
    for (const part of ['words', 'pairs'] as const) {
      for (const [s, values] of found[part].entries()) {
        if (!values) continue
        const kept = best[part][s]
        if (!kept) best[part][s] = Float32Array.from(values)
        else for (let i = 0; i < kept.length; i++) kept[i] = Math.max(kept[i] as number, values[i] as number)
      }
    }
  }
  return best
}

function lookInField(
  field: Field,
  sequences: Sequence[],
  slots: Slots,
  active: boolean[],
  locale: Corpus['locale'],
  weights: Weights,
): Found | null {
  /** By sequence and slot: where it stands, and how well. */
  const places: [at: number, worth: number][][][] = []
  let any = false
  for (let t = 0; t < field.forms.length; t++) {
    const list = slots.get(field.forms[t] as number)
    if (!list) continue
    for (const [s, slot, worth] of list) {
      if (!active[s]) continue
      any = true
      places[s] ??= []
      const inSequence = places[s] as [number, number][][]
      inSequence[slot] ??= []
      inSequence[slot]?.push([field.places[t] as number, worth])
    }
  }
  if (!any) return null
  const found: Found = { words: [], pairs: [] }
  for (const [s, bySlot] of places.entries()) {
    if (!bySlot) continue
    const length = sequences[s]?.words.length ?? 0
    const words = new Float32Array(length)
    const pairs = new Float32Array(Math.max(0, length - 1))
    for (const [slot, here] of bySlot.entries()) {
      if (!here) continue
      const worth = here.reduce((max, [, one]) => Math.max(max, one), 0)
      words[slot] = field.weight * worth * more(here.length, weights)
      const next = bySlot[slot + 1]
      if (next) pairs[slot] = field.weight * pairWorth(here, next, locale, weights)
    }
    found.words[s] = words
    found.pairs[s] = pairs
  }
  return found
}

const more = (times: number, weights: Weights) => 1 + weights.repeat * Math.min(3, Math.max(0, times - 1))

/** How well two words stand side by side: neighbours, or near each other, in order rather than not. */
function pairWorth(here: [number, number][], next: [number, number][], locale: Corpus['locale'], weights: Weights): number {
  const reach = locale === 'en' ? 4 : 3
  let pair = 0
  let times = 0
  for (const [at, worth] of here) {
    for (const [after, worthAfter] of next) {
      const gap = after - at
      if (gap > reach || gap < -3 || gap === 0) continue
      if (gap === 1) times++
      pair = Math.max(pair, (gap === 1 ? 1 : gap > 1 ? weights.near : weights.near * 0.7) * Math.min(worth, worthAfter))
    }
  }
  return pair * more(times, weights)
}

/** The score of one record; null where it holds too little to be an answer. */
function judge(
  query: Query,
  entry: Entry,
  found: Found,
  sequences: Sequence[],
  idf: number[][],
  pairIdf: number[][],
  full: number[],
  corpus: Corpus,
  weights: Weights,
): Answer | null {
  const { locale } = corpus
  if (found.words.length === 0 && query.spans.length === 0 && query.dates.length === 0) return null
  const hard = query.words.filter((word) => word.weight === 1).length
  const lone = hard <= 1 ? 1 : weights.lone[locale]
  // A syllable away from its neighbours says little, and next to nothing where others of the query are missing.
  const complete = query.words.every((word, i) => word.weight < 1 || (found.words[0]?.[i] ?? 0) > 0)
  const single = complete ? 0.4 : weights.stray
  const worth = (s: number): { value: Float32Array; held: Float32Array } => {
    const sequence = sequences[s] as Sequence
    const value = new Float32Array(sequence.words.length)
    const held = new Float32Array(sequence.words.length)
    const inWords = found.words[s]
    const inPairs = found.pairs[s]
    if (!inWords || !inPairs) return { value, held }
    for (let i = 0; i < value.length; i++) {
      const weight = sequence.words[i]?.weight ?? 1
      const here = inWords[i] ?? 0
      value[i] = (value[i] ?? 0) + weight * here * (idf[s]?.[i] ?? 0) * (sequence.words.length === 1 ? 1 : lone)
      held[i] = Math.max(
        held[i] ?? 0,
        here === 0 ? 0 : locale === 'en' || hard <= 1 || sequence.words.length === 1 || isFigure(sequence.words[i]) ? 1 : single,
      )
      const pair = inPairs[i] ?? 0
      if (i + 1 < value.length && pair > 0) {
        const both = Math.min(weight, sequence.words[i + 1]?.weight ?? 1) < 1 ? 0.3 : 1
        const share = (weights.pair[locale] * both * pair * (pairIdf[s]?.[i] ?? 0)) / 2
        value[i] = (value[i] ?? 0) + share
        value[i + 1] = (value[i + 1] ?? 0) + share
        const solid = pair > STRICT ? 1 : locale === 'en' ? 0.7 : 0.55
        held[i] = Math.max(held[i] ?? 0, solid)
        held[i + 1] = Math.max(held[i + 1] ?? 0, solid)
      }
    }
    return { value, held }
  }
  const typed = worth(0)
  const held = typed.held
  const value = typed.value
  const present = query.words.map((word, i) => word.weight < 1 || (found.words[0]?.[i] ?? 0) > 0)
  let bonus = 0

  for (const span of query.spans) {
    const size = span.to - span.from
    let reference = 0
    for (let i = span.from; i < span.to; i++) reference += full[i] ?? 0
    let sum = 0
    for (let i = span.from; i < span.to; i++) sum += value[i] ?? 0
    // Another wording counts where it stands whole; its worth is that of the typed words.
    let best = 0
    let bestValue = 0
    for (const [s, sequence] of sequences.entries()) {
      if (sequence.span !== span) continue
      const whole = found.words[s]?.every((w) => w > 0) && found.pairs[s]?.every((p) => p > 0)
      if (!whole) continue
      const { value: other } = worth(s)
      const total = other.reduce((a, b) => a + b, 0) * sequence.weight
      if (total > bestValue) bestValue = total
      best = Math.max(best, sequence.weight)
    }
    reference = Math.max(reference, bestValue)
    if (bestValue > sum) for (let i = span.from; i < span.to; i++) value[i] = bestValue / size
    if (best > 0) {
      for (let i = span.from; i < span.to; i++) {
        held[i] = Math.max(held[i] ?? 0, Math.min(1, best + 0.3))
        if (best >= 0.5) present[i] = true
      }
    }
    const tag = tagOf(span, entry, weights, query.asksTasks)
    if (tag.worth > 0) {
      bonus += tag.worth * Math.max(reference, 3)
      for (let i = span.from; i < span.to; i++) {
        held[i] = Math.max(held[i] ?? 0, tag.held)
        if (tag.stands) present[i] = true
      }
    }
  }

  for (const date of query.dates) {
    const answered = Math.max(0, ...entry.dates.map((when) => answersDate(date, when)))
    for (let i = date.first; i <= date.last; i++) {
      present[i] = answered === 1 || present[i] === true
      held[i] = Math.max(answered === 1 ? 1 : answered > 0 ? 0.8 : 0, (held[i] ?? 0) * (query.words[i]?.number ? 0.5 : 1))
      if (answered === 0) value[i] = (value[i] ?? 0) * 0.3
    }
    bonus += answered * weights.date * 2
  }
  for (const { plan, from, to } of query.places) {
    const there = entry.plan === plan
    for (let i = from; i < to; i++) {
      present[i] = there || present[i] === true
      held[i] = there ? 1 : (held[i] ?? 0)
      if (!there) value[i] = (value[i] ?? 0) * 0.3
    }
    if (there) bonus += weights.place
  }
  for (const { at, to } of query.numbers) {
    const here = (found.words[0]?.[at] ?? 0) > 0
    const joined = (found.pairs[0]?.[at] ?? 0) > 0
    for (let i = at; i <= to; i++) {
      if (!here) {
        held[i] = 0
        value[i] = 0
        present[i] = false
      } else if (joined) {
        held[i] = 1
        value[i] = (value[i] ?? 0) * 1.5
      }
    }
  }

  let total = 0
  let mass = 0
  let holds = 0
  let all = true
  for (const [i, word] of query.words.entries()) {
    total += value[i] ?? 0
    if (word.weight < 1) continue
    const weight = idf[0]?.[i] ?? 0
    mass += weight
    holds += weight * Math.min(1, held[i] ?? 0)
    if (!present[i]) all = false
  }
  const phrase = quotedHolds(query, found)
  if (!phrase) return null
  const share = mass > 0 ? holds / mass : 0
  const question = query.dropped.length > 0 && hard > 2 ? weights.question : 1
  if (share < weights.evidence * question) return null
  const length = entry.fields[0]?.forms.length ?? 1
  const norm = 1 + weights.length * Math.log(1 + length / 60)
  const listing = entry.kind === 'lead' || entry.kind === 'coordination'
  const asked = query.spans.some((span) => span.concepts.some((concept) => concept.type === 'agency'))
  // Syllables of a long text meet by chance: “every word” means that most of them stand together.
  if (locale === 'vi' && hard > 1 && share < weights.together) all = false
  const score = (total / norm + bonus) * (0.4 + 0.6 * share) * (listing && !asked ? weights.listing : 1)
  return score > 0 ? { entry, score, all } : null
}

const isFigure = (word: Word | undefined) => word?.number === true && word.text.length > 1

/** The value of each typed word in a record that holds the query word for word. */
function fullValue(sequence: Sequence, idf: number[], pairIdf: number[], locale: Corpus['locale'], weights: Weights): number[] {
  const full = idf.map((value) => value * (sequence.words.length === 1 ? 1 : weights.lone[locale]))
  for (const [i, value] of pairIdf.entries()) {
    const share = (weights.pair[locale] * Math.min(value, 4)) / 2
    full[i] = (full[i] ?? 0) + share
    full[i + 1] = (full[i + 1] ?? 0) + share
  }
  return full
}

/** What being tagged with the named thing is worth: as evidence (`held`), and whether it stands in for the words. */
function tagOf(span: Span, entry: Entry, weights: Weights, asksTasks: boolean): { worth: number; held: number; stands: boolean } {
  let worth = 0
  let held = 0
  let stands = false
  for (const { type, id } of span.concepts) {
    const at = entry.topics.indexOf(id)
    if ((type === 'topic' || type === 'term') && at >= 0) {
      worth = Math.max(worth, weights.topic * Math.max(0.15, 1 - weights.topicStep * at) * (span.how === 'alias' ? 0.5 : 0.7))
      held = Math.max(held, span.how === 'alias' ? 0.75 : 0.9)
    }
    if (entry.people.includes(id)) {
      worth = Math.max(worth, weights.people * 0.6)
      held = Math.max(held, 0.9)
    }
    const agency = entry.agencies.find((one) => one.id === id)
    if (agency) {
      const own = entry.agencies.filter(
        (one) => one.role !== 'mentioned' && one.role !== 'section' && one.role !== 'support',
      ).length
      const crowd = agency.role === 'section' ? 1 : 1 / (1 + 0.18 * Math.max(0, own - 1))
      worth = Math.max(worth, weights.agency * ROLE_WORTH[agency.role] * crowd * (asksTasks ? 1.6 : 1))
      held = 1
      stands = agency.role !== 'mentioned' && agency.role !== 'section'
    }
  }
  return { worth, held, stands }
}

/** Whether every quoted run stands word for word. */
function quotedHolds(query: Query, found: Found): boolean {
  return query.words.every((word, i) => {
    if (word.quoted < 0) return true
    if ((found.words[0]?.[i] ?? 0) === 0) return false
    return query.words[i + 1]?.quoted !== word.quoted || (found.pairs[0]?.[i] ?? 0) > STRICT
  })
}
