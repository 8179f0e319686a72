/** What a provision states and what it leaves open: the questions that the picture of stitches asks of each. */
import type { Catalogue, Plan, Provision } from './build.ts'

/** Units of money as the plans and the site may write them, in both languages. */
const MONEY = /(?:^|[^\p{L}])(đồng|VND|VNĐ|USD|đô la|dong|dollars?|triệu|tỷ|million|billion)(?:[^\p{L}]|$)/iu

/** A question asked of every provision, by its letter in the picture. One definition: the page words it, this counts it. */
export const MARKS = {
  /** A body is to lead or to carry out: named in the provision itself, not only for its whole section. */
  agency: (p: Provision) => p.agencies.some(({ role }) => role === 'lead' || role === 'implementing'),
  /** A group of people is named. */
  people: (p: Provision) => p.people.length > 0,
  /** Something falls due: a deadline, a milestone or a report, once or each year. Periods and dates of cited documents do not count. */
  date: (p: Provision) => p.dates.some(({ what }) => what === 'deadline' || what === 'milestone' || what === 'report'),
  /** A quantity is stated; years and document numbers do not count. */
  figure: (p: Provision) => p.figures.length > 0,
  /** A quantity of money is stated. */
  money: (p: Provision) => p.figures.some(({ value, vi, en }) => MONEY.test(`${value} ${vi} ${en}`)),
  /** The official line shares most of its words with a line of another plan. */
  wording: (p: Provision) => p.wording.length > 0,
} as const
export type Mark = keyof typeof MARKS
export const MARK_IDS = Object.keys(MARKS) as Mark[]

/** The marks of one provision. */
export const marksOf = (provision: Provision): Mark[] => MARK_IDS.filter((mark) => MARKS[mark](provision))

/** How many provisions of each plan have a mark, plans in site order. */
export function markCounts(catalogue: Catalogue): Record<Mark, number[]> {
  return Object.fromEntries(
    MARK_IDS.map((mark) => [mark, catalogue.plans.map((plan) => plan.provisions.filter(MARKS[mark]).length)]),
  ) as Record<Mark, number[]>
}

/** The provisions of a plan as threads of its cloth: `length` in Vietnamese syllables is what the height of a band stands for. */
export const weftsOf = ({ provisions }: Plan) =>
  provisions.map(({ id, pillar, vi }) => ({ id, pillar, length: vi.split(/\s+/).length }))

/** A plan as cloth: its threads, and whether the weave is open, as only a news report is known. */
export const wovenOf = (plan: Plan) => ({ wefts: weftsOf(plan), open: plan.facts.copy === 'news-report' })
