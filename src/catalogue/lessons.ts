/** What pages of a lesson need beyond its file: what is cited, resolved, and the answers that are looked up. Pure. */
import type { Task } from '../model/lesson.ts'
import type { Locale } from '../model/locale.ts'
import type { Claim, Source } from '../model/reference.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { type Silence, silenceOf } from './compare.ts'
import { subjectOf } from './quiz.ts'
import type { Lesson } from './read.ts'

/** What a text rests on. */
export type Cited =
  | { kind: 'provision'; plan: Plan; provision: Provision }
  | { kind: 'plan'; plan: Plan }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'source'; source: Source }

/** What the ids of a `cites` list stand for. @throws Error for an id that the assertions would have refused. */
export function citedOf(catalogue: Catalogue, ids: readonly string[]): Cited[] {
  return ids.map((id): Cited => {
    const provision = catalogue.byKey.get(id)
    const plan = catalogue.plans.find((each) => each.id === (provision?.planId ?? id))
    if (provision && plan) return { kind: 'provision', plan, provision }
    if (plan) return { kind: 'plan', plan }
    const claim = catalogue.claims.find((each) => each.id === id)
    if (claim) return { kind: 'claim', claim }
    const source = catalogue.sources.find((each) => each.id === id)
    if (source) return { kind: 'source', source }
    throw new Error(`a lesson cites “${id}”, which does not exist`)
  })
}

/** Every source that a lesson rests on, in the order of the register: those it cites and those of the facts it cites. */
export function sourcesOf(catalogue: Catalogue, lesson: Lesson): Source[] {
  const ids = new Set<string>()
  const prose = Object.values(lesson.story).map(({ body }) => body)
  const used = `${JSON.stringify(lesson.facts)} ${prose.join(' ')}`
  for (const { id, sources } of catalogue.claims)
    if (used.includes(`"${id}"`) || used.includes(`(fact:${id})`)) for (const source of sources) ids.add(source)
  for (const { id } of catalogue.sources) if (used.includes(`"${id}"`) || used.includes(`(source:${id})`)) ids.add(id)
  return catalogue.sources.filter(({ id }) => ids.has(id))
}

/** The answer of one plan in a task: its provisions, or why there are none. */
export interface Answer {
  plan: Plan
  provisions: Provision[]
  silence: Silence | null
}

/** The answers of a task by plan, plans in site order; none where the task is open or its answer is one sentence. */
export function answersOf(catalogue: Catalogue, task: Task): Answer[] {
  if (task.kind === 'find') return byPlan(catalogue, task.answers)
  if (task.kind !== 'compare') return []
  const { cells } = subjectOf(catalogue, task.about)
  return catalogue.plans
    .filter(({ id }) => task.plans.includes(id))
    .map((plan) => {
      const own = cells.find((cell) => cell.plan.id === plan.id)?.provisions ?? []
      const provisions = task.answers
        ? byPlan(catalogue, task.answers).flatMap((each) => (each.plan.id === plan.id ? each.provisions : []))
        : own
      return { plan, provisions, silence: provisions.length > 0 ? null : silenceOf(plan) }
    })
}

function byPlan(catalogue: Catalogue, keys: readonly string[]): Answer[] {
  return catalogue.plans
    .map((plan) => ({ plan, provisions: plan.provisions.filter(({ key }) => keys.includes(key)), silence: null }))
    .filter(({ provisions }) => provisions.length > 0)
}

/** The provisions of a list of keys. @throws Error for a key that the assertions would have refused. */
export function provisionsOf(catalogue: Catalogue, keys: readonly string[]): Provision[] {
  return keys.map((key) => {
    const provision = catalogue.byKey.get(key)
    if (!provision) throw new Error(`a lesson names the provision “${key}”, which does not exist`)
    return provision
  })
}

/** What pupils look at in a task, in words: a topic, a group, a plan; empty where a task brings all that it needs. */
export function lookName(catalogue: Catalogue, task: Task, locale: Locale): string {
  const planName = (id: string | undefined) => catalogue.plans.find((plan) => plan.id === id)?.locality.name ?? ''
  if (task.kind === 'read') return planName(task.provision.split('/')[0])
  const place = task.kind === 'find' ? task.look : task.kind === 'compare' ? task.about : ''
  const [kind, id] = place.split(':')
  if (kind === 'plan') return planName(id)
  const pillar = catalogue.pillars.find((each) => each.id === id)
  const entry = [...catalogue.topics, ...catalogue.people, ...catalogue.agencies].find((each) => each.id === id)
  return pillar?.facts.name[locale] ?? entry?.name[locale] ?? ''
}
