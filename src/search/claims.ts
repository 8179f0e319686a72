/**
 * What a record must hold for the page to say that it names the thing: all words that carry meaning, as a phrase or by a true
 * synonym, in the marks that were typed. Pure, but for the lookups. Whatever is looser is “near” (near.ts).
 */
import type { Corpus } from './corpus.ts'
import { tagsFor } from './dates.ts'
import { isContent } from './fillers.ts'
import { inAll, type Lookup } from './lookup.ts'
import type { Query, Word } from './query.ts'
import { coverOf, runBeginning, runTerm, tagTerm } from './terms.ts'
import { fold, isMarked, keyOf } from './text.ts'

/** Words from … to … of the query. */
type Stretch = [from: number, to: number]
/** A form that a typed word stands for this well is the same word: typed whole, or without all of its marks. */
const SAME_WORD = 0.69
/** More spellings of a phrase than this are looked up as one beginning, whatever the marks. */
const MOST_SPELLINGS = 8
const MOST_PAIRS = 40

/** Records that name what the query asks for; null where it has no words to name. */
export async function namedBy(query: Query, corpus: Corpus, lookup: Lookup): Promise<Set<number> | null> {
  const stretches = meaningOf(query)
  const dates = query.dates.map((date) => union(tagsFor(date).map((tag) => lookup(tagTerm('date', tag)))))
  const quoted = quotesOf(query)
  if (stretches.length + dates.length === 0) return null
  const asked = quoted.length > 0 ? quoted : stretches
  const parts = asked.map((stretch) =>
    quoted.length > 0 ? phrase(stretch, query, corpus, lookup) : part(stretch, query, corpus, lookup),
  )
  const found = inAll(await Promise.all([...parts, ...dates]))
  // “quyền và nghĩa vụ”: the words between may be part of the name.
  if (quoted.length === 0 && dates.length === 0 && stretches.length > 1 && !crossesPlace(query, stretches)) {
    const whole = await phrase([stretches[0]?.[0] as number, stretches.at(-1)?.[1] as number], query, corpus, lookup)
    for (const row of whole) found.add(row)
  }
  return found
}

/**
 * Without marks many words look like fillers: “moi” may be “mọi”, but in “moi truong” it is “môi”. A filler counts where one of its
 * forms that is none stands beside its neighbour somewhere in the texts: the pairs lie in one piece of the index.
 */
export async function restoreWords(query: Query, corpus: Corpus, lookup: Lookup): Promise<void> {
  if (query.marked || corpus.locale !== 'vi') return
  const formsOf = (word: Word | undefined) =>
    [...(word?.forms.keys() ?? [])]
      .filter((n) => corpus.keys[n] === word?.key)
      .map((n) => ({ key: word?.key ?? '', form: corpus.forms[n] ?? '' }))
  const aside = new Set(query.dates.flatMap(({ first, last }) => range(first, last + 1)))
  for (const [i, word] of query.words.entries()) {
    if (word.weight === 1 || aside.has(i) || query.intent) continue
    const other = formsOf(word).filter(({ form }) => isContent(form))
    const pairs = [
      ...(query.words[i - 1]?.weight === 1
        ? formsOf(query.words[i - 1]).flatMap((before) => other.map((form) => [before, form]))
        : []),
      ...(query.words[i + 1]?.weight === 1
        ? other.flatMap((form) => formsOf(query.words[i + 1]).map((after) => [form, after]))
        : []),
    ]
    const held = await Promise.all(pairs.slice(0, MOST_PAIRS).map((pair) => lookup(runTerm(pair, 'vi'))))
    if (held.some((rows) => rows.size > 0)) query.words[i] = { ...word, weight: 1 }
  }
  query.dropped = query.words.filter((word) => word.weight < 0.2).map((word) => word.text)
}

