/**
 * Questions with their answers, from what the editors wrote and from what the catalogue knows. Pure; wrong choices and their
 * order come from a fixed seed, so that a build gives the same quiz until the content changes.
 */
import type { Localized } from '../model/locale.ts'
import type { QuestionData } from '../model/quiz.ts'
import type { Catalogue, Plan, Provision } from './build.ts'
import { type Cell, rowOf, type Subject } from './compare.ts'
import { figuresIn } from './language.ts'
import type { Lesson } from './read.ts'

/** What is asked: an editor's words, or the kind of a made question with what it is about. */
export type Ask =
  | { by: 'editor'; text: Localized }
  | { by: 'catalogue'; kind: QuestionData['kind']; about: Localized; plan?: Plan; copies?: number }

/** A choice: a text, or a date or number that the language words. */
export interface Choice {
  text: Localized | { when: string } | { number: number }
  right: boolean
}

export type Question = {
  ask: Ask
  /** What proves it: provisions, facts, sources by id. */
  proof: string[]
  /** Full texts that are silent on the subject, which is part of the proof. */
  silent: Plan[]
} & (
  | { kind: 'single' | 'several'; choices: Choice[] }
  /** Items in the order in which they are shown, each with its place from 1. */
  | { kind: 'order'; items: { text: Localized; place: number }[] }
  /** Left sides as shown, each with the index of its right side among `rights`. */
  | { kind: 'match'; rights: Localized[]; lefts: { text: Localized; right: number }[] }
)

/** A question that cannot be asked, with the reason for the editor. */
export class UnaskableQuestion extends Error {}

/** At most so many wrong choices beside the right ones. */
const WRONG = 3

/** The questions of a lesson. @throws UnaskableQuestion where one has no fair answer. */
export function questionsOf(catalogue: Catalogue, lesson: Lesson): Question[] {
  return lesson.facts.quiz.map((data) => questionOf(catalogue, data, lesson.id))
}

/** A mixed quiz: as many questions as `count`, taken from every lesson in turn, kinds mixed. */
export function mixedQuiz(catalogue: Catalogue, count: number): Question[] {
  const piles = catalogue.lessons.map((lesson) => shuffled(questionsOf(catalogue, lesson), `mixed ${lesson.id}`))
  const chosen: Question[] = []
  const kinds = new Map<string, number>()
  while (chosen.length < count && piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) {
      if (chosen.length === count) break
      // Of what is left in the lesson, the kind that was asked least.
      const [next] = pile.toSorted((a, b) => (kinds.get(a.kind) ?? 0) - (kinds.get(b.kind) ?? 0))
      if (!next) continue
      pile.splice(pile.indexOf(next), 1)
      kinds.set(next.kind, (kinds.get(next.kind) ?? 0) + 1)
      chosen.push(next)
    }
  }
  return chosen
}

/** One question with its answer. @throws UnaskableQuestion where it has no fair answer; the message says why. */
export function questionOf(catalogue: Catalogue, data: QuestionData, seed: string): Question {
  const key = `${seed} ${JSON.stringify(data)}`
  const provision = (id: string) => catalogue.byKey.get(id) ?? fail(`the provision “${id}” does not exist`)
  const plan = (id: string) => catalogue.plans.find((each) => each.id === id) ?? fail(`the plan “${id}” does not exist`)
  switch (data.kind) {
    case 'single':
    case 'several': {
      const choices = shuffled(data.choices, key).map(({ vi, en, right }) => ({ text: { vi, en }, right }))
      return { kind: data.kind, ask: { by: 'editor', text: data.question }, choices, proof: data.proof, silent: [] }
    }
    case 'order': {
      const items = mixed(
        data.items.map((text, index) => ({ text, place: index + 1 })),
        key,
      )
      return { kind: 'order', ask: { by: 'editor', text: data.question }, items, proof: data.proof, silent: [] }
    }
    case 'match':
      return { ...matched(data.pairs, key), ask: { by: 'editor', text: data.question }, proof: data.proof, silent: [] }
    case 'find': {
      const choices = [
        ...data.answers.map((id) => ({ text: provision(id).headline, right: true })),
        ...data.among.map((id) => ({ text: provision(id).headline, right: false })),
      ]
      return { ...chosen(choices, key), ask: { by: 'editor', text: data.question }, proof: data.answers, silent: [] }
    }
    case 'who-says':
      return whoSays(catalogue, data.subject)
    case 'how-many':
      return howMany(catalogue, data.subject, key)
    case 'when':
      return whenDue(catalogue, data.milestone, key)
    case 'which-plan':
      return whichPlan(catalogue, provision(data.provision), key)
    case 'who-acts':
      return whoActs(catalogue, provision(data.provision), key)
    case 'pillars':
      return pillarsOf(catalogue, data.provisions.map(provision), key)
    case 'in-time':
      return inTime(catalogue, data.milestones, key)
    case 'find-on':
      return findOn(catalogue, data.subject, plan(data.plan), key)
  }
}

