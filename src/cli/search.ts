/**
 * Prints what the search page would list, best first:
 *   npm run search -- "bao hiem y te" [--lang en] [--locality hai-phong] [--exact] [--literal]
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Catalogue, openCatalogue } from '../catalogue/build.ts'
import type { Locale } from '../model/locale.ts'
import { concepts } from '../search/concepts.ts'
import { type Entry, planAt, readHead, readShard, SHARD } from '../search/corpus.ts'
import { lexicon } from '../search/lexicon.ts'
import { type Library, lookupIn, readNeighbours } from '../search/lookup.ts'
import { localityId, records, todayNames } from '../search/records.ts'
import { byPlan, type Outcome, type SearchOptions, search } from '../search/search.ts'
import { DEFAULTS, type Weights } from '../search/weights.ts'

/** An outcome with its records at hand. */
export interface Found extends Outcome {
  /** Keys of the records that name it, and of those near it. */
  namedKeys: string[]
  nearKeys: string[]
  /** How many name it, by locality. */
  localities: Record<string, number>
}
export type Searcher = (
  typed: string,
  locale: Locale,
  options?: SearchOptions & { locality?: string | undefined },
) => Promise<Found>

/** A search over the content folder, without a browser or Pagefind: the same terms, looked up in memory. */
export function searcher(
  catalogue: Catalogue = openCatalogue(fileURLToPath(new URL('../../content', import.meta.url))),
): Searcher {
  const all = concepts(catalogue)
  const places = catalogue.plans.map(({ id, locality }) => ({
    plan: id,
    names: [locality.name, ...locality.aliases],
    today: todayNames(locality),
  }))
  const names = lexicon(all, places)
  const libraries = new Map<Locale, Library & { entries: Entry[] }>()
  const load = async (locale: Locale) => {
    const known = libraries.get(locale)
    if (known) return known
    const { head, shards, terms, pairs } = records(catalogue, locale, all)
    const corpus = readHead(head)
    const entries = shards.flatMap((shard, n) => readShard(corpus, shard, n * SHARD))
    const texts = async (rows: readonly number[]) => rows.flatMap((row) => entries[row] ?? [])
    const library = { corpus, lookup: lookupIn(terms), texts, neighbours: async () => readNeighbours(pairs), entries }
    libraries.set(locale, library)
    return library
  }
  return async (typed, locale, { locality, ...options } = {}) => {
    const { head } = (await load(locale)).corpus
    const keep = (row: number) => !locality || localityId(planAt(head, row)) === locality
    const outcome = await search(typed, locale, names, load, { keep, ...options })
    const library = await load(outcome.locale)
    const keysOf = (rows: number[]) => rows.filter(keep).map((row) => library.entries[row]?.key ?? '')
    const localities: Record<string, number> = {}
    for (const [plan, n] of byPlan(outcome.named, library)) localities[localityId(plan)] = (localities[localityId(plan)] ?? 0) + n
    return { ...outcome, namedKeys: keysOf(outcome.named), nearKeys: keysOf(outcome.near), localities }
  }
}

/** Weights with one part left out or changed, for the ablation: `near=0`, `pair.vi=0`. */
export function changedWeights(changes: readonly string[]): Weights {
  const weights = structuredClone(DEFAULTS)
  for (const change of changes) {
    const [, name = '', locale, value] = /^(\w+)(?:\.(vi|en))?=([\d.]+)$/.exec(change) ?? []
    if (!(name in weights))
      throw new Error(`There is no weight «${change}»: use one of ${Object.keys(weights).join(', ')}, as near=0 or pair.vi=0.`)
    const own = weights as unknown as Record<string, number | Record<string, number>>
    if (locale) own[name] = { ...(own[name] as Record<string, number>), [locale]: Number(value) }
    else own[name] = Number(value)
  }
  return weights
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'vi' },
      locality: { type: 'string' },
      exact: { type: 'boolean', default: false },
      literal: { type: 'boolean', default: false },
    },
  })
  if (values.lang !== 'vi' && values.lang !== 'en') throw new Error(`--lang is «${values.lang}»: give vi or en.`)
  const typed = positionals.join(' ')
  if (!typed) throw new Error(`Say what to search for: npm run search -- "bao hiem y te" [--lang en] [--locality hai-phong]`)
  const { lang, locality, exact, literal } = values
  const found = await searcher()(typed, lang, { locality, exact, literal })
  console.log(`searched for: ${found.searched.join(' + ') || '(a question about the plans)'}`)
  if (found.correction) console.log(`${found.correction.applied ? 'instead' : 'perhaps'}: ${found.correction.text}`)
  console.log(
    `names it: ${found.namedKeys.length} ${JSON.stringify(found.localities)}${found.silence ? '' : ' (no claim of silence)'}`,
  )
  for (const key of found.namedKeys) console.log(`  ${key}`)
  console.log(`near it: ${found.nearKeys.length}`)
  for (const key of found.nearKeys) console.log(`  ${key}`)
}

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
