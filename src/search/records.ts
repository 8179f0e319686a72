/**
 * Makes the search files from the catalogue, at build time, for the command line and for tests.
 * Only types of the catalogue are used here.
 */
import type { Catalogue, Plan, Provision } from '../catalogue/build.ts'
import { t } from '../i18n/index.ts'
import { LOCALES, type Locale } from '../model/locale.ts'
import { PILLARS } from '../model/pillar.ts'
import { KINDS } from '../model/provision.ts'
import { concepts, isAbbreviation, trueNames } from './concepts.ts'
import { type Concept, frequencyLetter, type Head, ROLE_CODES, type Row, SHARD, type Shard } from './corpus.ts'
import { datesIn, dateTags } from './dates.ts'
import { runsOf } from './runs.ts'
import { nameTerm, tagTerm } from './terms.ts'
import { fold, type Token, tokenize } from './text.ts'

/** The search files of one language. */
export interface Records {
  head: Head
  shards: Shard[]
  /** What Pagefind indexes of each record. */
  terms: string[][]
  /** Which forms are neighbours and how often, for “did you mean”: `a b n` by the numbers of the head's words. */
  pairs: number[]
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()
/** Cuts texts of a language into words. */
export type Cutter = (text: string, locale: Locale) => Token[]

/** A cutter that remembers: headings stand above many provisions, and each text is read for runs, for names and for the word list. */
export function cutter(): Cutter {
  const cut: Record<Locale, Map<string, Token[]>> = { vi: new Map(), en: new Map() }
  return (text, locale) => {
    let tokens = cut[locale].get(text)
    if (!tokens) {
      tokens = tokenize(text, locale)
      cut[locale].set(text, tokens)
    }
    return tokens
  }
}

/** What counts as said by the document: our restatement, the official words that it replaced, and the document's own headings. */
const saidIn = (p: Provision, locale: Locale) => [
  p[locale],
  ...p.terms[locale],
  ...p.trail.filter((section) => !section.ours).map((section) => section.title[locale]),
]

/**
 * The search files of a catalogue in one language.
 * @param named the names that each provision names, of `namesOf`: the same in both languages
 */
export function records(
  catalogue: Catalogue,
  locale: Locale,
  all: readonly Concept[] = concepts(catalogue),
  cut: Cutter = cutter(),
  named: readonly (readonly string[])[] = namesOf(catalogue, all, cut),
): Records {
  const topics = catalogue.topics.map(({ id }) => id)
  const agencies = catalogue.agencies.map(({ id }) => id)
  const people = catalogue.people.map(({ id }) => id)
  const role = (agency: Provision['agencies'][number]) => agencies.indexOf(agency.id) * 8 + ROLE_CODES.indexOf(agency.role)
  const rowOf = (plan: Plan, p: Provision, section: number): Row => {
    const opens = plan.provisions[0] === p || p.kind === 'preamble' || p.kind === 'decision'
    return [
      p.id,
      section,
      KINDS.indexOf(p.kind),
      p.pillar ? PILLARS.indexOf(p.pillar) : -1,
      p.place[locale],
      p.headline[locale],
      clean(p[locale]),
      p.terms[locale],
      p.topics.map((id) => topics.indexOf(id)),
      [...p.agencies.map(role), ...p.sectionAgencies.map((a) => agencies.indexOf(a.id) * 8 + ROLE_CODES.indexOf('section'))],
      p.people.map((id) => people.indexOf(id)),
      p.dates.map((date) => date.when).join(' '),
      opens && plan.facts.number !== 'not-stated' ? plan.facts.number : '',
      p.note?.[locale] ?? '',
      p.number,
    ]
  }
  const flat = catalogue.plans.flatMap((plan) => plan.provisions.map((p) => ({ plan, p })))
  const shards: Shard[] = []
  for (let from = 0; from < flat.length; from += SHARD) {
    const shard: Shard = { sections: [], rows: [] }
    const places = new Map<string, number>()
    for (const { plan, p } of flat.slice(from, from + SHARD)) {
      let at = -1
      for (const section of p.trail) {
        const id = `${plan.id}/${section.id}`
        const known = places.get(id) ?? shard.sections.push([clean(section.title[locale]), at, section.ours ? 1 : 0]) - 1
        places.set(id, known)
        at = known
      }
      shard.rows.push(rowOf(plan, p, at))
    }
    shards.push(shard)
  }
  const words = wordsOf(flat.map(({ plan, p }) => searched(plan, p, locale, cut)))
  const head: Head = {
    locale,
    plans: catalogue.plans.map((plan) => [plan.id, plan.provisions.length]),
    kinds: KINDS.map((id) => [id, t(locale).kind[id]]),
    pillars: [...PILLARS],
    topics,
    agencies,
    people,
    synonyms: all.filter(({ type }) => type === 'word'),
    words: words.list,
  }
  return { head, shards, pairs: words.pairs, terms: flat.map(({ plan, p }, i) => termsOf(plan, p, locale, named[i] ?? [], cut)) }
}

/** All tokens of a record, field by field. */
function searched(plan: Plan, p: Provision, locale: Locale, cut: Cutter): Token[][] {
  const number = plan.facts.number === 'not-stated' ? '' : plan.facts.number
  return [...saidIn(p, locale), p.headline[locale], ...p.trail.map(({ title }) => title[locale]), number].map((text) =>
    cut(text, locale),
  )
}

function wordsOf(rows: Token[][][]): { list: string; pairs: number[] } {
  const holders = new Map<string, number>()
  for (const fields of rows)
    for (const form of new Set(fields.flat().map((token) => token.form))) holders.set(form, (holders.get(form) ?? 0) + 1)
  const forms = [...holders.keys()].sort()
  const number = new Map(forms.map((form, n) => [form, n]))
  // A pair is one number: the first word's times the count of words, and the second's.
  const pairs = new Map<number, number>()
  for (const field of rows.flat()) {
    for (const [i, token] of field.entries()) {
      const next = field[i + 1]
      if (!next || next.at - token.at !== 1) continue
      const pair = (number.get(token.form) ?? 0) * forms.length + (number.get(next.form) ?? 0)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return {
    list: forms.map((form) => form + frequencyLetter(holders.get(form) ?? 1)).join(' '),
    pairs: [...pairs].flatMap(([pair, n]) => [Math.floor(pair / forms.length), pair % forms.length, Math.min(n, 9)]),
  }
}

/** What Pagefind indexes of a record: the runs of what it says, the names that it names, and its tags. */
function termsOf(plan: Plan, p: Provision, locale: Locale, named: readonly string[], cut: Cutter): string[] {
  const terms = new Set<string>(named)
  const opens = plan.provisions[0] === p || p.kind === 'preamble' || p.kind === 'decision'
  const texts = saidIn(p, locale)
  if (opens && plan.facts.number !== 'not-stated') texts.push(plan.facts.number)
  for (const text of texts) for (const run of runsOf(cut(text, locale), locale)) terms.add(run)
  for (const id of p.topics) terms.add(tagTerm('topic', id))
  for (const id of p.people) terms.add(tagTerm('group', id))
  for (const { id } of [...p.agencies, ...p.sectionAgencies]) terms.add(tagTerm('agency', id))
  terms.add(tagTerm('kind', p.kind))
  if (p.pillar) terms.add(tagTerm('pillar', p.pillar))
  const spoken = [...datesIn(fold(p.vi)), ...datesIn(fold(p.en))]
  for (const tag of dateTags(
    p.dates.map(({ when }) => when),
    spoken,
  ))
    terms.add(tagTerm('date', tag))
  return [...terms]
}

/**
 * The names that each record names, as terms: the same in both languages, by the Vietnamese text, which is the nearest to the official
 * line. English only counts for what has no Vietnamese name: “women” may be our word for mothers, and a claim is about the line.
 */
export function namesOf(catalogue: Catalogue, all: readonly Concept[], cut: Cutter): string[][] {
  const rows = catalogue.plans.flatMap((plan) => plan.provisions)
  const found = rows.map(() => new Set<string>())
  for (const locale of LOCALES) {
    const raw = rows.map((p) => saidIn(p, locale).join(' / '))
    const said = rows.map(
      (p) =>
        ` ${saidIn(p, locale)
          .map((text) => lineOf(text, locale, cut))
          .join(' / ')} `,
    )
    const holders = {
      raw: holdersOf(raw.map((text) => text.match(WORD) ?? [])),
      said: holdersOf(said.map((line) => line.split(' '))),
    }
    for (const concept of all) {
      const names = trueNames(concept, locale).filter(Boolean)
      if (locale === 'en' && trueNames(concept, 'vi').some(Boolean)) continue
      const term = nameTerm(concept.type, concept.id)
      for (const name of names) {
        if (isAbbreviation(name)) {
          // Abbreviations stand in their capitals (“IT” is not “it”); other names word for word, whatever their case.
          for (const i of fewest(name.match(WORD) ?? [], holders.raw)) if (standsIn(raw[i] ?? '', name)) found[i]?.add(term)
          continue
        }
        const line = lineOf(name, locale, cut)
        for (const i of fewest(line.split(' '), holders.said)) if (said[i]?.includes(` ${line} `)) found[i]?.add(term)
      }
    }
  }
  return found.map((names) => [...names])
}

const WORD = /[\p{L}\p{N}]+/gu
const INSIDE = /[\p{L}\p{N}]/u

/** Which rows have each word. */
function holdersOf(rows: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [i, words] of rows.entries()) {
    for (const word of new Set(words)) {
      const known = holders.get(word)
      if (known) known.push(i)
      else holders.set(word, [i])
    }
  }
  return holders
}

/** The rows that have the rarest of the words: no other can have them all, so that a name is looked for in a few rows and not in every one. */
function fewest(words: readonly string[], holders: ReadonlyMap<string, number[]>): readonly number[] {
  return (
    words
      .filter(Boolean)
      .map((word) => holders.get(word) ?? [])
      .reduce<readonly number[] | undefined>((few, rows) => (few && few.length <= rows.length ? few : rows), undefined) ?? []
  )
}

/** Whether a name stands in a text letter by letter, as words of its own. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!INSIDE.test(text[at - 1] ?? '') && !INSIDE.test(text[at + name.length] ?? '')) return true
  return false
}

/** The words of a text in one line, a slash at the end of each sentence. Capitals stay apart only in what is no Vietnamese word. */
function lineOf(text: string, locale: Locale, cut: Cutter): string {
  let before = 0
  return cut(text, locale)
    .map((token) => {
      const gap = token.at - before > 1 ? '/ ' : ''
      before = token.at
      return gap + (locale === 'en' ? token.key : token.form)
    })
    .join(' ')
}

/** The years of a period as a plan prints it, `2016-2020-2025`: the value of the period filter, the same in both languages. */
export const periodId = (printed: string): string => (printed.match(/\d{4}/g) ?? []).join('-')

/** Names of the larger unit that a locality belongs to today, and of those merged with it; none where it stayed what it was. */
export const todayNames = ({ name, now, joined }: Plan['locality']): string[] =>
  now === name && joined.length === 0 ? [] : [...new Set([now, ...joined])]

/** A plan's id without its years: the value of the locality filter. */
export const localityId = (plan: string): string => plan.replace(/-\d{4}-\d{4}$/, '')