function whoSays(catalogue: Catalogue, id: string): Question {
  const { name, cells } = subjectOf(catalogue, id)
  const speaking = cells.filter(({ provisions }) => provisions.length > 0)
  // A report that is silent proves nothing about its plan; a heading alone is no line that could be shown.
  const silent = cells.filter(({ silence }) => silence === 'none')
  if (speaking.length === 0 || silent.length === 0) fail('every full text speaks of it, or none does: there is nothing to choose')
  const choices = [
    ...speaking.map(({ plan }) => ({ text: both(plan.locality.name), right: true })),
    ...silent.map(({ plan }) => ({ text: both(plan.locality.name), right: false })),
  ]
  if (choices.length < 3) fail('fewer than three plans can be offered: ask “how-many” instead')
  // In the order of the site, so that nothing hints at the answer.
  const order = catalogue.plans.map(({ locality }) => locality.name)
  choices.sort((a, b) => order.indexOf(a.text.vi) - order.indexOf(b.text.vi))
  return {
    kind: 'several',
    ask: { by: 'catalogue', kind: 'who-says', about: name },
    choices,
    proof: speaking.flatMap(first),
    silent: silent.map(({ plan }) => plan),
  }
}

function howMany(catalogue: Catalogue, id: string, seed: string): Question {
  const { name, cells } = subjectOf(catalogue, id)
  const speaking = cells.filter(({ silence }) => silence === null)
  if (speaking.length === 0) fail('no copy speaks of it: ask about what is there')
  const others = shuffled(
    catalogue.plans.map((_, index) => index + 1).filter((number) => number !== speaking.length),
    seed,
  ).slice(0, WRONG)
  if (others.length < 2) fail('there are too few plans to choose a number')
  return {
    kind: 'single',
    ask: { by: 'catalogue', kind: 'how-many', about: name, copies: catalogue.plans.length },
    choices: [speaking.length, ...others]
      .sort((a, b) => a - b)
      .map((number) => ({ text: { number }, right: number === speaking.length })),
    proof: speaking.flatMap(first),
    silent: cells.filter(({ silence }) => silence === 'none').map(({ plan }) => plan),
  }
}

function whenDue(catalogue: Catalogue, id: string, seed: string): Question {
  const { plan, label, when, provision } = milestoneOf(catalogue, id)
  const pool = [...new Set(catalogue.plans.flatMap(({ facts }) => facts.milestones.map((each) => each.when)))]
  const own = plan.facts.milestones.filter((each) => each.provision === provision.id).map((each) => each.when)
  const wrong = shuffled(
    pool.filter((each) => !own.includes(each) && !meets(each, when)),
    seed,
  )
  // No two choices that could both be meant: “2020” and “Q4 2020”.
  const offered = wrong.filter((each, index) => !wrong.slice(0, index).some((other) => meets(each, other))).slice(0, WRONG)
  if (offered.length < 2) fail('there are no other dates to choose from')
  return {
    kind: 'single',
    ask: { by: 'catalogue', kind: 'when', about: label, plan },
    choices: shuffled([when, ...offered], seed).map((each) => ({ text: { when: each }, right: each === when })),
    proof: [provision.key],
    silent: [],
  }
}

function whichPlan(catalogue: Catalogue, provision: Provision, seed: string): Question {
  const own = catalogue.plans.find(({ id }) => id === provision.planId) ?? fail(`the plan “${provision.planId}” does not exist`)
  if (names(provision.headline, own.locality.name)) fail('its headline names the locality: choose another provision')
  // Nothing like it stands in the others: no shared wording, not a word on its topics. Reports may leave out what their plan says.
  const others = catalogue.plans.filter(
    (plan) =>
      plan.id !== own.id &&
      plan.facts.copy === 'full-text' &&
      !provision.wording.some(({ planId }) => planId === plan.id) &&
      !plan.provisions.some(({ topics }) => topics.includes(provision.topics[0] ?? '')),
  )
  if (others.length < 2) fail('fewer than two other full texts are silent on it: choose what only one plan says')
  return {
    ...chosen(
      [own, ...others].map((plan) => ({ text: both(plan.locality.name), right: plan.id === own.id })),
      seed,
    ),
    ask: { by: 'catalogue', kind: 'which-plan', about: provision.headline },
    proof: [provision.key],
    silent: others,
  }
}

