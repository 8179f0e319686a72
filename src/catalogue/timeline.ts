/** Time: what is dated, in order, and where it stands on an axis of years. Pure functions over the catalogue. */
import type { Localized } from '../model/locale.ts'
import { NOT_STATED, printsStart } from '../model/plan.ts'
import type { Claim } from '../model/reference.ts'
import type { Catalogue, Plan } from './build.ts'

/** Something dated: a step of a plan, the issue of a plan, or a checked fact from outside the plans. */
export type Moment = { when: string } & (
  | { kind: 'milestone'; plan: Plan; provision: string; label: Localized }
  | { kind: 'issue'; plan: Plan }
  | { kind: 'claim'; claim: Claim }
)

/** A stretch of the axis in years: 2017.0 is the start of 2017, 2018.0 its end. */
export interface Span {
  from: number
  to: number
}

/**
 * Where a date of the model lies: a day is a point, a quarter and a year are stretches.
 * @returns null for what repeats each year (`yearly`, `--12-01`).
 */
export function spanOf(when: string): Span | null {
  const period = /^(\d{4})\/(\d{4})$/.exec(when)
  if (period) return { from: Number(period[1]), to: Number(period[2]) + 1 }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when)
  if (quarter) {
    const from = Number(quarter[1]) + (Number(quarter[2]) - 1) / 4
    return { from, to: from + 0.25 }
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(when)
  if (day) {
    const at = Number(day[1]) + (Number(day[2]) - 1) / 12 + (Number(day[3]) - 1) / 372
    return { from: at, to: at }
  }
  return /^\d{4}$/.test(when) ? { from: Number(when), to: Number(when) + 1 } : null
}

/** Key that puts dates in order: by their end, so that “in 2020” follows the days of 2020; what repeats each year comes last. */
export function orderOf(when: string): number {
  return spanOf(when)?.to ?? (when === 'yearly' ? 9999 : 9998)
}

/** Everything with a date of its own, in order of time; plans keep their order within a date. */
export function momentsOf(catalogue: Catalogue): Moment[] {
  return allMoments(catalogue)
    .filter(({ when }) => spanOf(when))
    .sort((a, b) => orderOf(a.when) - orderOf(b.when))
}

/** Steps of plans that return each year. */
export function yearlyOf(catalogue: Catalogue): Extract<Moment, { kind: 'milestone' }>[] {
  return allMoments(catalogue).flatMap((moment) => (moment.kind === 'milestone' && !spanOf(moment.when) ? [moment] : []))
}

function allMoments(catalogue: Catalogue): Moment[] {
  const claims = catalogue.claims.flatMap((claim) => (claim.when ? [{ kind: 'claim', when: claim.when, claim } as const] : []))
  const plans = catalogue.plans.flatMap((plan): Moment[] => {
    const { issued, milestones } = plan.facts
    const said = milestones.some(({ when }) => when === issued)
    return [
      ...(issued === NOT_STATED || said ? [] : [{ kind: 'issue', when: issued, plan } as const]),
      ...milestones.map((milestone) => ({ kind: 'milestone', plan, ...milestone }) as const),
    ]
  })
  return [...claims, ...plans]
}

/** One plan on the axis. */
export interface Lane {
  plan: Plan
  period: Span
  /** False where the copy does not print the start of the period. */
  known: boolean
  /** Its dated steps and its day of issue, without doubles. */
  marks: (Span & { when: string })[]
  /** Days that return in each year of the period. */
  ticks: number[]
}

/** A day that returns each year; none before the plan was issued. */
function tickOf(when: string, { facts }: Plan): number[] {
  const at = spanOf(when)?.from
  const issued = facts.issued === NOT_STATED ? 0 : (spanOf(facts.issued)?.from ?? 0)
  return at !== undefined && at > issued ? [at] : []
}

