/** The open data: the catalogue as tables of plain values. Pure functions; formats and files are made in `open-data/`. */
import type { Localized } from '../model/locale.ts'
import type { OpenData, ProvisionRow, RowOf } from '../model/open-data.ts'
import { pillarOfArea } from '../model/pillar.ts'
import { leadOf, NOT_STATED } from '../model/plan.ts'
import type { Wording } from '../model/reference.ts'
import type { Catalogue, Provision } from './build.ts'
import { isCommitment } from './compare.ts'
import { type Moment, momentsOf, yearlyOf } from './timeline.ts'

/** What has an address in the open data. */
export type Addressed = 'plan' | 'provision' | 'topic' | 'group' | 'agency' | 'term'
/** The pages of a thing in each language; a provision is asked for by its key. */
export type AddressOf = (kind: Addressed, id: string) => Localized

/** What the restated texts and the data may be used under (LICENSE). */
export const LICENCE = 'CC BY 4.0'

const stated = <T>(value: T | typeof NOT_STATED): T | null => (value === NOT_STATED ? null : value)

/** A provision as a row of `/data/provisions.json`. */
export function provisionRowOf(p: Provision, addressOf: AddressOf): ProvisionRow {
  return {
    plan: p.planId,
    id: p.id,
    key: p.key,
    number: p.number,
    section: p.section,
    kind: p.kind,
    place: p.place,
    pillar: p.pillar,
    pillar_basis: p.pillarBasis,
    kra: p.kra ?? null,
    counted: isCommitment(p),
    topics: p.topics,
    agencies: p.agencies,
    people: p.people,
    dates: p.dates,
    due: p.dates.filter(({ what }) => ['deadline', 'milestone', 'report'].includes(what)).map(({ when }) => when),
    documents: p.documents,
    figures: p.figures,
    headline: p.headline,
    text: { vi: p.vi, en: p.en },
    terms: p.terms,
    note: p.note ?? null,
    wording: p.wording.map(({ planId, id, degree }) => ({ key: `${planId}/${id}`, degree })),
    url: addressOf('provision', p.key),
  }
}

/** Every provision, plans in site order, provisions in document order. */
export function exportProvisions(catalogue: Catalogue, addressOf: AddressOf): ProvisionRow[] {
  return catalogue.provisions.map((p) => provisionRowOf(p, addressOf))
}

/** The first and the last day of a date of the model; null for what returns each year. */
export function daysOf(when: string): { first: string | null; last: string | null } {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when)
  if (quarter) {
    const [year = '', n = ''] = quarter.slice(1)
    const ends = ['03-31', '06-30', '09-30', '12-31']
    return { first: `${year}-${String(Number(n) * 3 - 2).padStart(2, '0')}-01`, last: `${year}-${ends[Number(n) - 1]}` }
  }
  const years = /^(\d{4})(?:\/(\d{4}))?$/.exec(when)
  if (years) return { first: `${years[1]}-01-01`, last: `${years[2] ?? years[1]}-12-31` }
  return /^\d{4}-\d\d-\d\d$/.test(when) ? { first: when, last: when } : { first: null, last: null }
}

