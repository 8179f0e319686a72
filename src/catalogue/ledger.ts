/** The ledger of published ids: what the content holds now, what it has lost, and what is new. */
import { stringify } from 'yaml'
import { LEDGER_KINDS, type Ledger, type LedgerKind } from '../model/ledger.ts'
import { placeOf } from './causes.ts'
import { type MovedKind, movedThing, wayOf } from './moves.ts'
import type { Assertion, Content } from './read.ts'

const FILE = 'content/ledger.yaml'

/** The ids of a kind that the content holds. */
export function idsOf(content: Content, kind: LedgerKind): string[] {
  if (kind === 'sections') return content.plans.flatMap((plan) => plan.facts.sections.map(({ id }) => `${plan.id}/${id}`))
  return content[kind].map(({ id }) => id)
}

/** Keys of all provisions, plans by the official code of their locality. */
export function keysOf(content: Content): string[] {
  const code = (locality: string) => content.localities.find(({ id }) => id === locality)?.code ?? ''
  return content.plans
    .toSorted((a, b) => code(a.facts.locality).localeCompare(code(b.facts.locality)))
    .flatMap((plan) => plan.provisions.map(({ id }) => `${plan.id}/${id}`))
}

/** Where a thing of the ledger stands. @param id of a provision or section with its plan */
export function placeIn(kind: MovedKind, id: string): string {
  if (kind === 'provisions') return placeOf.provision(id)
  if (kind === 'lessons') return `content/lessons/${id}`
  if (kind !== 'sections') return placeOf.entry(kind, id)
  const [plan = '', section = ''] = id.split('/')
  return placeOf.section(plan, section)
}

/** What was published and is gone, without having moved. */
export function gone(content: Content): { kind: MovedKind; id: string }[] {
  const { ledger } = content
  return (['provisions', ...LEDGER_KINDS] as const).flatMap((kind) => {
    const there = new Set(presentIds(content, kind))
    return publishedIds(ledger, kind)
      .filter((id) => !there.has(id) && !ledger.moved[`${kind}/${id}`])
      .map((id) => ({ kind, id }))
  })
}

const publishedIds = (ledger: Ledger, kind: MovedKind) =>
  kind === 'provisions' ? Object.values(ledger.provisions) : ledger[kind]
const presentIds = (content: Content, kind: MovedKind) => (kind === 'provisions' ? keysOf(content) : idsOf(content, kind))

/** What was published stays: an id that is gone is named, unless `moved` says where it went; a new one is entered first. */
export const whatWasPublishedStays: Assertion = (content) => {
  const { ledger } = content
  const lost = gone(content)
  const told = (where: string, what: string, rests: readonly string[]) => ({ file: FILE, where, what, rests: [FILE, ...rests] })
  // A folder that is gone is one fault, not one for each thing in it.
  const plans = new Set(content.plans.map(({ id }) => id))
  const [inLost, single] = partition(lost, ({ kind, id }) => PLANNED.includes(kind) && !plans.has(id.split('/')[0] ?? ''))
  const folders = new Set(inLost.map(({ id }) => id.split('/')[0] ?? ''))
  const missing = [
    ...[...folders].map((plan) =>
      told(`plans › ${plan}`, `was published and its folder content/plans/${plan} is gone: put it back under this name`, [
        placeOf.plan(plan),
      ]),
    ),
    ...[...Map.groupBy(single, ({ kind }) => kind)].flatMap(([kind, each]) => {
      const ids = each.map(({ id }) => id)
      const places = ids.map((id) => placeIn(kind, id))
      if (ids.length > FEW)
        return [told(kind, `${some(ids)} were published and are gone: is the file cut? Put them back`, places)]
      return ids.map((id) =>
        told(
          `${kind} › ${id}`,
          `was published and is gone: put it back, or write under “moved” where it went (${kind}/${id}: ${kind}/…)`,
          [placeIn(kind, id)],
        ),
      )
    }),
  ]
  const fresh = (['provisions', ...LEDGER_KINDS] as const).flatMap((kind) => {
    const entered = new Set(publishedIds(ledger, kind))
    const ids = presentIds(content, kind).filter((id) => !entered.has(id))
    // A new id beside a lost one may be a slip of the pen: entered, it would stay for good.
    if (ids.length === 0 || lost.some((each) => each.kind === kind)) return []
    const [where, what] = ids.length === 1 ? [`${kind} › ${ids[0]}`, 'is'] : [kind, `${some(ids)} are`]
    return [
      told(
        where,
        `${what} not entered yet: run “npm run ledger” and commit the file`,
        ids.map((id) => placeIn(kind, id)),
      ),
    ]
  })
  const keys = Object.values(ledger.provisions)
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
  const all = new Set([
    ...keysOf(content).map((key) => `provisions/${key}`),
    ...LEDGER_KINDS.flatMap((kind) => idsOf(content, kind).map((id) => `${kind}/${id}`)),
  ])
  const moves = Object.keys(ledger.moved).flatMap((from) => {
    const end = movedThing(wayOf(ledger.moved, from).at(-1) ?? from)
    return moveFaults(ledger, from, all).map((what) => told(`moved › ${from}`, what, end ? [placeIn(end.kind, end.id)] : []))
  })
  return [
    ...missing,
    ...fresh,
    ...twice.map((key) => told(`provisions › ${key}`, 'has two permanent numbers: keep the first', [])),
    ...moves,
  ]
}