/** The words that carry meaning, in stretches without a gap; the name of a locality counts where nothing else is asked. */
export function meaningOf(query: Query): Stretch[] {
  const aside = new Set(query.dates.flatMap(({ first, last }) => range(first, last + 1)))
  const places = new Set(query.places.flatMap(({ from, to }) => range(from, to)))
  const carries = (i: number) => {
    const word = query.words[i]
    return word !== undefined && (word.weight === 1 || query.numbers.some(({ at, to }) => at <= i && i <= to)) && !aside.has(i)
  }
  const all = query.words.map((_, i) => i).filter(carries)
  const others = all.filter((i) => !places.has(i))
  const stretches: Stretch[] = []
  for (const i of others.length > 0 || query.dates.length > 0 || query.intent ? others : all) {
    const last = stretches.at(-1)
    if (last?.[1] === i) last[1] = i + 1
    else stretches.push([i, i + 1])
  }
  return stretches
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const crossesPlace = (query: Query, stretches: Stretch[]) =>
  query.places.some(({ from }) => from > (stretches[0]?.[0] ?? 0) && from < (stretches.at(-1)?.[0] ?? 0))

function quotesOf(query: Query): Stretch[] {
  const stretches: Stretch[] = []
  for (const [i, word] of query.words.entries()) {
    if (word.quoted < 0) continue
    const last = stretches.at(-1)
    if (last?.[1] === i && query.words[i - 1]?.quoted === word.quoted) last[1] = i + 1
    else stretches.push([i, i + 1])
  }
  return stretches
}

/** A stretch as typed, or by the true names in it together with the words around them. */
async function part([from, to]: Stretch, query: Query, corpus: Corpus, lookup: Lookup): Promise<Set<number>> {
  // An abbreviation stands for its thing alone: “IT” is not “it”. A whole name is looked for by its names in the Vietnamese text, so
  // that both languages count the same; a word of our English counts where the name is found nowhere.
  const whole = query.spans.find((span) => span.named.length > 0 && span.from === from && span.to === to)
  if (whole && (whole.how === 'abbr' || corpus.locale === 'en' || whole.locale === 'en')) {
    const rows = await union(whole.named.map(lookup))
    return rows.size > 0 || whole.how === 'abbr' ? rows : phrase([from, to], query, corpus, lookup)
  }
  const found = [phrase([from, to], query, corpus, lookup)]
  const spans = query.spans.filter((span) => span.named.length > 0 && span.from >= from && span.to <= to)
  if (spans.length > 0) {
    const pieces: Promise<Set<number>>[] = []
    let at = from
    for (const span of spans) {
      if (span.from > at) pieces.push(phrase([at, span.from], query, corpus, lookup))
      pieces.push(union(span.named.map(lookup)))
      at = span.to
    }
    if (at < to) pieces.push(phrase([at, to], query, corpus, lookup))
    found.push(Promise.all(pieces).then(inAll))
  }
  return union(found)
}

/** Records that hold the words as neighbours, in a spelling that was typed. */
async function phrase([from, to]: Stretch, query: Query, corpus: Corpus, lookup: Lookup): Promise<Set<number>> {
  const typed = query.words.slice(from, to)
  return union([typed, ...joined(typed, corpus)].map((words) => runs(words, query, corpus, lookup)))
}

/** The same words with two of them written as one, where the texts write them so: “waste water”, “wastewater”. */
function joined(words: Word[], { byKey, locale }: Corpus): Word[][] {
  return words.slice(1).flatMap((word, i) => {
    const before = words[i] as Word
    const form = fold(before.form) + fold(word.form)
    const key = keyOf(form, locale)
    return locale === 'en' && byKey.has(key)
      ? [[...words.slice(0, i), { ...before, key, form, known: true }, ...words.slice(i + 2)]]
      : []
  })
}

async function runs(words: Word[], query: Query, corpus: Corpus, lookup: Lookup): Promise<Set<number>> {
  // The beginning of a word is not the word.
  if (words.some((word) => !corpus.byKey.has(word.key))) return new Set()
  const covered = coverOf(words.length, corpus.locale).map(([a, b]) =>
    union(termsOf(words.slice(a, b), query, corpus).map(lookup)),
  )
  return inAll(await Promise.all(covered))
}

function termsOf(words: Word[], query: Query, corpus: Corpus): string[] {
  const { locale } = corpus
  if (locale === 'en') return [runTerm(words, locale)]
  if (!query.marked) return [runBeginning(words, locale)]
  let spellings: Pick<Word, 'key' | 'form'>[][] = [[]]
  for (const word of words) {
    const forms = formsMeant(word, corpus)
    spellings = spellings.flatMap((begun) => forms.map((form) => [...begun, { key: word.key, form }]))
    if (spellings.length > MOST_SPELLINGS) return [runBeginning(words, locale)]
  }
  return spellings.map((spelling) => runTerm(spelling, locale))
}

/**
 * The forms that a word stands for where marks were typed: itself where it exists or has marks, since then a tone that is not there
 * was left out on purpose (“hưu trí” is not in “sở hữu trí tuệ”); a word without any marks may be any that fits.
 */
export function formsMeant(word: Word, corpus: Corpus): string[] {
  if (corpus.numbers.has(word.form) || isMarked(word.form)) return [word.form]
  return [...word.forms]
    .filter(([n, worth]) => worth >= SAME_WORD && corpus.keys[n] === word.key)
    .map(([n]) => corpus.forms[n] ?? '')
}

async function union(sets: (Promise<ReadonlySet<number>> | ReadonlySet<number>)[]): Promise<Set<number>> {
  const all = new Set<number>()
  for (const set of await Promise.all(sets)) for (const row of set) all.add(row)
  return all
}