/** The rows of every table (`model/open-data.ts`), in the order of the site. */
export function exportTables(catalogue: Catalogue, addressOf: AddressOf): OpenData {
  const { plans, provisions } = catalogue
  const each = <T>(of: (p: Provision, place: { plan: string; provision: string }) => T[]): T[] =>
    provisions.flatMap((p) => of(p, { plan: p.planId, provision: p.key }))
  return {
    provisions: exportProvisions(catalogue, addressOf),
    plans: plans.map((plan) => planRowOf(plan, addressOf)),
    localities: catalogue.localities.map(({ id, code, name, type, aliases, now, joined, today, sources }) => ({
      id,
      code,
      name,
      type,
      aliases,
      now,
      joined,
      today,
      sources,
    })),
    sections: plans.flatMap((plan) =>
      plan.facts.sections.map(({ id, parent, number, title, ours, pillar, topics, note }) => ({
        plan: plan.id,
        id,
        parent: parent ?? null,
        number: number ?? null,
        title,
        ours,
        pillar: pillar ?? null,
        topics,
        note: note ?? null,
      })),
    ),
    'provision-topics': each(({ topics }, place) => topics.map((topic, index) => ({ ...place, topic, rank: index + 1 }))),
    'provision-agencies': each(({ agencies, sectionAgencies }, place) => [
      ...agencies.map(({ id, role }) => ({ ...place, agency: id, role, whole_section: false })),
      ...sectionAgencies.map(({ id, role }) => ({ ...place, agency: id, role, whole_section: true })),
    ]),
    'provision-people': each(({ people }, place) => people.map((id) => ({ ...place, people: id }))),
    'provision-dates': each(({ dates }, place) =>
      dates.map(({ when, what }, index) => ({ ...place, rank: index + 1, date: when, what, ...daysOf(when) })),
    ),
    'provision-figures': each(({ figures }, place) =>
      figures.map(({ value, vi, en }, index) => ({ ...place, rank: index + 1, value, label: { vi, en } })),
    ),
    'provision-documents': each(({ documents }, place) => documents.map((document) => ({ ...place, document }))),
    wording: catalogue.wording.map((shared) => wordingRowOf(catalogue, shared)),
    timeline: [...momentsOf(catalogue), ...yearlyOf(catalogue)].map(momentRowOf),
    pillars: catalogue.pillars.map(({ id, facts: { letter, name, official, plain, sources } }) => ({
      id,
      letter,
      name,
      official,
      plain,
      sources,
    })),
    areas: catalogue.areas.map(({ id, label, official, sources }) => ({
      id,
      pillar: pillarOfArea(id),
      label,
      official: official ?? null,
      sources,
    })),
    topics: catalogue.topics.map(({ id, group, name, summary, aliases }) => ({
      id,
      topic_group: group,
      name,
      summary,
      aliases,
      url: addressOf('topic', id),
    })),
    people: catalogue.people.map(({ id, name, summary }) => ({ id, name, summary, url: addressOf('group', id) })),
    agencies: catalogue.agencies.map(({ id, level, name, abbr, fate }) => ({
      id,
      level,
      name,
      abbr,
      fate: { vi: fate.vi, en: fate.en },
      now: fate.now ?? null,
      confidence: fate.confidence,
      sources: fate.sources,
      url: addressOf('agency', id),
    })),
    documents: catalogue.documents.map(({ id, number, name, date }) => ({
      id,
      number: number ?? null,
      name,
      date: date ?? null,
    })),
    'legal-basis': plans.flatMap(({ id, facts }) => facts.legalBasis.map((text, index) => ({ plan: id, rank: index + 1, text }))),
    errata: plans.flatMap(({ id, facts }) => facts.errata.map((text, index) => ({ plan: id, rank: index + 1, text }))),
    glossary: catalogue.glossary.map(({ id, term, abbr, aliases, meaning, confidence, sources }) => ({
      id,
      term,
      abbr,
      aliases,
      meaning,
      confidence,
      sources,
      url: addressOf('term', id),
    })),
    claims: catalogue.claims.map(({ id, group, when, label, text, confidence, doubt, sources }) => ({
      id,
      subject: group,
      date: when ?? null,
      label: label ?? null,
      text,
      confidence,
      doubt: doubt ?? null,
      sources,
    })),
    changes: catalogue.changes,
    sources: catalogue.sources.map(({ id, lang, title, publisher, date, url }) => ({
      id,
      lang,
      title,
      publisher,
      date: stated(date),
      address: url ?? null,
    })),
  }
}

function planRowOf({ id, facts, provisions }: Catalogue['plans'][number], addressOf: AddressOf): RowOf<'plans'> {
  return {
    id,
    locality: facts.locality,
    copy: facts.copy,
    title: facts.title,
    number: stated(facts.number),
    issued: stated(facts.issued),
    issuer: facts.issuer,
    signatory: stated(facts.signatory),
    period: facts.period.printed,
    first_year: facts.period.from,
    last_year: facts.period.to,
    lead: leadOf(facts),
    publisher: stated(facts.publisher),
    published: stated(facts.published),
    report: facts.report?.title ?? null,
    report_by: facts.report?.by ?? null,
    provisions: provisions.length,
    url: addressOf('plan', id),
  }
}

/** A pair of provisions, that of the plan which stands first on the site first. */
function wordingRowOf({ plans, byKey }: Catalogue, { pair, shares }: Wording): RowOf<'wording'> {
  const sides = pair.map((key, index) => ({ key, plan: key.split('/')[0] ?? '', share: shares[index] ?? 0 }))
  const place = (id: string) => plans.findIndex((plan) => plan.id === id)
  const [a, b] = sides.sort((one, other) => place(one.plan) - place(other.plan)) as [Side, Side]
  return {
    plan_a: a.plan,
    provision_a: a.key,
    plan_b: b.plan,
    provision_b: b.key,
    share_a: a.share,
    share_b: b.share,
    degree: byKey.get(a.key)?.wording.find(({ planId, id }) => `${planId}/${id}` === b.key)?.degree ?? 'large',
  }
}
interface Side {
  key: string
  plan: string
  share: number
}

function momentRowOf(moment: Moment): RowOf<'timeline'> {
  const dated = { date: moment.when, ...daysOf(moment.when) }
  switch (moment.kind) {
    case 'milestone':
      return {
        ...dated,
        kind: 'milestone',
        plan: moment.plan.id,
        provision: `${moment.plan.id}/${moment.provision}`,
        claim: null,
        label: moment.label,
      }
    case 'issue':
      return { ...dated, kind: 'issue', plan: moment.plan.id, provision: null, claim: null, label: moment.plan.facts.title }
    case 'claim':
      return {
        ...dated,
        kind: 'outside',
        plan: null,
        provision: null,
        claim: moment.claim.id,
        label: moment.claim.label ?? moment.claim.text,
      }
  }
}
