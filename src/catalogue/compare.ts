/** Comparison: who plans what. Pure functions over the catalogue; order is always that of the plans. */
import type { Locale } from '../model/locale.ts'
import type { AreaId, PillarId } from '../model/pillar.ts'
import { AREAS, PILLARS, pillarOfArea } from '../model/pillar.ts'
import type { Catalogue, Plan, Provision } from './build.ts'

/** What is looked at side by side. */
export type Subject =
  | { kind: 'pillar'; id: PillarId }
  | { kind: 'area'; id: AreaId }
  | { kind: 'topic'; id: string }
  | { kind: 'agency'; id: string }
  | { kind: 'people'; id: string }
  | { kind: 'door'; id: string; topics: string[]; people: string[] }

/**
 * Why a plan has nothing on a subject: `none` where nothing was found in a full text, `unknown` where only a news report is
 * known, `apart` where nothing is placed under the pillar or area but the copy speaks of its topics elsewhere.
 */
export type Silence = 'none' | 'unknown' | 'apart'

/** What it means that nothing was found in a plan. */
export function silenceOf(plan: Plan): Silence {
  return plan.facts.copy === 'full-text' ? 'none' : 'unknown'
}

/** One locality's answer on a subject. */
export interface Cell {
  plan: Plan
  /** Provisions on the subject, in document order. */
  provisions: Provision[]
  /** Headings that commit to the subject without a provision of their own. */
  headings: Plan['facts']['sections']
  /** Null where the plan speaks, be it by a heading alone. */
  silence: Silence | null
}

/** Whether a provision is about a subject. A pillar or area needs a purpose, not a mere list of bodies. */
export function isAbout(provision: Provision, subject: Subject): boolean {
  switch (subject.kind) {
    case 'pillar':
      return provision.pillar === subject.id && isCommitment(provision)
    case 'area':
      return provision.kra === subject.id && isCommitment(provision)
    case 'topic':
      return provision.topics.includes(subject.id)
    case 'agency':
      return [...provision.agencies, ...provision.sectionAgencies].some((agency) => agency.id === subject.id)
    case 'people':
      return provision.people.includes(subject.id)
    case 'door':
      return (
        subject.topics.some((id) => provision.topics.includes(id)) || subject.people.some((id) => provision.people.includes(id))
      )
  }
}

/** Rows that only name bodies are not commitments: they do not count in the number of a pillar or area. */
export const isCommitment = (provision: Provision) => provision.kind !== 'lead' && provision.kind !== 'coordination'

/** What one plan says on a subject. */
export function cellOf(plan: Plan, subject: Subject): Cell {
  const provisions = plan.provisions.filter((provision) => isAbout(provision, subject))
  const named = subject.kind === 'topic' ? [subject.id] : subject.kind === 'door' ? subject.topics : []
  const headings = plan.facts.sections.filter((section) => section.topics.some((id) => named.includes(id)))
  const silent = provisions.length === 0 && headings.length === 0
  return { plan, provisions, headings, silence: silent ? silenceOf(plan) : null }
}

/** One row of a matrix: a subject and its cell for each plan. */
export interface Row<S extends Subject = Subject> {
  subject: S
  cells: Cell[]
}

/** Rows by catalogue and subject: every provision's page shows the rows of its topics, and one row must not be counted anew for each. */
const rows = new WeakMap<Catalogue, Map<string, Cell[]>>()

/** What every plan says on a subject. */
export function rowOf<S extends Subject>(catalogue: Catalogue, subject: S): Row<S> {
  const known = rows.get(catalogue) ?? new Map<string, Cell[]>()
  rows.set(catalogue, known)
  const key = `${subject.kind}/${subject.id}`
  let cells = known.get(key)
  if (!cells) {
    const plain = catalogue.plans.map((plan) => cellOf(plan, subject))
    cells = subject.kind === 'pillar' || subject.kind === 'area' ? saidApart(plain) : plain
    known.set(key, cells)
  }
  return { subject, cells }
}

/**
 * Whether a provision is under a pillar or area is a matter of its place: a plan may treat the same topics under another one.
 * The rows of the comparison are these topics, so that matrix, summary and cell agree.
 */
function saidApart(cells: Cell[]): Cell[] {
  const rows = firstTopics(cells.flatMap((cell) => cell.provisions))
  const speaks = (plan: Plan) =>
    plan.provisions.some(({ topics }) => topics.some((id) => rows.has(id))) ||
    plan.facts.sections.some(({ topics }) => topics.some((id) => rows.has(id)))
  return cells.map((cell) => (cell.silence && speaks(cell.plan) ? { ...cell, silence: 'apart' } : cell))
}