function whoActs(catalogue: Catalogue, provision: Provision, seed: string): Question {
  const plan = catalogue.plans.find(({ id }) => id === provision.planId) ?? fail(`the plan “${provision.planId}” does not exist`)
  const acts = (each: Provision) =>
    each.agencies.filter(({ role }) => role === 'lead' || role === 'implementing').map(({ id }) => id)
  const own = acts(provision)
  const near = new Set([...provision.agencies, ...provision.sectionAgencies].map(({ id }) => id))
  // “Departments” would be right beside any department.
  const vague = new Set(['departments', 'mass-organisations', 'district-pcs', 'grassroots-governments', 'pc'])
  const wrong = [...new Set(plan.provisions.flatMap(acts))].filter((id) => !near.has(id) && !vague.has(id))
  if (own.length !== 1 || vague.has(own[0] ?? ''))
    fail('not one certain body was to lead or carry it out: choose another provision')
  if (wrong.length < 2) fail('the plan names too few other bodies to choose from')
  const agency = (id: string) => catalogue.agencies.find((each) => each.id === id)?.name ?? fail(`the agency “${id}” is unknown`)
  const right = agency(own[0] ?? '')
  if (names(provision.headline, right.vi) || names(provision.headline, right.en))
    fail('its headline names the body: choose another provision')
  return {
    ...chosen(
      [
        { text: right, right: true },
        ...shuffled(wrong, seed)
          .slice(0, WRONG)
          .map((id) => ({ text: agency(id), right: false })),
      ],
      seed,
    ),
    ask: { by: 'catalogue', kind: 'who-acts', about: provision.headline, plan },
    proof: [provision.key],
    silent: [],
  }
}

function pillarsOf(catalogue: Catalogue, provisions: Provision[], seed: string): Question {
  const pairs = provisions.map((provision) => {
    const pillar = catalogue.pillars.find(({ id }) => id === provision.pillar) ?? fail(`“${provision.key}” belongs to no pillar`)
    if (names(provision.headline, pillar.facts.name.vi))
      fail(`the headline of “${provision.key}” names its pillar: choose another`)
    return { left: provision.headline, right: pillar.facts.name }
  })
  if (new Set(pairs.map(({ right }) => right.vi)).size < pairs.length) fail('two of the provisions are of one pillar')
  return {
    ...matched(pairs, seed),
    ask: { by: 'catalogue', kind: 'pillars', about: both('') },
    proof: provisions.map(({ key }) => key),
    silent: [],
  }
}

function inTime(catalogue: Catalogue, ids: string[], seed: string): Question {
  const steps = ids.map((id) => milestoneOf(catalogue, id)).sort((a, b) => spanOf(a.when)[0].localeCompare(spanOf(b.when)[0]))
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]
    if (/^(yearly|--)/.test(step.when)) fail(`“${step.provision.key}” comes back each year: it has no place in time`)
    if (next && meets(step.when, next.when)) fail(`“${step.when}” and “${next.when}” overlap: which comes first cannot be said`)
  }
  const items = steps.map(({ label, plan }, index) => ({
    text: { vi: `${label.vi} (${plan.locality.name})`, en: `${label.en} (${plan.locality.name})` },
    place: index + 1,
  }))
  return {
    kind: 'order',
    ask: { by: 'catalogue', kind: 'in-time', about: both('') },
    items: mixed(items, seed),
    proof: steps.map(({ provision }) => provision.key),
    silent: [],
  }
}

function findOn(catalogue: Catalogue, id: string, plan: Plan, seed: string): Question {
  const { name, cells, is } = subjectOf(catalogue, id)
  const right = cells.find((cell) => cell.plan.id === plan.id)?.provisions[0] ?? fail('the plan says nothing on it')
  const words = [name.vi, name.en].map((word) => word.toLowerCase())
  const wrong = plan.provisions.filter(
    (other) =>
      !is(other) &&
      other.kind === right.kind &&
      !words.some((word) => `${other.vi} ${other.en}`.toLowerCase().includes(word)) &&
      other.headline.vi !== right.headline.vi,
  )
  // The nearest first: of the same pillar, so that a wrong choice is a likely one.
  const near = shuffled(wrong, seed).sort((a, b) => Number(b.pillar === right.pillar) - Number(a.pillar === right.pillar))
  if (near.length < 2) fail('the plan has too few other provisions of the same kind')
  return {
    ...chosen(
      [{ text: right.headline, right: true }, ...near.slice(0, WRONG).map(({ headline }) => ({ text: headline, right: false }))],
      seed,
    ),
    ask: { by: 'catalogue', kind: 'find-on', about: name, plan },
    proof: [right.key],
    silent: [],
  }
}

