/**
 * Prints the provisions that the search page would show, best first:
 *   npm run search -- "bao hiem y te" [--lang en] [--locality hai-phong] [--any] [--literal]
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openCatalogue } from '../catalogue/build.ts'
import type { Locale } from '../model/locale.ts'
import { readCorpus } from '../search/corpus.ts'
import { lexicon } from '../search/lexicon.ts'
import { concepts, localityId, searchFile } from '../search/records.ts'
import { retrieveFrom } from '../search/retrieve.ts'
import { type Library, type Outcome, type SearchOptions, search } from '../search/search.ts'
import { DEFAULTS, type Weights } from '../search/weights.ts'

/** A search over the content folder, without a browser or an index. */
export function searcher(): (typed: string, locale: Locale, options?: SearchOptions) => Promise<Outcome> {
  const catalogue = openCatalogue(join(fileURLToPath(new URL('../..', import.meta.url)), 'content'))
  const names = lexicon(concepts(catalogue))
  const libraries = new Map<Locale, Library>()
  const load = async (locale: Locale) => {
    const corpus = libraries.get(locale)?.corpus ?? readCorpus(searchFile(catalogue, locale))
    const library = libraries.get(locale) ?? { corpus, retrieve: retrieveFrom(corpus) }
    libraries.set(locale, library)
    return library
  }
  return (typed, locale, options) => search(typed, locale, names, load, options)
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
      any: { type: 'boolean' },
      literal: { type: 'boolean' },
      limit: { type: 'string', default: '10' },
    },
  })
  const typed = positionals.join(' ')
  if (!typed) throw new Error('What is to be searched? As in: npm run search -- "bao hiem y te" --lang vi --locality hai-phong')
  if (values.lang !== 'vi' && values.lang !== 'en') throw new Error(`--lang is «${values.lang}»: use vi or en.`)
  const weights = values.any ? { ...DEFAULTS, evidence: 0.2 } : DEFAULTS
  const outcome = await searcher()(typed, values.lang, { weights, literal: values.literal ?? false })
  const answers = outcome.answers.filter(({ entry }) => !values.locality || localityId(entry.plan) === values.locality)
  if (outcome.correction) console.log(`${outcome.correction.applied ? 'read as' : 'did you mean'}: ${outcome.correction.text}`)
  if (outcome.locale !== values.lang) console.log(`found in the other language (${outcome.locale})`)
  console.log(`${answers.length} provisions, ${answers.filter(({ all }) => all).length} with every word`)
  for (const [i, { entry, score, all }] of answers.slice(0, Number(values.limit)).entries()) {
    console.log(`${String(i + 1).padStart(2)}. ${entry.key}  ${score.toFixed(2)}${all ? '' : ' (some words)'}\n    ${entry.text}`)
  }
}

if (import.meta.main) {
  main().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
