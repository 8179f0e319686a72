/** Topics and the key result area of a new line, proposed by the nearest restated provisions and by the names in the register. */
import { type AreaId, type PillarId, pillarOfArea } from '../model/pillar.ts'
import { normalise, wordsOf } from '../segment/normalise.ts'
import type { Near } from './nearest.ts'

/** A topic of the register with the words for it. */
export interface Named {
  id: string
  names: readonly string[]
}

/** What the proposals are drawn from: the tags of each restated provision. */
export type Tags = ReadonlyMap<string, { topics: readonly string[]; kra?: AreaId | undefined }>

/** So many of the nearest are asked. */
const ASKED = 8
/** Of them, those at least so near as this share of the nearest. */
const FAR = 0.5
/** At least this share of their votes, and a topic is proposed. */
const ENOUGH = 0.35
/** So many are proposed where nothing is very near. */
const MOST = 4
/** A nearest provision at least so near is nearly the same line. */
const SURE = 0.6

/** A proposal; `sure` where the nearest provision is nearly the same line, or the register's name stands in the line and its vote agrees. */
export interface Proposal<T> {
  value: T
  sure: boolean
}

/** A finder of a register's names in a line, of two words and more. */
export function namesIn(register: readonly Named[]): (line: string) => Map<string, number> {
  const ways = register.map(({ id, names }) => ({
    id,
    names: names.map((name) => ` ${wordsOf(normalise(name)).join(' ')} `).filter((name) => name.trim().includes(' ')),
  }))
  return (line) => {
    const words = ` ${wordsOf(normalise(line)).join(' ')} `
    return new Map(
      ways.flatMap(({ id, names }) => {
        const found = names.filter((name) => words.includes(name)).length
        return found > 0 ? [[id, found] as const] : []
      }),
    )
  }
}

/** Topics for a line, most likely first, at least one where anything is near; and whether to trust them. */
export function topicsFor(near: readonly Near[], named: ReadonlyMap<string, number>, tags: Tags): Proposal<string[]> {
  const asked = near.slice(0, ASKED).filter(({ score }) => score >= (near[0]?.score ?? 0) * FAR)
  const sum = asked.reduce((total, { score }) => total + score ** 2, 0) || 1
  const votes = new Map<string, number>()
  const vote = (id: string, weight: number) => votes.set(id, (votes.get(id) ?? 0) + weight)
  for (const { key, score } of asked) for (const id of tags.get(key)?.topics ?? []) vote(id, score ** 2 / sum)
  for (const [id, found] of named) vote(id, Math.min(1, found / 2) / 2)
  const ranked = [...votes].sort((a, b) => b[1] - a[1])
  const enough = ranked.filter(([, weight]) => weight >= ENOUGH)
  const sure = (near[0]?.score ?? 0) >= SURE
  const value = (enough.length > 0 ? enough : ranked.slice(0, 1)).slice(0, sure ? undefined : MOST).map(([id]) => id)
  return { value, sure }
}

/** The key result area for a line; none where most of the nearest have none. @param pillar of the heading: the area is then of its letter */
export function areaFor(near: readonly Near[], tags: Tags, pillar?: PillarId): Proposal<AreaId | undefined> {
  const votes = new Map<AreaId | undefined, number>()
  for (const { key, score } of near.slice(0, 5)) {
    const kra = tags.get(key)?.kra
    if (!(kra && pillar && pillarOfArea(kra) !== pillar)) votes.set(kra, (votes.get(kra) ?? 0) + score ** 2)
  }
  const [value] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [undefined]
  return { value, sure: (near[0]?.score ?? 0) >= SURE }
}