/** Years of the axis, a lane for each plan, and the marks of what happened outside the plans. */
export function axisOf(catalogue: Catalogue): {
  from: number
  to: number
  lanes: Lane[]
  outside: (Span & { label: Localized; landmark: boolean })[]
} {
  const moments = momentsOf(catalogue)
  const unique = <S extends Span>(spans: S[]) =>
    spans.filter((a, i) => spans.findIndex((b) => a.from === b.from && a.to === b.to) === i)
  const lanes = catalogue.plans.map((plan): Lane => {
    const { from, to } = plan.facts.period
    const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const days = yearlyOf(catalogue).flatMap((moment) =>
      moment.plan === plan && moment.when.startsWith('--') ? [moment.when.slice(1)] : [],
    )
    return {
      plan,
      period: { from, to: to + 1 },
      known: printsStart(plan.facts),
      marks: unique(
        moments.flatMap((m) => {
          const span = m.kind !== 'claim' && m.plan === plan ? spanOf(m.when) : null
          return span ? [{ ...span, when: m.when }] : []
        }),
      ),
      ticks: [...new Set(days)].flatMap((day) => years.flatMap((year) => tickOf(`${year}${day}`, plan))),
    }
  })
  const outside = moments.flatMap((m) => {
    const span = m.kind === 'claim' ? spanOf(m.when) : null
    return span && m.kind === 'claim' ? [{ ...span, label: m.claim.label ?? m.claim.text, landmark: m.claim.landmark }] : []
  })
  const spans = [...lanes.flatMap((lane) => [lane.period, ...lane.marks]), ...outside]
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from))),
    to: Math.max(...spans.map(({ from, to }) => (from === to ? Math.floor(to) + 1 : Math.ceil(to)))),
    lanes,
    outside,
  }
}

/** A plan as a thread of time, from the start of its period to the end; `known` is false where the copy prints no start. */
export interface PlanThread extends Span {
  plan: Plan
  known: boolean
}

/** A row of the list beside the threads. */
export type ThreadRow =
  | { year: number; kind: 'begin' | 'end'; plans: Plan[] }
  | { year: number; kind: 'now' }
  | (Moment & { year: number })

/**
 * The threads of the plans, and the rows beside them in order of time: dated things, beginnings and ends of periods, and “now”, the
 * first year after the last period, so that the page does not depend on the day of its build.
 */
export function threadsOf(catalogue: Catalogue): { threads: PlanThread[]; rows: ThreadRow[]; now: number } {
  const threads = catalogue.plans.map((plan): PlanThread => {
    const { from, to } = plan.facts.period
    return { plan, from, to: to + 1, known: printsStart(plan.facts) }
  })
  const now = Math.max(...threads.map(({ to }) => to))
  const grouped = (kind: 'begin' | 'end', at: (thread: PlanThread) => number) =>
    [...Map.groupBy(threads, at)].map(([order, group]) => ({
      order,
      // What begins stands before the steps of its year, what ends after them.
      rank: kind === 'begin' ? 2 : 1,
      row: { year: kind === 'begin' ? order : order - 1, kind, plans: group.map(({ plan }) => plan) } as ThreadRow,
    }))
  const rows = [
    ...momentsOf(catalogue).map((moment) => ({
      order: orderOf(moment.when),
      rank: 0,
      row: { ...moment, year: Math.floor(spanOf(moment.when)?.from ?? now) } as ThreadRow,
    })),
    ...grouped('begin', ({ from }) => from),
    ...grouped('end', ({ to }) => to),
    { order: now, rank: 3, row: { year: now, kind: 'now' } as ThreadRow },
  ]
  return { threads, now, rows: rows.sort((a, b) => a.order - b.order || a.rank - b.rank).map(({ row }) => row) }
}

/** Where the thread of a plan begins and ends among the rows. */
export function rowsOfThread(rows: readonly ThreadRow[], { plan }: PlanThread): Span {
  const at = (kind: 'begin' | 'end') => rows.findIndex((row) => row.kind === kind && row.plans.includes(plan))
  return { from: at('begin'), to: at('end') }
}
