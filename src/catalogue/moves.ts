/** What was moved and where it is now: recorded in content/ledger.yaml, chains followed to their end. Pure. */
import { LEDGER_KINDS, type Ledger, type LedgerKind } from '../model/ledger.ts'
import type { Catalogue, Provision } from './build.ts'

/** Kinds of things that can move. */
export type MovedKind = 'provisions' | LedgerKind

/** A moved thing: its old id and that of where it is now; provisions and sections with their plan, `plan/id`. */
export interface Move {
  kind: MovedKind
  from: string
  to: string
}

/** `topics/old` as its kind and id; undefined where the kind is none. */
export function movedThing(entry: string): { kind: MovedKind; id: string } | undefined {
  const [name = '', ...rest] = entry.split('/')
  const kind = (['provisions', ...LEDGER_KINDS] as const).find((each) => each === name)
  return kind && rest.length > 0 ? { kind, id: rest.join('/') } : undefined
}

/** The way that a moved thing went, step by step; the last is where it is now, or one that was passed before: a circle. */
export function wayOf(moved: Ledger['moved'], from: string): string[] {
  const way = [from]
  for (let next = moved[from]; next !== undefined; next = moved[next]) {
    if (way.includes(next)) return [...way, next]
    way.push(next)
  }
  return way
}

/** Every move with where it ends. */
export function movesOf({ ledger }: Pick<Catalogue, 'ledger'>): Move[] {
  return Object.keys(ledger.moved).flatMap((from) => {
    const [old, now] = [movedThing(from), movedThing(wayOf(ledger.moved, from).at(-1) ?? from)]
    return old && now ? [{ kind: old.kind, from: old.id, to: now.id }] : []
  })
}

/** Old places of a page with one list: old ids by the id that each leads to now. Of a plan: sections as `s-id`, as on its page. */
export function formerAnchors(catalogue: Pick<Catalogue, 'ledger'>, plan: string | null): Map<string, string[]> {
  const anchors = movesOf(catalogue).flatMap((move): [string, string][] => {
    const [from, to] =
      plan === null ? [glossaryAnchor(move), move.to] : [anchorIn(plan, move, 'from'), anchorIn(plan, move, 'to')]
    return from && to ? [[to, from]] : []
  })
  return new Map([...Map.groupBy(anchors, ([to]) => to)].map(([to, pairs]) => [to, pairs.map(([, from]) => from)]))
}

/** What stood on a plan's page and is in another plan now. */
export function movedOut(catalogue: Pick<Catalogue, 'ledger'>, plan: string): (Move & { anchor: string })[] {
  return movesOf(catalogue).flatMap((move) => {
    const anchor = anchorIn(plan, move, 'from')
    return anchor && !anchorIn(plan, move, 'to') ? [{ ...move, anchor }] : []
  })
}

const glossaryAnchor = ({ kind, from }: Move) => (kind === 'glossary' ? from : undefined)

function anchorIn(plan: string, move: Move, end: 'from' | 'to'): string | undefined {
  const id = move[end].startsWith(`${plan}/`) ? move[end].slice(plan.length + 1) : undefined
  if (id === undefined) return undefined
  return move.kind === 'sections' ? `s-${id}` : move.kind === 'provisions' ? id : undefined
}

/** Every permanent number and its provision: links that hold the number of a moved one find it where it is now. */
export function byNumber(catalogue: Catalogue): Map<number, Provision> {
  const { ledger, byKey } = catalogue
  return new Map(
    Object.entries(ledger.provisions).flatMap(([number, key]): [number, Provision][] => {
      const provision = byKey.get(movedThing(wayOf(ledger.moved, `provisions/${key}`).at(-1) ?? '')?.id ?? '')
      return provision ? [[Number(number), provision]] : []
    }),
  )
}