/** The topics that provisions have first: each stands in the row of its first topic. */
export const firstTopics = (provisions: readonly Provision[]) => new Set(provisions.flatMap(({ topics }) => topics.slice(0, 1)))

/** What lies behind each door of the home page, in its order. */
export function doorRows(catalogue: Catalogue) {
  return catalogue.doors.map((door) => ({ door, ...rowOf(catalogue, { kind: 'door', ...door } as const) }))
}

/** Localities × pillars. */
export function pillarMatrix(catalogue: Catalogue) {
  return PILLARS.map((id) => rowOf(catalogue, { kind: 'pillar', id } as const))
}

/** Localities × the 18 key result areas. */
export function areaMatrix(catalogue: Catalogue) {
  return AREAS.map((id) => rowOf(catalogue, { kind: 'area', id } as const))
}

/** Localities × groups of people, in the order of `people.yaml`. */
export function peopleMatrix(catalogue: Catalogue) {
  return catalogue.people.map(({ id }) => rowOf(catalogue, { kind: 'people', id } as const))
}

/** Localities × topics, in the order of `topics.yaml`. */
export function topicMatrix(catalogue: Catalogue) {
  return catalogue.topics.map(({ id }) => rowOf(catalogue, { kind: 'topic', id } as const))
}

/** Who takes a subject up: all plans, only one, some, or none. */
export type Spread = 'all' | 'some' | 'one' | 'none'

/** How far a row is shared among the plans. */
export function spreadOf(row: Row): Spread {
  const speaking = row.cells.filter((cell) => cell.silence === null).length
  if (speaking === 0) return 'none'
  if (speaking === row.cells.length) return 'all'
  return speaking === 1 ? 'one' : 'some'
}

/**
 * The subject of a cell in at most `limit` words: the topics that its provisions have most, in the language of the page.
 * @param nameOnly what to say where the text only names the pillar
 */
export function gistOf(cell: Cell, catalogue: Catalogue, locale: Locale, nameOnly: string, limit = 12): string {
  if (cell.provisions.length > 0 && cell.provisions.every((provision) => provision.nameOnly)) return nameOnly
  const counts = new Map<string, number>()
  const telling = cell.provisions.filter((provision) => !provision.nameOnly)
  for (const provision of telling) for (const topic of provision.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  for (const heading of cell.headings) for (const topic of heading.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const names = [...counts.entries()]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id]) => catalogue.topics.find((topic) => topic.id === id)?.name[locale] ?? [])
  const chosen: string[] = []
  for (const name of names) {
    const words = [...chosen, name].join(' ').split(' ').length
    if (words <= limit) chosen.push(chosen.length ? lowerFirst(name) : name)
  }
  return chosen.join(', ')
}

/** Small first letter inside a sentence, except in abbreviations (ASEAN, HIV). */
const lowerFirst = (name: string) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))

/** A subject that has a comparison page of its own. */
export type PageSubject = Extract<Subject, { kind: 'pillar' | 'area' | 'topic' }>

/** Every subject that has a comparison page: pillars, areas, topics. */
export function subjects(catalogue: Catalogue): PageSubject[] {
  return [
    ...PILLARS.map((id) => ({ kind: 'pillar', id }) as const),
    ...AREAS.map((id) => ({ kind: 'area', id }) as const),
    ...catalogue.topics.map(({ id }) => ({ kind: 'topic', id }) as const),
  ]
}

/** Name, one-line summary and pillar (for its colour) of a subject. @throws Error when the catalogue lacks it. */
export function subjectTexts(
  catalogue: Catalogue,
  subject: PageSubject,
  locale: Locale,
): { name: string; summary: string; pillar: PillarId | null } {
  const missing = new Error(`${subject.kind} ${subject.id} is not in the catalogue`)
  switch (subject.kind) {
    case 'pillar': {
      const pillar = catalogue.pillars.find(({ id }) => id === subject.id)
      if (!pillar) throw missing
      return { name: pillar.facts.name[locale], summary: pillar.facts.plain[locale], pillar: pillar.id }
    }
    case 'area': {
      const area = catalogue.areas.find(({ id }) => id === subject.id)
      const pillar = catalogue.pillars.find(({ id }) => id === pillarOfArea(subject.id))
      if (!area || !pillar) throw missing
      return {
        name: `${area.id} ${area.label[locale]}`,
        summary: `${pillar.facts.letter}. ${pillar.facts.official[locale]}`,
        pillar: pillar.id,
      }
    }
    case 'topic': {
      const topic = catalogue.topics.find(({ id }) => id === subject.id)
      if (!topic) throw missing
      return { name: topic.name[locale], summary: topic.summary[locale], pillar: null }
    }
  }
}
