/** The names of topics, agencies, terms and groups of people, prepared for look-up. */
import type { Locale } from '../model/locale.ts'
import type { Concept } from './corpus.ts'
import { fold, tokenize } from './text.ts'

/** How a query names a thing. */
export type NamedHow = 'name' | 'abbr' | 'same' | 'alias'

/** Finds concepts by their names. */
export interface Lexicon {
  bySequence: Map<string, Hit[]>
  byCompact: Map<string, Hit[]>
  longest: number
  places: PlaceName[]
}

/** One name of a concept. */
export interface Hit {
  concept: Concept
  how: NamedHow
  locale: Locale
  forms: string[]
  upper: string
  /** A true name: records that bear it may be counted. Aliases are looser, and a pillar's name is an everyday word. */
  true: boolean
}

/** A locality and how its name is written, folded and joined. */
export interface PlaceName {
  plan: string
  names: string[]
  /** Names of today's larger unit and of what was merged into it: its own name may be one. */
  today: { compact: string; forms: string[] }[]
}

/** Prepares the concepts' names for look-up. */
export function lexicon(
  concepts: readonly Concept[],
  places: readonly { plan: string; names: string[]; today?: string[] }[] = [],
): Lexicon {
  const bySequence = new Map<string, Hit[]>()
  const byCompact = new Map<string, Hit[]>()
  let longest = 1
  const add = (map: Map<string, Hit[]>, key: string, hit: Hit) => {
    const hits = map.get(key)
    if (!hits) map.set(key, [hit])
    else {
      const known = hits.find((other) => other.concept === hit.concept)
      if (!known) hits.push(hit)
      else if (hit.true && !known.true) Object.assign(known, hit)
    }
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
            true: how !== 'alias' && concept.type !== 'pillar',
          })
        }
      }
      const short = (upper: string, isTrue: boolean) =>
        add(byCompact, compact(upper), { concept, how: 'abbr', locale, forms: [], upper, true: isTrue })
      named(concept.name[locale], 'name')
      for (const alias of concept.aliases[locale]) {
        if (/^\p{Lu}{2,}$/u.test(alias)) short(alias, false)
        else named(alias, 'alias')
      }
      for (const same of concept.same[locale]) {
        if (/^\p{Lu}{2,}$/u.test(same)) short(same, true)
        else named(same, 'same')
      }
      for (const abbr of concept.abbr[locale]) short(abbr, true)
    }
  }
  const names = places.map(({ plan, names, today = [] }) => ({
    plan,
    names: names.map(compact),
    today: today.map((name) => ({ compact: compact(name), forms: tokenize(name, 'vi').map(({ form }) => form) })),
  }))
  return { bySequence, byCompact, longest: Math.min(longest, 12), places: names }
}

/** Letters and digits alone, folded: how abbreviations are compared. */
export const compact = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')
