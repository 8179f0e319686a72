/** One search from typed words to two lists, as the page, the command line and the tests run it: what names it, and what is near. */
import type { Locale } from '../model/locale.ts'
import { formsMeant, meaningOf, namedBy, restoreWords } from './claims.ts'
import { type Concept, planAt } from './corpus.ts'
import type { Lexicon } from './lexicon.ts'
import type { Library } from './lookup.ts'
import { nearTo } from './near.ts'
import { isOfPlace, type Query, understand, unknownIn } from './query.ts'
import { type Answer, rank } from './rank.ts'
import { runTerm, tagTerm } from './terms.ts'
import { otherOf, tokenize } from './text.ts'
import { DEFAULTS, type Weights } from './weights.ts'

/** Texts that are read to be ranked: the rest of what names it follows in its order of likely worth. */
const READ = { named: 24, near: 18 }
/** With so many that name it, fewer near ones are looked for. */
const MANY = 10

export interface Outcome {
  /** How the query was read, after any correction, for the language of the answers. */
  query: Query
  /** Records that name it, best first: all of them. */
  named: number[]
  /** Records near it, best first: the best ones. */
  near: number[]
  /** Language of the records: the page's, or the other where the page's had nothing. */
  locale: Locale
  /** A better spelling: already applied, or only offered. */
  correction: { text: string; applied: boolean } | null
  /** Topics, agencies and terms that the query speaks of. */
  related: Concept[]
  /** The words that were searched for, as typed. */
  searched: string[]
  /** Whether nothing among `named` may be called silence. */
  silence: boolean
  /** A lone syllable that stands in the texts only as part of these words. */
  compounds: string[]
  /** Whether the other language could not be had, where it would have been looked into. */
  otherLost?: boolean
}

export interface SearchOptions {
  weights?: Weights
  /** Take the words exactly as typed: no correction. */
  literal?: boolean
  /** The whole query as one phrase. */
  exact?: boolean
  /** Which records pass the reader's filters: their texts are read first. */
  keep?: (row: number) => boolean
}

/**
 * Searches the page's language; where nothing names it, mends slips, then looks into the other language.
 * @param load gives a language, and may fetch it.
 */
export async function search(
  typed: string,
  locale: Locale,
  names: Lexicon,
  load: (locale: Locale) => Promise<Library>,
  options: SearchOptions = {},
): Promise<Outcome> {
  const text = options.exact ? `"${typed.replace(/["“”„«»]/g, ' ').trim()}"` : typed
  const here = await load(locale)
  const outcome = await run(understand(text, here.corpus, names), here, options)
  const { query } = outcome
  if (query.words.length === 0 || outcome.named.length > 0 || options.exact) return outcome
  const unknown = unknownIn(query)
  // A word that is still being typed is no slip, and English words that the texts have are words.
  if (unknown.length === 0 && outcome.near.length > 0 && (query.unfinished || locale === 'en')) return outcome
  const foreign = await elsewhere(text, locale, query, names, load, options)
  // What stands in texts that could not be looked at is no silence.
  if (foreign === 'lost') Object.assign(outcome, { otherLost: true, silence: false })
  else if (foreign && foreign.outcome.named.length > 0) return foreign.outcome
  if (!options.literal) {
    const mended = await mend(outcome, here, names, options)
    if (mended) return mended
    // The slip may be one in the other language, whose texts are at hand then.
    const there = foreign && foreign !== 'lost' ? await mend(foreign.outcome, foreign.library, names, options) : null
    if (there?.correction?.applied && there.named.length > 0) return there
  }
  return outcome.near.length === 0 && foreign && foreign !== 'lost' && foreign.outcome.near.length > 0 ? foreign.outcome : outcome
}

/**
 * What a better spelling finds, counted as if it had been typed, where it is sure; else what was found, with the spelling offered.
 * Null where nothing is better: what was typed is what was meant.
 */
async function mend(outcome: Outcome, library: Library, names: Lexicon, options: SearchOptions): Promise<Outcome | null> {
  // Only needed where something may be misspelt: the page fetches it then.
  const { corrections } = await import('./correct.ts')
  const ways = corrections(outcome.query, library.corpus, await library.neighbours(), names)
  let near: Outcome | null = null
  let offered: Outcome | null = null
  for (const { text, how } of ways) {
    const better = await run(understand(text, library.corpus, names), library, options)
    if (better.named.length > 0) {
      if (how !== 'perhaps') return { ...better, correction: { text, applied: true } }
      offered ??= { ...outcome, correction: { text, applied: false }, silence: false }
    } else if (how === 'certain' && better.near.length > 0)
      near ??= { ...better, correction: { text, applied: true }, silence: false }
  }
  return near ?? offered
}

