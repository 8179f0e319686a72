/** The names of topics, agencies, terms and groups of people, prepared for look-up. */
import type { Locale } from '../model/locale.ts'
import type { Concept } from './corpus.ts'
import { fold, tokenize } from './text.ts'

/** How a query names a thing. */
export type NamedHow = 'name' | 'abbr' | 'alias'

/** Finds concepts by their names. */
export interface Lexicon {
  bySequence: Map<string, Hit[]>
  byCompact: Map<string, Hit[]>
  longest: number
}

/** One name of a concept. */
export interface Hit {
  concept: Concept
  how: NamedHow
  locale: Locale
  forms: string[]
  upper: string
}

/** Prepares the concepts' names for look-up. */
export function lexicon(concepts: readonly Concept[]): Lexicon {
  const bySequence = new Map<string, Hit[]>()
  const byCompact = new Map<string, Hit[]>()
  let longest = 1
  const add = (map: Map<string, Hit[]>, key: string, hit: Hit) => {
    const hits = map.get(key)
    if (!hits) map.set(key, [hit])
    else if (!hits.some((other) => other.concept === hit.concept)) hits.push(hit)
  }
  for (const concept of concepts) {
    for (const locale of ['vi', 'en'] as const) {
      const named = (text: string, how: NamedHow) => {
        for (const part of [text, text.replace(/\s*\([^)]*\)/, '')]) {
          const tokens = tokenize(part, locale)
          longest = Math.max(longest, tokens.length)
          add(bySequence, `${locale} ${tokens.map((t) => t.key).join(' ')}`, {
            concept,
            how,
            locale,
            forms: tokens.map((t) => t.form),
            upper: '',
          })
        }
      }
      named(concept.name[locale], 'name')
      for (const alias of concept.aliases[locale]) {
        if (/^\p{Lu}{2,}$/u.test(alias)) add(byCompact, compact(alias), { concept, how: 'abbr', locale, forms: [], upper: alias })
        else named(alias, 'alias')
      }
      for (const abbr of concept.abbr[locale])
        add(byCompact, compact(abbr), { concept, how: 'abbr', locale, forms: [], upper: abbr })
    }
  }
  return { bySequence, byCompact, longest: Math.min(longest, 12) }
}

/** Letters and digits alone, folded: how abbreviations are compared. */
export const compact = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')