/** Choices in a fixed mixed order; one right answer is a single choice. */
function chosen(choices: { text: Localized; right: boolean }[], seed: string) {
  const kind = choices.filter(({ right }) => right).length === 1 ? ('single' as const) : ('several' as const)
  return { kind, choices: shuffled(choices, seed) }
}

function matched(pairs: { left: Localized; right: Localized }[], seed: string) {
  const rights = mixed(
    pairs.map(({ right }, index) => ({ right, place: index })),
    seed,
  )
  const lefts = pairs.map(({ left }, index) => ({ text: left, right: rights.findIndex(({ place }) => place === index) }))
  return { kind: 'match' as const, rights: rights.map(({ right }) => right), lefts }
}

/** A topic or group by `topic:id`, `people:id`, with what every plan says of it. */
export function subjectOf(catalogue: Catalogue, reference: string) {
  const [kind = '', id = ''] = reference.split(':')
  const entry = (kind === 'topic' ? catalogue.topics : catalogue.people).find((each) => each.id === id)
  if (!entry) return fail(`“${reference}” is unknown: use an id of content/${kind === 'topic' ? 'topics' : 'people'}.yaml`)
  const subject: Subject = kind === 'topic' ? { kind: 'topic', id } : { kind: 'people', id }
  const { cells } = rowOf(catalogue, subject)
  const is = (provision: Provision) => (kind === 'topic' ? provision.topics : provision.people).includes(id)
  return { name: entry.name, cells, is }
}

function milestoneOf(catalogue: Catalogue, reference: string) {
  const [key = '', date] = reference.split('@')
  const provision = catalogue.byKey.get(key) ?? fail(`the provision “${key}” does not exist`)
  const plan = catalogue.plans.find(({ id }) => id === provision.planId) ?? fail(`the plan “${provision.planId}” does not exist`)
  const found = plan.facts.milestones.filter((each) => each.provision === provision.id && (!date || each.when === date))
  const [milestone] = found
  if (!milestone) return fail(`“${reference}” is not among the milestones of plan.yaml`)
  if (found.length > 1) return fail(`“${key}” sets several dates: write ${key}@${milestone.when}`)
  for (const locale of ['vi', 'en'] as const) {
    const years = (milestone.when.match(/\d{4}/g) ?? []).map(Number)
    if (years.some((year) => figuresIn(milestone.label[locale], locale).stated.has(year)))
      return fail(`the label of “${reference}” names its year: choose another milestone`)
  }
  return { plan, provision, label: milestone.label, when: milestone.when }
}

/** First and last day of a date, as text that sorts; a yearly date covers all years. */
function spanOf(when: string): [string, string] {
  const [from = when, to] = when.split('/')
  if (to) return [`${from}-01-01`, `${to}-12-31`]
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when)
  if (quarter) {
    const last = Number(quarter[2]) * 3
    return [`${quarter[1]}-${String(last - 2).padStart(2, '0')}-01`, `${quarter[1]}-${String(last).padStart(2, '0')}-31`]
  }
  if (/^\d{4}$/.test(when)) return [`${when}-01-01`, `${when}-12-31`]
  if (/^\d{4}-/.test(when)) return [when, when]
  return ['0000', '9999']
}

/** Whether two dates may be the same time. Two that come back each year may; one that does and one that does not are told apart. */
function meets(a: string, b: string): boolean {
  const yearly = [a, b].map((when) => /^(yearly|--)/.test(when))
  if (yearly[0] !== yearly[1]) return false
  if (yearly[0]) return a === b || a === 'yearly' || b === 'yearly'
  const [[fromA, toA], [fromB, toB]] = [spanOf(a), spanOf(b)]
  return fromA <= toB && fromB <= toA
}

const both = (text: string): Localized => ({ vi: text, en: text })
const first = ({ provisions }: Cell) => provisions.slice(0, 1).map(({ key }) => key)
const names = (text: Localized, name: string) =>
  [text.vi, text.en].some((each) => each.toLowerCase().includes(name.toLowerCase()))

function fail(why: string): never {
  throw new UnaskableQuestion(why)
}

/** A list in an order that only its seed decides (FNV-1a for the seed, mulberry32 for the numbers). */
export function shuffled<T>(list: readonly T[], seed: string): T[] {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193)
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
  const result = [...list]
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    ;[result[index], result[other]] = [result[other] as T, result[index] as T]
  }
  return result
}

/** The same, but never in the order that is the answer. */
function mixed<T extends { place: number }>(list: readonly T[], seed: string): T[] {
  for (let round = 0; ; round += 1) {
    const order = shuffled(list, `${seed} ${round}`)
    if (list.length < 2 || order.some((item, index) => item !== list[index])) return order
  }
}
