/** What the check against the official text needs to know of a plan: fingerprints, restatements, names. */
import type { Locale } from '../model/locale.ts'
import type { Catalogue, Plan } from './build.ts'

/** Characters of a hash that tell a line among all lines of the site: 36 bits. */
const SHORT = 9

interface Name {
  kind: 'body' | 'group'
  id: string
  label: string
  /** Ways to name it in Vietnamese, and in the language of the page. */
  names: string[]
  own: string[]
}

/** Bodies and groups of the registers by their names. */
function namesOf({ agencies, people }: Catalogue, lang: Locale): Name[] {
  return [
    ...agencies.map(({ id, name, abbr }) => ({
      kind: 'body' as const,
      id,
      label: name[lang],
      names: [name.vi, ...abbr.vi],
      own: [name[lang], ...abbr[lang]],
    })),
    ...people.map(({ id, name }) => ({ kind: 'group' as const, id, label: name[lang], names: [name.vi], own: [name[lang]] })),
  ]
}

const nameOf = (plan: Plan, lang: Locale) => `${plan.locality.name}, ${plan.facts.period.printed[lang]}`

/** Every plan by the hashes of its lines, cut short, and every body and group by its names. */
export function verifyIndex(catalogue: Catalogue, lang: Locale) {
  return {
    plans: catalogue.plans.map((plan) => ({
      id: plan.id,
      name: nameOf(plan, lang),
      hashes: Object.values(plan.fingerprints.lines).map(({ sha256 }) => sha256.slice(0, SHORT)),
    })),
    names: namesOf(catalogue, lang),
  }
}

/** The provisions of a plan with the fingerprints of their lines and our text. @param url address of a provision by its id */
export function verifyPlan(catalogue: Catalogue, plan: Plan, lang: Locale, url: (id: string) => string) {
  const names = namesOf(catalogue, lang)
  return {
    id: plan.id,
    name: nameOf(plan, lang),
    provisions: plan.provisions.map((provision) => {
      const { id, place, headline, pillar, agencies, people, trail } = provision
      const print = plan.fingerprints.lines[id]
      const why = plan.fingerprints.none[id]?.[lang]
      // The bodies of a section stand in its headings, or in the line before its items.
      const before = plan.provisions.find((each) => each.id === `${provision.section}-0`)
      const headings = [...trail.map(({ title }) => title.vi), before?.vi ?? ''].join('\n').toLowerCase()
      return {
        id,
        url: url(id),
        place: place[lang],
        headline: headline[lang],
        text: provision[lang],
        pillar: pillar ?? '',
        sha256: print?.sha256 ?? '',
        runs: print?.runs ?? '',
        ...(why ? { why } : {}),
        tags: [...agencies.map((agency) => agency.id), ...people],
        above: names.filter((each) => each.names.some((name) => headings.includes(name.toLowerCase()))).map((each) => each.id),
      }
    }),
  }
}