/** So many ids are told one by one; more are one slip. */
const FEW = 2
const some = (ids: readonly string[]) => `${ids.length} ids (${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ', …' : ''})`

/** Kinds whose ids start with a plan. */
const PLANNED: readonly MovedKind[] = ['provisions', 'sections']

function partition<T>(list: readonly T[], test: (each: T) => boolean): [T[], T[]] {
  return [list.filter(test), list.filter((each) => !test(each))]
}

/** The permanent number of a topic: its place in the ledger, from 1. Nothing is taken out of it, and what is new goes to its end. */
export const topicNumber = (ledger: Ledger, id: string): number => ledger.topics.indexOf(id) + 1

/** What is wrong with a recorded move. */
function moveFaults(ledger: Ledger, from: string, present: ReadonlySet<string>): string[] {
  const way = wayOf(ledger.moved, from)
  const end = way.at(-1) ?? from
  const thing = movedThing(from)
  if (!thing) return ['is of no kind: write it as “topics/old: topics/new” or “provisions/plan/old: provisions/plan/new”']
  const published = thing.kind === 'provisions' ? Object.values(ledger.provisions) : ledger[thing.kind]
  const faults: string[] = []
  if (!published.includes(thing.id)) faults.push('was never published: only what stands in the lists above can have moved')
  if (present.has(from)) faults.push('is still there: an old address cannot lead elsewhere and be used')
  if (way.indexOf(end) < way.length - 1)
    return [...faults, `moves in a circle (${way.join(' → ')}): let it end where the thing is`]
  if (!present.has(end)) faults.push(`“${end}” does not exist: name what stands in its place`)
  if (movedThing(end)?.kind !== thing.kind)
    faults.push(`“${end}” is of another kind: an address can only lead to one of its kind`)
  return faults
}

/** The ledger with everything new entered: the next free numbers in document order, other ids at the end of their list. */
export function entered(content: Content): Ledger {
  const { ledger } = content
  const known = new Set(Object.values(ledger.provisions))
  let next = Math.max(0, ...Object.keys(ledger.provisions).map(Number))
  const fresh = keysOf(content)
    .filter((key) => !known.has(key))
    .map((key) => [String(++next), key] as const)
  const lists = LEDGER_KINDS.map((kind) => [kind, [...new Set([...ledger[kind], ...idsOf(content, kind)])]] as const)
  return {
    ...ledger,
    ...(Object.fromEntries(lists) as Pick<Ledger, LedgerKind>),
    provisions: { ...ledger.provisions, ...Object.fromEntries(fresh) },
  }
}

const HEAD = `# Every id ever published, so that no address dies: entered by “npm run ledger”, never taken out by hand.
# What moves is written under “moved”, as “topics/old: topics/new”; its old address then leads to the new one in both languages.
`

/** The ledger as its file holds it. */
export const ledgerText = (ledger: Ledger): string => HEAD + stringify(ledger, { lineWidth: 120, flowCollectionPadding: false })
