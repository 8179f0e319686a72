/** Everything that has names on the site, and under which of them it may be claimed to be named. Only types of the catalogue are used. */
import type { Catalogue } from '../catalogue/build.ts'
import type { Locale } from '../model/locale.ts'
import type { Concept } from './corpus.ts'
import { SAME } from './same.ts'

/** Whether a name is written in capitals alone. */
export const isAbbreviation = (name: string): boolean => /^[\p{Lu}\p{N}&/-]{2,}s?$/u.test(name) && /\p{Lu}/u.test(name)

/** The names by which a concept may be claimed to be named. */
export function trueNames(concept: Concept, locale: Locale): string[] {
  if (concept.type === 'pillar') return []
  const own = concept.name[locale].replace(/\s*\([^)]*\)/g, '')
  const held = SAME.find((group) => (group.of ?? `word/${group.id}`) === `${concept.type}/${concept.id}`)?.held[locale] ?? []
  return [own, ...concept.abbr[locale], ...concept.same[locale], ...held]
}

/** Every topic, agency, term and group of people with its names in both languages, and the synonyms that have no page. */
export function concepts(catalogue: Catalogue): Concept[] {
  const none = { vi: [], en: [] }
  const same = (type: string, id: string) => SAME.find(({ of }) => of === `${type}/${id}`)?.names ?? none
  return [
    ...catalogue.topics.map(
      (c): Concept => ({ type: 'topic', id: c.id, name: c.name, abbr: none, aliases: c.aliases, same: same('topic', c.id) }),
    ),
    ...catalogue.agencies.map(
      (c): Concept => ({
        type: 'agency',
        id: c.id,
        name: c.name,
        abbr: c.abbr,
        aliases: newNames(c.fate),
        same: same('agency', c.id),
      }),
    ),
    ...catalogue.glossary.map(
      (c): Concept => ({ type: 'term', id: c.id, name: c.term, abbr: c.abbr, aliases: c.aliases, same: same('term', c.id) }),
    ),
    ...catalogue.people.map(
      (c): Concept => ({ type: 'people', id: c.id, name: c.name, abbr: none, aliases: none, same: same('people', c.id) }),
    ),
    ...catalogue.pillars.map(
      (c): Concept => ({ type: 'pillar', id: c.id, name: c.facts.name, abbr: none, aliases: none, same: none }),
    ),
    ...SAME.filter(({ of }) => !of).map(
      ({ id, names }): Concept => ({
        type: 'word',
        id,
        name: { vi: names.vi[0] ?? '', en: names.en[0] ?? '' },
        abbr: none,
        aliases: none,
        same: names,
      }),
    ),
  ]
}

/** What a body is called since 2025, as its entry tells it: “hợp nhất vào Sở Nội vụ”. */
function newNames(fate: { vi: string; en: string }): Concept['aliases'] {
  const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').trim()))]
  return {
    vi: all(fate.vi, /(?:thành|mang tên|vào) ((?:Sở|Bộ|Ban) \p{Lu}[^.,;:()]*)/gu),
    en: all(fate.en, /(?:into|as|became|become|the name of|form) (?:the )?((?:Department|Ministry|Commission) [^.,;:()]*)/gu),
  }
}
