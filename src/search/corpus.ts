/** The compact file of one language and what is made of it: records, their words, and which word stands where. */
import type { Locale, Localized } from '../model/locale.ts'
import { fold, stem, type Token, tokenize } from './text.ts'

/** Roles by number in the file, strongest first. */
export const ROLE_CODES = ['lead', 'implementing', 'proposed', 'support', 'mentioned', 'section'] as const

/** One provision in the file; numbers point into the lists beside it. */
export type Row = [
  plan: number,
  id: string,
  section: number,
  kind: number,
  /** -1 where it has none. */
  pillar: number,
  place: string,
  text: string,
  topics: number[],
  /** Agency number × 8 + role number. */
  agencies: number[],
  people: number[],
  /** As in the model, space-separated. */
  dates: string,
  /** Number of the plan document, on the rows that open or close it. */
  number: string,
]

/** `search/<locale>.json`: what the page shows, filters and ranks with. */
export interface SearchFile {
  locale: Locale
  plans: string[]
  /** Of each plan: the years of its period as printed, joined by hyphens. */
  periods: string[]
  kinds: [id: string, label: string][]
  pillars: string[]
  topics: string[]
  agencies: string[]
  people: string[]
  /** Title and number of the parent section, -1 at the top. */
  sections: [title: string, parent: number][]
  rows: Row[]
  /** Beginnings of the names of Pagefind's records, all of one length, in the order of `rows`. */
  hashes: string
  /** Words in more rows than this are not in Pagefind's index: they would narrow nothing. */
  cap: number
}

/** Names under which a topic, agency, term or group of people is known. */
export interface Concept {
  type: 'topic' | 'agency' | 'term' | 'people' | 'pillar'
  id: string
  name: Localized
  abbr: Localized<string[]>
  aliases: Localized<string[]>
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
  plan: string
  period: string
  section: string
  kind: string
  pillar: string | null
  place: string
  text: string
  topics: string[]
  agencies: { id: string; role: (typeof ROLE_CODES)[number] }[]
  people: string[]
  dates: string[]
  fields: Field[]
}

/** All records of one language with their vocabulary. */
export interface Corpus {
  locale: Locale
  plans: string[]
  entries: Entry[]
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
  /** In how many records a key stands. */
  frequency: Map<string, number>
  cap: number
}

const WEIGHTS = { text: 1, heading: 0.7, outer: 0.3, number: 0.9, kind: 0.4 }

/** Reads the file of one language. @throws Error when it is not of this shape. */
export function readCorpus(file: SearchFile): Corpus {
  if (!Array.isArray(file?.rows) || file.rows.length === 0) throw new Error('the search file has no rows')
  const { locale } = file
  const forms: string[] = []
  const keys: string[] = []
  const folded: string[] = []
  const numbers = new Map<string, number>()
  const byKey = new Map<string, number[]>()
  const frequency = new Map<string, number>()
  const number = (token: Token) => {
    let n = numbers.get(token.form)
    if (n === undefined) {
      n = forms.push(token.form) - 1
      numbers.set(token.form, n)
      keys.push(token.key)
      folded.push(fold(token.form))
      const same = byKey.get(token.key)
      if (same) same.push(n)
      else byKey.set(token.key, [n])
    }
    return n
  }
  const cache = new Map<string, { field: Field; keys: string[] }>()
  const field = (text: string, weight: number) => {
    const id = `${weight} ${text}`
    let known = cache.get(id)
    if (!known) {
      const tokens = tokenize(text, locale)
      known = {
        field: { weight, forms: Uint32Array.from(tokens, number), places: Uint32Array.from(tokens, (token) => token.at) },
        keys: tokens.map((token) => token.key),
      }
      cache.set(id, known)
    }
    return known
  }
  const entries = file.rows.map((row, index): Entry => {
    const [plan, id, section, kind, pillar, place, text, topics, agencies, people, dates, docNumber] = row
    const parts = [field(text, WEIGHTS.text)]
    for (let at = section, weight = WEIGHTS.heading; at >= 0; weight = WEIGHTS.outer) {
      const [title, parent] = file.sections[at] ?? ['', -1]
      parts.push(field(title, weight))
      at = parent
    }
    if (docNumber) parts.push(field(docNumber, WEIGHTS.number))
    parts.push(field(file.kinds[kind]?.[1] ?? '', WEIGHTS.kind))
    for (const key of new Set(parts.flatMap((part) => part.keys))) frequency.set(key, (frequency.get(key) ?? 0) + 1)
    return {
      index,
      key: `${file.plans[plan]}/${id}`,
      plan: file.plans[plan] ?? '',
      period: file.periods[plan] ?? '',
      section: file.sections[section]?.[0] ?? '',
      kind: file.kinds[kind]?.[0] ?? '',
      pillar: file.pillars[pillar] ?? null,
      place,
      text,
      topics: topics.map((n) => file.topics[n] ?? ''),
      agencies: agencies.map((n) => ({ id: file.agencies[n >> 3] ?? '', role: ROLE_CODES[n & 7] ?? 'mentioned' })),
      people: people.map((n) => file.people[n] ?? ''),
      dates: dates ? dates.split(' ') : [],
      fields: parts.map((part) => part.field),
    }
  })
  return { locale, plans: file.plans, entries, forms, folded, keys, numbers, byKey, frequency, cap: file.cap }
}

/** The key of one typed word in a language. */
export const keyOf = (word: string, locale: Locale): string => (locale === 'en' ? stem(fold(word)) : fold(word))
