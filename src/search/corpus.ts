/** The files of the search and what the page makes of them: the head of a language, shards of texts, records ready to be ranked. */
import type { Locale, Localized } from '../model/locale.ts'
import { fold, keyOf, tokenize } from './text.ts'

/** Roles by number in the file, strongest first. */
export const ROLE_CODES = ['lead', 'implementing', 'proposed', 'support', 'mentioned', 'section'] as const
/** Records in one shard of texts: more of them cost a query bytes that it does not need, fewer cost files and requests (README.md). */
export const SHARD = 2

/** One provision in its shard; numbers point into the lists of the head, `section` into those of the shard. */
export type Row = [
  id: string,
  section: number,
  kind: number,
  /** -1 where it has none. */
  pillar: number,
  place: string,
  headline: string,
  text: string,
  /** Words of the official line that our text replaced. */
  terms: string[],
  topics: number[],
  /** Agency number × 8 + role number. */
  agencies: number[],
  people: number[],
  /** As in the model, space-separated. */
  dates: string,
  /** Number of the plan document, on the rows that open or close it. */
  number: string,
  /** What is doubtful in our reading. */
  note: string,
  /** Short permanent number of the provision. */
  permanent: number,
]

/** `texts/<n>.json`: a few neighbouring records with the headings over them. */
export interface Shard {
  /** Title, number of the parent in this list (-1 at the top), and 1 where the title is ours, not the document's. */
  sections: [title: string, parent: number, ours: 0 | 1][]
  rows: Row[]
}

/** `head.json`: everything that a query needs before its words are looked up. It hardly grows with the number of plans. */
export interface Head {
  locale: Locale
  /** Each plan and how many records it has, in the order of the records. */
  plans: [id: string, rows: number][]
  kinds: [id: string, label: string][]
  pillars: string[]
  topics: string[]
  agencies: string[]
  people: string[]
  /** Synonyms that no page of the site stands for. */
  synonyms: Concept[]
  /** Name of the index's own file; written with the index. */
  index?: string
  /** Every form of the texts and a letter for how many records hold it (`A` 1, `C` 2, `E` 4 …). */
  words: string
}

/** Names under which a topic, agency, term or group of people is known. */
export interface Concept {
  type: 'topic' | 'agency' | 'term' | 'people' | 'pillar' | 'word'
  id: string
  name: Localized
  abbr: Localized<string[]>
  /** Looser names: they lead to the page, they are never counted. */
  aliases: Localized<string[]>
  /** True synonyms. */
  same: Localized<string[]>
}

/** A part of a record that is searched, with its weight. */
export interface Field {
  weight: number
  /** Numbers of word forms and their places. */
  forms: Uint32Array
  places: Uint32Array
}

/** A provision, ready to be ranked and shown. */
export interface Entry {
  index: number
  key: string
  /** Short permanent number. */
  permanent: number
  plan: string
  section: string
  kind: string
  pillar: string | null
  place: string
  headline: string
  text: string
  terms: string[]
  note: string
  topics: string[]
  agencies: { id: string; role: (typeof ROLE_CODES)[number] }[]
  people: string[]
  dates: string[]
  fields: Field[]
}

/** The words of one language, and which plan a record belongs to. */
export interface Corpus {
  locale: Locale
  head: Head
  /** How many records there are. */
  size: number
  /** Every form of the texts; its place in the list is its number. */
  forms: string[]
  /** Each form without any mark. */
  folded: string[]
  /** The key of each form. */
  keys: string[]
  /** The number of each form. */
  numbers: Map<string, number>
  /** Form numbers by key. */
  byKey: Map<string, number[]>
  /** In how many records a key stands, nearly. */
  frequency: Map<string, number>
}

/** How often a word stands, as one letter, and back. */
export const frequencyLetter = (n: number): string => String.fromCharCode(65 + Math.min(25, Math.round(Math.log2(n) * 2)))
const frequencyOf = (letter: string) => Math.round(2 ** ((letter.charCodeAt(0) - 65) / 2))

