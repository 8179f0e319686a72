/** The score of one record, and whether it holds enough of a query to be an answer. */
import type { Corpus, Entry } from './corpus.ts'
import { answersDate } from './dates.ts'
import type { Found } from './look.ts'
import type { Query, Span, Word } from './query.ts'
import type { Sequence } from './rank.ts'
import { STRICT, type Weights } from './weights.ts'

/** One query and what its words weigh: the same for every record. */
export interface Scale {
  query: Query
  sequences: Sequence[]
  /** By sequence: how telling each word and each neighbouring pair is. */
  idf: number[][]
  pairIdf: number[][]
  /** The worth of each typed word where a record holds the query word for word. */
  full: number[]
  corpus: Corpus
  weights: Weights
}

/** What one record has for each typed word. */
interface Account {
  value: Float32Array
  /** The share of the word's meaning that is there, 0 to 1 and more. */
  held: Float32Array
  /** Whether the word counts as there when “every word” is asked. */
  present: boolean[]
  bonus: number
}

/** The verdict on one record; null where it holds too little to be an answer. */
export function judge(entry: Entry, found: Found, scale: Scale): { score: number; all: boolean } | null {
  const { query } = scale
  if (found.words.length === 0 && query.spans.length === 0 && query.dates.length === 0) return null
  if (!quotedHolds(query, found)) return null
  const account: Account = {
    ...worthOf(0, found, scale),
    present: query.words.map((word, i) => word.weight < 1 || (found.words[0]?.[i] ?? 0) > 0),
    bonus: 0,
  }
  for (const span of query.spans) addName(account, span, entry, found, scale)
  addDates(account, entry, scale)
  addPlaces(account, entry, scale)
  addNumbers(account, found, scale)
  return verdict(account, entry, scale)
}

const meaningOf = (query: Query) => query.words.filter((word) => word.weight === 1).length

/** What a record holds of one wording, word by word. */
function worthOf(s: number, found: Found, scale: Scale): { value: Float32Array; held: Float32Array } {
  const { query, weights } = scale
  const { locale } = scale.corpus
  const { words } = scale.sequences[s] as Sequence
  const value = new Float32Array(words.length)
  const held = new Float32Array(words.length)
  const inWords = found.words[s]
  const inPairs = found.pairs[s]
  if (!inWords || !inPairs) return { value, held }
  const hard = meaningOf(query)
  const lone = words.length === 1 || hard <= 1 ? 1 : weights.lone[locale]
  // A syllable away from its neighbours says little, and next to nothing where others of the query are missing.
  const complete = query.words.every((word, i) => word.weight < 1 || (found.words[0]?.[i] ?? 0) > 0)
  const single = complete ? 0.4 : weights.stray
  for (const [i, word] of words.entries()) {
    const here = inWords[i] ?? 0
    value[i] = (value[i] ?? 0) + word.weight * here * (scale.idf[s]?.[i] ?? 0) * lone
    const enough = locale === 'en' || hard <= 1 || words.length === 1 || isFigure(word)
    held[i] = Math.max(held[i] ?? 0, here === 0 ? 0 : enough ? 1 : single)
    const pair = inPairs[i] ?? 0
    const next = words[i + 1]
    if (!next || pair === 0) continue
    const both = Math.min(word.weight, next.weight) < 1 ? 0.3 : 1
    const share = (weights.pair[locale] * both * pair * (scale.pairIdf[s]?.[i] ?? 0)) / 2
    value[i] = (value[i] ?? 0) + share
    value[i + 1] = (value[i + 1] ?? 0) + share
    const solid = pair > STRICT ? 1 : locale === 'en' ? 0.7 : 0.55
    held[i] = Math.max(held[i] ?? 0, solid)
    held[i + 1] = Math.max(held[i + 1] ?? 0, solid)
  }
  return { value, held }
}

