/** The facts of the plans side by side: pure functions over the catalogue, plans in site order. */
import type { Localized } from '../model/locale.ts'
import { KINDS, type Kind } from '../model/provision.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { type Silence, silenceOf } from './compare.ts'

/** What a plan says on one duty: the provisions, or why there are none. */
export interface Statement {
  provisions: Provision[]
  silence: Silence | null
}

/** Funding, reviews, reporting and the count of provisions by kind of one plan. */
export interface PlanRecord {
  plan: Plan
  funding: Statement
  reviews: Statement
  reporting: Statement
  kinds: { kind: Kind; count: number }[]
}

/** One record a plan. */
export function recordsOf(catalogue: Catalogue): PlanRecord[] {
  return catalogue.plans.map((plan) => {
    const statement = (test: (provision: Provision) => boolean): Statement => {
      const provisions = plan.provisions.filter(test)
      return { provisions, silence: provisions.length ? null : silenceOf(plan) }
    }
    const dated = (what: string) => (provision: Provision) => provision.dates.some((date) => date.what === what)
    return {
      plan,
      funding: statement(({ kind }) => kind === 'funding'),
      // A milestone is a review where the provision is about reporting and reviewing; others are dates to issue plans.
      reviews: statement((provision) => dated('milestone')(provision) && provision.topics.includes('reporting')),
      reporting: statement(dated('report')),
      kinds: KINDS.map((kind) => ({ kind, count: plan.provisions.filter((provision) => provision.kind === kind).length })),
    }
  })
}

/** One date, figure or money line of a plan, with the provision that says so. */
export type Line = { plan: Plan; provision: Provision } & (
  | { kind: 'date'; when: string; what: Provision['dates'][number]['what'] }
  | { kind: 'figure'; value: string; label: Localized }
  | { kind: 'money' }
)

/** Whether a provision says where money comes from or who asks for it. */
const isMoney = ({ kind, topics }: Provision) =>
  kind === 'funding' || topics.includes('state-budget') || topics.includes('mobilising-resources')

/** Every date, figure and money line: plans in site order, then document order. */
export function linesOf(catalogue: Catalogue): Line[] {
  return catalogue.plans.flatMap((plan) =>
    plan.provisions.flatMap((provision): Line[] => [
      ...provision.dates.map(({ when, what }) => ({ kind: 'date', plan, provision, when, what }) as const),
      ...provision.figures.map(({ value, vi, en }) => ({ kind: 'figure', plan, provision, value, label: { vi, en } }) as const),
      ...(isMoney(provision) ? [{ kind: 'money', plan, provision } as const] : []),
    ]),
  )
}