/** What names the query and what is near it, in one language. */
async function run(
  query: Query,
  library: Library,
  { weights = DEFAULTS, exact = false, keep = () => true }: SearchOptions,
): Promise<Outcome> {
  const { corpus, lookup } = library
  await restoreWords(query, corpus, lookup)
  const outcome: Outcome = {
    query,
    named: [],
    near: [],
    locale: corpus.locale,
    correction: null,
    related: [...new Set(query.spans.flatMap((span) => span.concepts))],
    searched: searchedIn(query),
    silence: false,
    compounds: [],
  }
  if (query.words.length === 0) return outcome
  const named = (await namedBy(query, corpus, lookup)) ?? (await answering(query, library))
  const near = exact ? new Map<number, number>() : await nearTo(query, corpus, lookup)
  // The plan of a place that was asked for answers first.
  const here = query.places.map(({ plan }) => plan)
  const own = new Set(here.length > 0 ? [...named].filter((row) => here.includes(planAt(corpus.head, row))) : [])
  const first = (a: number, b: number) => Number(own.has(b)) - Number(own.has(a))
  const likely = [...named].sort((a, b) => first(a, b) || (near.get(b) ?? 0) - (near.get(a) ?? 0) || a - b)
  const others = [...near.keys()].filter((row) => !named.has(row) && keep(row))
  const read = [...likely.filter(keep).slice(0, READ.named), ...others.slice(0, named.size >= MANY ? READ.near >> 1 : READ.near)]
  const answers = rank(query, corpus, await library.texts(read), weights)
  const best = answers.filter(({ entry }) => named.has(entry.index)).sort(byScore)
  const ranked = new Set(best.map(({ entry }) => entry.index))
  outcome.named = [...ranked, ...likely.filter((row) => !ranked.has(row))].sort(first)
  outcome.near = answers.filter(({ entry }) => !named.has(entry.index)).map(({ entry }) => entry.index)
  const meaning = query.words.filter((word) => word.weight === 1)
  outcome.compounds = named.size === 0 ? await compoundsOf(query, library) : []
  // “cá” is no beginning of “các” where it is a word: what only looks like it is not near.
  if (outcome.compounds.length > 0 && query.marked && query.spans.length === 0) outcome.near = []
  outcome.silence =
    outcome.compounds.length === 0 && meaning.length > 0 && !query.question && !query.unfinished && query.intent === null
  return outcome
}

/** The words of the texts that a lone syllable is part of, where it nowhere stands free. */
async function compoundsOf(query: Query, { corpus, lookup }: Library): Promise<string[]> {
  const stretches = meaningOf(query)
  const [from = 0, to = 0] = stretches[0] ?? []
  const word = query.words[from]
  if (corpus.locale !== 'vi' || stretches.length !== 1 || to - from !== 1 || !word?.known || query.dates.length > 0) return []
  // “duoc li”: what was left aside may belong to it.
  if (query.dropped.length > 0 && !query.marked) return []
  const { compoundsWith } = await import('./compounds.ts')
  const forms = new Set(formsMeant(word, corpus))
  const found = await Promise.all(
    compoundsWith(forms).map(async (pair) => ((await lookup(runTerm(tokenize(pair, 'vi'), 'vi'))).size > 0 ? [pair] : [])),
  )
  return found.flat()
}

const byScore = (a: Answer, b: Answer) => b.score - a.score || a.entry.index - b.entry.index

/** Where a question about the whole plan is all that is asked: the records that answer it. */
async function answering(query: Query, { lookup, corpus }: Library): Promise<Set<number>> {
  const found = new Set<number>()
  const here = query.places.map(({ plan }) => plan)
  for (const [type, id] of query.intent?.tags ?? []) {
    // The second tag answers where the first says nothing: a plan that names no leading bodies as such.
    for (const row of found.size > 0 ? [] : await lookup(tagTerm(type, id)))
      if (here.length === 0 || here.includes(planAt(corpus.head, row))) found.add(row)
  }
  return found
}

function searchedIn(query: Query): string[] {
  const stretches = [...meaningOf(query), ...query.dates.map(({ first, last }): [number, number] => [first, last + 1])]
  return stretches.map(([from, to]) => query.typed.slice(query.words[from]?.from, query.words[to - 1]?.to))
}

/** The other language, where the page's does not know most of the words. */
async function elsewhere(
  typed: string,
  locale: Locale,
  query: Query,
  names: Lexicon,
  load: (locale: Locale) => Promise<Library>,
  options: SearchOptions,
): Promise<{ outcome: Outcome; library: Library } | 'lost' | null> {
  const hard = query.words.filter((word, i) => word.weight === 1 && !isOfPlace(query, i))
  const unknown = unknownIn(query)
  if (hard.length === 0 || unknown.length * 2 < hard.length || hard.every((word) => word.number)) return null
  // The page's language has answered: without a network the other may not be on this device.
  const library = await load(otherOf(locale)).catch(() => null)
  if (!library) return 'lost'
  return { outcome: await run(understand(typed, library.corpus, names), library, options), library }
}

/** How many of the records each plan has. */
export function byPlan(rows: readonly number[], { corpus }: Library): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const plan = planAt(corpus.head, row)
    counts.set(plan, (counts.get(plan) ?? 0) + 1)
  }
  return counts
}
