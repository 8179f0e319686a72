/**
 * Which fault follows from which. A rule that says “this is not there” trusts that the place where it looked was read whole: it names
 * the place in `rests`. Where that place could not be read, what the rule says is not known, and only the cause is told.
 */
import type { Fault } from './read.ts'

/** Places in `content/` by what stands there: a folder, a file, or `file › id`. */
export const placeOf = {
  plan: (plan: string) => `content/plans/${plan}`,
  section: (plan: string, id: string) => `content/plans/${plan}/plan.yaml › ${id}`,
  /** @param key `plan/id` */
  provision: (key: string) => {
    const [plan = '', id = ''] = key.split('/')
    return `content/plans/${plan}/provisions.yaml › ${id}`
  },
  pillar: (id: string) => `content/pillars/${id}`,
  page: (id: string) => `content/pages/${id}`,
  entry: (register: string, id: string) => `content/${register}.yaml › ${id}`,
} as const

/** Every plan; what no plan has may stand in one that could not be read. */
export const PLANS = 'content/plans'
/** Registers whose names count as one word where a text is measured. */
export const NAMES = ['content/agencies.yaml', 'content/documents.yaml', 'content/glossary.yaml']

const isIn = (place: string, whole: string) => place === whole || place.startsWith(`${whole}/`) || place.startsWith(`${whole} › `)

/** The faults that do not follow from what could not be read. @param unread places in `content/`, as in `placeOf` */
export function causes(faults: readonly Fault[], unread: ReadonlySet<string>): Fault[] {
  const places = [...unread]
  return faults.filter(({ rests = [] }) => !rests.some((rest) => places.some((place) => isIn(rest, place) || isIn(place, rest))))
}

/** What many places say of one thing that is missing is told once, with the number of the others. */
export function once(faults: readonly Fault[]): Fault[] {
  const groups = Map.groupBy(faults, ({ what, rests = [] }) => (rests.length > 0 ? `${what} ${rests.join()}` : {}))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < 3) return group
    const { file, where } = group[1] ?? first
    return [{ ...first, what: `${first.what} (so in ${group.length - 1} more places, as in ${file} › ${where})` }]
  })
}
