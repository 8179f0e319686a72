/** The texts of a sheet's entries, from the files of one language; each file is fetched once. */
import type { CitedPlan } from '../../cite/record.ts'
import type { Entry } from '../codec.ts'
import type { Block, SheetProvision, TopicRow } from '../data.ts'
import { blockOf } from '../files.ts'

/** A provision with its plan. */
export interface Told extends Omit<SheetProvision, 'plan'> {
  number: number
  plan: CitedPlan & { whose: string }
}

/** A row with its provisions. */
export interface ToldRow {
  id: string
  name: string
  cells: { whose: string; provisions: Told[]; headings: string[]; silence?: string }[]
}

/** What an entry stands for; `unknown`: the site has no such number; `unreachable`: its file could not be had. */
export type Loaded = { provision: Told } | { row: ToldRow } | 'unknown' | 'unreachable'

export type Loader = (entry: Entry) => Promise<Loaded>

/**
 * Loads entries from a folder of files.
 * @param last the highest number of each kind that this copy of the site knows: a link may name any, and no file is asked for those
 */
export function loader(folder: string, last: Record<Entry['kind'], number>): Loader {
  const files = new Map<string, Promise<unknown>>()
  /** A file's content; null where there is none of that name. */
  const file = <T>(name: string): Promise<T | null> => {
    const known = files.get(name)
    if (known) return known as Promise<T | null>
    const asked = fetch(`${folder}${name}.json`).then((answer) => {
      if (answer.ok) return answer.json()
      if (answer.status === 404) return null
      throw new Error(`${answer.status}`)
    })
    files.set(name, asked)
    asked.catch(() => files.delete(name))
    return asked as Promise<T | null>
  }
  const provision = async (number: number, hops = 3): Promise<Told | null> => {
    const block = await file<Block>(blockOf(number))
    const found = block?.provisions[number]
    const plan = block?.plans[found?.plan ?? '']
    if (found && plan) return { ...found, number, plan }
    const moved = block?.moved[number]
    return moved && hops > 0 ? provision(moved, hops - 1) : null
  }
  const row = async (number: number): Promise<ToldRow | null> => {
    const found = await file<TopicRow>(`t${number}`)
    if (!found) return null
    const cells = found.cells.map(async ({ numbers, ...cell }) => {
      const provisions = await Promise.all(numbers.map((each) => provision(each)))
      return { ...cell, provisions: provisions.filter((each) => each !== null) }
    })
    return { id: found.id, name: found.name, cells: await Promise.all(cells) }
  }
  return async ({ kind, number }) => {
    if (number > last[kind]) return 'unknown'
    try {
      if (kind === 'topic') {
        const found = await row(number)
        return found ? { row: found } : 'unknown'
      }
      const found = await provision(number)
      return found ? { provision: found } : 'unknown'
    } catch {
      return 'unreachable'
    }
  }
}