/** Reads the head of one language. @throws Error when it is not of this shape. */
export function readHead(head: Head): Corpus {
  if (!Array.isArray(head?.plans) || !head.words) throw new Error('the search file has no words')
  const corpus: Corpus = {
    locale: head.locale,
    head,
    size: head.plans.reduce((sum, [, rows]) => sum + rows, 0),
    forms: [],
    folded: [],
    keys: [],
    numbers: new Map(),
    byKey: new Map(),
    frequency: new Map(),
  }
  for (const word of head.words.split(' ')) {
    const form = word.slice(0, -1)
    const key = keyOf(form, head.locale)
    addForm(corpus, form, key)
    corpus.frequency.set(key, Math.min(corpus.size, (corpus.frequency.get(key) ?? 0) + frequencyOf(word.slice(-1))))
  }
  return corpus
}

function addForm(corpus: Corpus, form: string, key: string): number {
  const known = corpus.numbers.get(form)
  if (known !== undefined) return known
  const n = corpus.forms.push(form) - 1
  corpus.numbers.set(form, n)
  corpus.keys.push(key)
  corpus.folded.push(fold(form))
  const same = corpus.byKey.get(key)
  if (same) same.push(n)
  else corpus.byKey.set(key, [n])
  return n
}

const WEIGHTS = { text: 1, terms: 0.9, headline: 0.8, heading: 0.7, outer: 0.3, number: 0.9, kind: 0.4 }

/** The plan of a record and its first record, by the record's number. */
export function planAt(head: Head, row: number): string {
  let first = 0
  for (const [id, rows] of head.plans) {
    if (row < first + rows) return id
    first += rows
  }
  return ''
}

/** Makes the records of a shard ready; `first` is the number of its first record. */
export function readShard(corpus: Corpus, shard: Shard, first: number): Entry[] {
  const { head, locale } = corpus
  const fieldOf = (text: string, weight: number): Field => {
    const tokens = tokenize(text, locale)
    return {
      weight,
      forms: Uint32Array.from(tokens, (token) => addForm(corpus, token.form, token.key)),
      places: Uint32Array.from(tokens, (token) => token.at),
    }
  }
  const headings = shard.sections.map(([title]) => [fieldOf(title, WEIGHTS.heading), fieldOf(title, WEIGHTS.outer)] as const)
  return shard.rows.map((row, i): Entry => {
    const [id, section, kind, pillar, place, headline, text, terms, topics, agencies, people, dates, number, note, permanent] =
      row
    const fields = [fieldOf(text, WEIGHTS.text), fieldOf(headline, WEIGHTS.headline)]
    if (terms.length > 0) fields.push(fieldOf(terms.join('. '), WEIGHTS.terms))
    for (let at = section, own = 0; at >= 0; own = 1) {
      fields.push((headings[at] as (typeof headings)[number])[own as 0 | 1])
      at = shard.sections[at]?.[1] ?? -1
    }
    if (number) fields.push(fieldOf(number, WEIGHTS.number))
    fields.push(fieldOf(head.kinds[kind]?.[1] ?? '', WEIGHTS.kind))
    const plan = planAt(head, first + i)
    return {
      index: first + i,
      key: `${plan}/${id}`,
      permanent,
      plan,
      section: shard.sections[section]?.[0] ?? '',
      kind: head.kinds[kind]?.[0] ?? '',
      pillar: head.pillars[pillar] ?? null,
      place,
      headline,
      text,
      terms,
      note,
      topics: topics.map((n) => head.topics[n] ?? ''),
      agencies: agencies.map((n) => ({ id: head.agencies[n >> 3] ?? '', role: ROLE_CODES[n & 7] ?? 'mentioned' })),
      people: people.map((n) => head.people[n] ?? ''),
      dates: dates ? dates.split(' ') : [],
      fields,
    }
  })
}
