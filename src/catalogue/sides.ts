/** A subject side by side: its rows, what is alike and what differs, and who shares a sentence. Pure functions over the catalogue. */
import { FEW } from '../model/tally.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { type Cell, firstTopics, isAbout, type PageSubject, rowOf, type Subject, silenceOf, spreadOf } from './compare.ts'
import { topicNumber } from './ledger.ts'

/** Up to `FEW` localities stand side by side; of more, so many do. */
export const CHOSEN = 5

/** The plans that are shown until the reader chooses: all, or the first few. */
export const firstSides = (plans: readonly Plan[]) => plans.slice(0, plans.length > FEW ? CHOSEN : plans.length)

/** What one locality says in a row. */
export interface Side extends Cell {
  /** Provisions on the row's topic that the plan places under another pillar or area; only where it has none under this one. */
  elsewhere: Provision[]
}

/** The same official sentence, or most of its words, in several plans of a row. */
export interface SameWords {
  degree: 'near' | 'large'
  plans: Plan[]
}

/** One row: a topic of the subject and what every plan says on it. */
export interface SideRow {
  id: string
  /** Permanent number of the topic. */
  number: number
  subject: Extract<Subject, { kind: 'topic' }>
  cells: Side[]
  same: SameWords[]
}

/** The rows of a side-by-side page: the topics that provisions on the subject have, so that like stands beside like. */
export function sideBySide(catalogue: Catalogue, subject: PageSubject): SideRow[] {
  const used =
    subject.kind === 'topic' ? new Set([subject.id]) : firstTopics(catalogue.provisions.filter((p) => isAbout(p, subject)))
  return catalogue.topics
    .filter(({ id }) => used.has(id))
    .map(({ id }) => {
      const row = rowOf(catalogue, { kind: 'topic', id } as const)
      const cells = row.cells.map((cell): Side => {
        if (subject.kind === 'topic') return { ...cell, elsewhere: [] }
        const provisions = cell.provisions.filter((p) => isAbout(p, subject) && p.topics[0] === id)
        return { ...cell, provisions, elsewhere: provisions.length > 0 ? [] : cell.provisions }
      })
      return { id, number: topicNumber(catalogue.ledger, id), subject: row.subject, cells, same: sameWords(cells) }
    })
    .sort((a, b) => placed(b) - placed(a))
}

/** How many plans speak of a row under the subject itself: the rows that most share come first. */
const placed = ({ cells }: Pick<SideRow, 'cells'>) => cells.filter(({ provisions }) => provisions.length > 0).length

/** Groups of plans whose provisions in a row share a sentence; `near` where each link is nearly the whole sentence. */
export function sameWords(cells: readonly Pick<Cell, 'plan' | 'provisions'>[]): SameWords[] {
  const provisions = new Map(cells.flatMap((cell) => cell.provisions.map((p) => [p.key, p] as const)))
  const seen = new Set<string>()
  const groups = [...provisions.values()].flatMap((start) => {
    const group: Provision[] = []
    const near: boolean[] = []
    const visit = (provision: Provision) => {
      if (seen.has(provision.key)) return
      seen.add(provision.key)
      group.push(provision)
      for (const { planId, id, degree } of provision.wording) {
        const other = provisions.get(`${planId}/${id}`)
        if (!other) continue
        near.push(degree === 'near')
        visit(other)
      }
    }
    visit(start)
    const plans = cells.map(({ plan }) => plan).filter((plan) => group.some(({ planId }) => planId === plan.id))
    const degree = near.every(Boolean) ? ('near' as const) : ('large' as const)
    return plans.length > 1 ? [{ degree, plans }] : []
  })
  const keyOf = ({ degree, plans }: SameWords) => `${degree} ${plans.map(({ id }) => id)}`
  return [...new Map(groups.map((group) => [keyOf(group), group])).values()]
}

/** A topic and the first words of each plan that has it. */
export interface Point {
  id: string
  by: { plan: Plan; provision: Provision }[]
}

/** What localities share on a subject and what sets them apart; every list is computed from tags. */
export interface Differences {
  /** Topics that every locality takes up under the subject. */
  shared: Point[]
  /** The plans held in full text, and the other topics that all of them take up. */
  full: { plans: Plan[]; topics: Point[] }
  /** Topics of the subject that a single locality takes up anywhere in its plan. */
  only: { plan: Plan; point: Point }[]
  /** Plans that take the subject up, and the others by why they do not. */
  speaking: Cell[]
  silent: Record<'apart' | 'none' | 'unknown', Plan[]>
}

/** Computes `Differences` on a subject. */
export function differences(catalogue: Catalogue, subject: Subject): Differences {
  const { cells } = rowOf(catalogue, subject)
  const found = new Map<string, Point>(catalogue.topics.map(({ id }) => [id, { id, by: [] }]))
  for (const { plan, provisions } of cells) {
    for (const provision of provisions) {
      for (const topic of provision.topics) {
        const by = found.get(topic)?.by
        if (by && by.at(-1)?.plan !== plan) by.push({ plan, provision })
      }
    }
  }
  const topics = [...found.values()].filter(({ by }) => by.length > 0)
  const has = (point: Point) => (plan: Plan) => point.by.some((entry) => entry.plan === plan)
  const full = catalogue.plans.filter((plan) => silenceOf(plan) === 'none')
  const others = subject.kind === 'topic' ? [] : topics
  const shared = others.filter((point) => catalogue.plans.every(has(point)))
  // “Only” is a statement about the whole plans, so provisions outside the subject and headings count against it.
  const alone = topics.filter(({ id }) => spreadOf(rowOf(catalogue, { kind: 'topic', id })) === 'one')
  const silent = (why: string) => cells.filter(({ silence }) => silence === why).map(({ plan }) => plan)
  return {
    shared,
    full: {
      plans: full,
      topics: full.length > 1 ? others.filter((point) => !shared.includes(point) && full.every(has(point))) : [],
    },
    only: alone
      .filter(({ id }) => subject.kind !== 'topic' || id === subject.id)
      .flatMap((point) => (point.by[0] ? [{ plan: point.by[0].plan, point }] : [])),
    speaking: cells.filter(({ silence }) => silence === null),
    silent: { apart: silent('apart'), none: silent('none'), unknown: silent('unknown') },
  }
}

/** How many rows are shared by all, by some, by one, by none. */
export function countSpreads(rows: readonly { spread: string }[]): Record<'all' | 'some' | 'one', number> {
  const count = (spread: string) => rows.filter((row) => row.spread === spread).length
  return { all: count('all'), some: count('some'), one: count('one') }
}
