/**
 * Makes the search file and the names of concepts from the catalogue, at build time, for the command line and for tests.
 * Only types of the catalogue are used here.
 */
import type { Catalogue, Provision } from '../catalogue/build.ts'
import { t } from '../i18n/index.ts'
import type { Locale } from '../model/locale.ts'
import { PILLARS } from '../model/pillar.ts'
import { KINDS } from '../model/provision.ts'
import { type Concept, ROLE_CODES, type Row, type SearchFile } from './corpus.ts'
import { EVERYDAY } from './everyday.ts'
import { tokenize } from './text.ts'

/** Words in more than this share of the records are left out of Pagefind's index: README.md tells what each share costs. */
const COMMON_SHARE = { vi: 0.034, en: 0.0135 }

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The search file of one language; `hashes` is filled once Pagefind has named its records. */
export function searchFile(catalogue: Catalogue, locale: Locale): SearchFile {
  const plans = catalogue.plans.map((plan) => plan.id)
  const periods = catalogue.plans.map((plan) => periodId(plan.facts.period.printed.en))
  const topics = catalogue.topics.map(({ id }) => id)
  const agencies = catalogue.agencies.map(({ id }) => id)
  const people = catalogue.people.map(({ id }) => id)
  const sections: SearchFile['sections'] = []
  const places = new Map<string, number>()
  for (const plan of catalogue.plans) {
    for (const section of plan.facts.sections) {
      const parent = section.parent ? (places.get(`${plan.id}/${section.parent}`) ?? -1) : -1
      places.set(`${plan.id}/${section.id}`, sections.push([clean(section.title[locale]), parent]) - 1)
    }
  }
  const kinds = KINDS.map((id): [string, string] => [id, t(locale).kind[id]])
  const role = (agency: Provision['agencies'][number]) => agencies.indexOf(agency.id) * 8 + ROLE_CODES.indexOf(agency.role)
  const rows = catalogue.provisions.map((p): Row => {
    const plan = catalogue.plans.find(({ id }) => id === p.planId)
    const opens = plan && (plan.provisions[0] === p || p.kind === 'preamble' || p.kind === 'decision')
    const printed = opens && plan.facts.number !== 'not-stated' ? plan.facts.number : ''
    return [
      plans.indexOf(p.planId),
      p.id,
      places.get(`${p.planId}/${p.section}`) ?? -1,
      KINDS.indexOf(p.kind),
      p.pillar ? PILLARS.indexOf(p.pillar) : -1,
      p.place[locale],
      clean(p[locale]),
      p.topics.map((id) => topics.indexOf(id)),
      [...p.agencies.map(role), ...p.sectionAgencies.map((a) => agencies.indexOf(a.id) * 8 + ROLE_CODES.indexOf('section'))],
      p.people.map((id) => people.indexOf(id)),
      p.dates.map((date) => date.when).join(' '),
      printed,
    ]
  })
  const cap = Math.max(3, Math.round(rows.length * COMMON_SHARE[locale]))
  return { locale, plans, periods, kinds, pillars: [...PILLARS], topics, agencies, people, sections, rows, hashes: '', cap }
}

/** Every topic, agency, term and group of people with its names in both languages. */
export function concepts(catalogue: Catalogue): Concept[] {
  const none = { vi: [], en: [] }
  return [
    ...catalogue.topics.map(
      (t): Concept => ({ type: 'topic', id: t.id, name: t.name, abbr: none, aliases: withEveryday(t.id, t.aliases) }),
    ),
    ...catalogue.agencies.map((a): Concept => ({ type: 'agency', id: a.id, name: a.name, abbr: a.abbr, aliases: none })),
    ...catalogue.glossary.map((t): Concept => ({ type: 'term', id: t.id, name: t.term, abbr: t.abbr, aliases: t.aliases })),
    ...catalogue.people.map(
      (p): Concept => ({ type: 'people', id: p.id, name: p.name, abbr: none, aliases: withEveryday(p.id, none) }),
    ),
    ...catalogue.pillars.map((p): Concept => ({ type: 'pillar', id: p.id, name: p.facts.name, abbr: none, aliases: none })),
  ]
}

function withEveryday(id: string, aliases: Concept['aliases']): Concept['aliases'] {
  const more = EVERYDAY[id]
  return more ? { vi: [...aliases.vi, ...more.vi], en: [...aliases.en, ...more.en] } : aliases
}

/** What Pagefind indexes of each row: its rarer keys, once each, the more common first so that places compress. */
export function indexedWords(file: SearchFile): string[] {
  const sets = file.rows.map((row) => {
    const texts = [row[6], row[11], file.kinds[row[3]]?.[1] ?? '']
    for (let at = row[2]; at >= 0; at = file.sections[at]?.[1] ?? -1) texts.push(file.sections[at]?.[0] ?? '')
    return new Set(texts.flatMap((text) => tokenize(text, file.locale).map((token) => token.key)))
  })
  const frequency = new Map<string, number>()
  for (const set of sets) for (const key of set) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const of = (key: string) => frequency.get(key) ?? 0
  return sets.map((set) =>
    [...set]
      .filter((key) => of(key) <= file.cap)
      .sort((a, b) => of(b) - of(a) || (a < b ? -1 : 1))
      .join(' '),
  )
}

/** The years of a period as a plan prints it, `2016-2020-2025`: the value of the period filter, the same in both languages. */
export const periodId = (printed: string): string => (printed.match(/\d{4}/g) ?? []).join('-')

/** A plan's id without its years: the value of the locality filter. */
export const localityId = (plan: string): string => plan.replace(/-\d{4}-\d{4}$/, '')
