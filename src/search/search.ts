/** One search from typed words to ranked answers, as the page, the command line and the tests run it. */
import type { Locale } from '../model/locale.ts'
import type { Concept, Corpus } from './corpus.ts'
import type { Neighbours } from './correct.ts'
import type { Lexicon } from './lexicon.ts'
import { type Query, understand } from './query.ts'
import { type Answer, rank } from './rank.ts'
import type { Retrieve } from './retrieve.ts'
import { otherOf } from './text.ts'
import { DEFAULTS, type Weights } from './weights.ts'

/** The records of one language and how to look words up in them. */
export interface Library {
  corpus: Corpus
  retrieve: Retrieve
  neighbours?: Neighbours
}

export interface Outcome {
  /** How the query was read, after any correction, for the language of the answers. */
  query: Query
  answers: Answer[]
  /** Language of the records that answer: the page's, or the other where the page's had nothing. */
  locale: Locale
  /** A better spelling: already applied, or only offered. */
  correction: { text: string; applied: boolean } | null
  /** Topics, agencies and terms that the query names. */
  related: Concept[]
}

export interface SearchOptions {
  weights?: Weights
  /** Take the words exactly as typed: no correction. */
  literal?: boolean
}

/**
 * Searches the page's language; where it has nothing, mends slips, then looks into the other language.
 * @param load gives the records of a language, and may fetch them.
 */
export async function search(
  typed: string,
  locale: Locale,
  names: Lexicon,
  load: (locale: Locale) => Promise<Library>,
  options: SearchOptions = {},
): Promise<Outcome> {
  const weights = options.weights ?? DEFAULTS
  const here = await load(locale)
  const query = understand(typed, here.corpus, names)
  const answers = await rank(query, here.corpus, here.retrieve, weights)
  const outcome: Outcome = { query, answers, locale, correction: null, related: relatedTo(query) }
  if (query.words.length === 0 || answers.some((answer) => answer.all)) return outcome

  const foreign = await elsewhere(typed, locale, query, answers, names, load, weights)
  if (foreign?.answers.some((answer) => answer.all)) return foreign
  if (!options.literal) {
    // Only needed where something may be misspelt: the page fetches it then.
    const { correction, neighboursOf } = await import('./correct.ts')
    here.neighbours ??= neighboursOf(here.corpus)
    const text = correction(query, here.corpus, here.neighbours)
    if (text) {
      const mended = understand(text, here.corpus, names)
      const better = await rank(mended, here.corpus, here.retrieve, weights)
      const whole = better.some((answer) => answer.all)
      if (whole || (better.length > 0 && answers.length === 0 && locale === 'en')) {
        return { query: mended, answers: better, locale, correction: { text, applied: true }, related: relatedTo(mended) }
      }
      // Not sure enough to be applied, but worth offering.
      if (better.length > 0) outcome.correction = { text, applied: false }
    }
  }
  return answers.length === 0 && foreign ? foreign : outcome
}

/** The other language, where the page's has nothing or does not know most of the words. */
async function elsewhere(
  typed: string,
  locale: Locale,
  query: Query,
  answers: Answer[],
  names: Lexicon,
  load: (locale: Locale) => Promise<Library>,
  weights: Weights,
): Promise<Outcome | null> {
  const hard = query.words.filter((word) => word.weight === 1)
  const unknown = hard.filter((word) => !word.known)
  if (answers.length > 0 && unknown.length * 2 < hard.length) return null
  if (hard.every((word) => word.number)) return null
  const there = await load(otherOf(locale))
  const read = understand(typed, there.corpus, names)
  const found = await rank(read, there.corpus, there.retrieve, weights)
  if (found.length === 0) return null
  return { query: read, answers: found, locale: otherOf(locale), correction: null, related: relatedTo(read) }
}

function relatedTo(query: Query): Concept[] {
  return [...new Set(query.spans.flatMap((span) => span.concepts))]
}