/** A named thing: its other wordings, and the tag of a record. */
function addName(account: Account, span: Span, entry: Entry, found: Found, scale: Scale): void {
  const { value, held, present } = account
  const places = Array.from({ length: span.to - span.from }, (_, i) => span.from + i)
  const sum = (values: ArrayLike<number>) => places.reduce((total, i) => total + (values[i] ?? 0), 0)
  // Another wording counts where it stands whole; its worth is that of the typed words.
  let best = 0
  let bestValue = 0
  for (const [s, sequence] of scale.sequences.entries()) {
    if (sequence.span !== span) continue
    const whole = found.words[s]?.every((w) => w > 0) && found.pairs[s]?.every((p) => p > 0)
    if (!whole) continue
    const other = worthOf(s, found, scale).value.reduce((a, b) => a + b, 0) * sequence.weight
    bestValue = Math.max(bestValue, other)
    best = Math.max(best, sequence.weight)
  }
  const reference = Math.max(sum(scale.full), bestValue)
  const better = bestValue > sum(value)
  const tag = tagOf(span, entry, scale.weights, scale.query.asksTasks)
  if (tag.worth > 0) account.bonus += tag.worth * Math.max(reference, 3)
  for (const i of places) {
    if (better) value[i] = bestValue / places.length
    held[i] = Math.max(held[i] ?? 0, best > 0 ? Math.min(1, best + 0.3) : 0, tag.worth > 0 ? tag.held : 0)
    if (best >= 0.5 || (tag.worth > 0 && tag.stands)) present[i] = true
  }
}

/** A date is answered by the dates of a record rather than by its digits. */
function addDates(account: Account, entry: Entry, { query, weights }: Scale): void {
  const { value, held, present } = account
  for (const date of query.dates) {
    const answered = Math.max(0, ...entry.dates.map((when) => answersDate(date, when)))
    for (let i = date.first; i <= date.last; i++) {
      present[i] = answered === 1 || present[i] === true
      held[i] = Math.max(answered === 1 ? 1 : answered > 0 ? 0.8 : 0, (held[i] ?? 0) * (query.words[i]?.number ? 0.5 : 1))
      if (answered === 0) value[i] = (value[i] ?? 0) * 0.3
    }
    account.bonus += answered * weights.date * 2
  }
}

/** A locality is answered by its own plan. */
function addPlaces(account: Account, entry: Entry, { query, weights }: Scale): void {
  const { value, held, present } = account
  for (const { plan, from, to } of query.places) {
    const there = entry.plan === plan
    for (let i = from; i < to; i++) {
      present[i] = there || present[i] === true
      held[i] = there ? 1 : (held[i] ?? 0)
      if (!there) value[i] = (value[i] ?? 0) * 0.3
    }
    if (there) account.bonus += weights.place
  }
}

/** The letters of a document's number count only beside the number. */
function addNumbers(account: Account, found: Found, { query }: Scale): void {
  const { value, held, present } = account
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
}

function verdict({ value, held, present, bonus }: Account, entry: Entry, scale: Scale): { score: number; all: boolean } | null {
  const { query, weights } = scale
  let total = 0
  let mass = 0
  let holds = 0
  let all = true
  for (const [i, word] of query.words.entries()) {
    total += value[i] ?? 0
    if (word.weight < 1) continue
    const weight = scale.idf[0]?.[i] ?? 0
    mass += weight
    holds += weight * Math.min(1, held[i] ?? 0)
    if (!present[i]) all = false
  }
  const share = mass > 0 ? holds / mass : 0
  const hard = meaningOf(query)
  const question = query.dropped.length > 0 && hard > 2 ? weights.question : 1
  if (share < weights.evidence * question) return null
  const length = entry.fields[0]?.forms.length ?? 1
  const norm = 1 + weights.length * Math.log(1 + length / 60)
  const listing = entry.kind === 'lead' || entry.kind === 'coordination'
  const asked = query.spans.some((span) => span.concepts.some((concept) => concept.type === 'agency'))
  // Syllables of a long text meet by chance: “every word” means that most of them stand together.
  if (scale.corpus.locale === 'vi' && hard > 1 && share < weights.together) all = false
  const score = (total / norm + bonus) * (0.4 + 0.6 * share) * (listing && !asked ? weights.listing : 1)
  return score > 0 ? { score, all } : null
}

const isFigure = (word: Word) => word.number && word.text.length > 1

const ROLE_WORTH = { lead: 1, implementing: 0.95, proposed: 0.8, support: 0.6, section: 0.35, mentioned: 0.3 }

/** The value of each typed word in a record that holds the query word for word. */
export function fullValue(
  sequence: Sequence,
  idf: number[],
  pairIdf: number[],
  locale: Corpus['locale'],
  weights: Weights,
): number[] {
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
