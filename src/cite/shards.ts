/**
 * The records of citations as small files, six numbers each: `cite/vi/1.json` holds the numbers 6 to 11. A page fetches the one
 * that it needs, when somebody wants to cite.
 */
import type { Cited, CitedPlan } from './record.ts'
import type { CiteWords } from './text.ts'

const SIZE = 6

/** `cite/<language>/<shard>.json`. */
export interface CiteShard {
  /** Address of the site where it was built with one; empty: the reader's own is the true one. */
  site: string
  words: CiteWords
  plans: CitedPlan[]
  rows: (Omit<Cited, 'plan' | 'lang'> & { plan: string })[]
}

/** Which shard holds a number. */
export const shardOf = (number: number): number => Math.floor(number / SIZE)

/** Packs records into the shards that hold them, by their numbers. */
export function shardsOf(records: readonly Cited[], words: CiteWords, site: string): Map<number, CiteShard> {
  const groups = Map.groupBy(records, ({ number }) => shardOf(number))
  return new Map(
    [...groups].map(([shard, group]) => [
      shard,
      {
        site,
        words,
        plans: [...new Map(group.map(({ plan }) => [plan.id, plan])).values()],
        rows: group.map(({ lang: _, plan, ...row }) => ({ ...row, plan: plan.id })),
      },
    ]),
  )
}

/** The record of a number; undefined where the shard has none. */
export function recordIn({ plans, rows }: CiteShard, number: number, lang: Cited['lang']): Cited | undefined {
  const row = rows.find((each) => each.number === number)
  const plan = plans.find(({ id }) => id === row?.plan)
  return row && plan && { ...row, plan, lang }
}
