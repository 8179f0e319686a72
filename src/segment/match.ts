/**
 * Finds the provisions of a plan in a copy by place and fingerprint, and says of each: matched, differs, missing; and which lines of the
 * copy are of none. Pure: the same in a worker, in the tests and on the command line.
 */
import type { Line } from './clean.ts'
import { type Cut, listOf, points } from './cut.ts'
import { type Fingerprint, hashOf, RUN, runHash, runsIn } from './fingerprint.ts'
import { normalise, wordsOf } from './normalise.ts'

/** A provision as far as the match needs it, in document order. */
export interface Print extends Fingerprint {
  id: string
}

/** What was found of one provision. */
export interface Found {
  id: string
  status: 'matched' | 'differs' | 'missing'
  /** Number of its line in the copy, and the line; absent where it is missing. */
  at?: number
  text?: string
  /** It stands in another order than in the plan. */
  moved?: boolean
  /** Where it differs: the stretches of its words that no hash of the official line knows, as [from, to) in `text`. */
  changed?: [from: number, to: number][]
}

/** The whole answer. */
export interface Matched {
  found: Found[]
  /** Lines of the copy that are of no provision of the plan. */
  unknown: Line[]
}

/** A stretch of the copy that may be a provision. */
interface Piece extends Line {
  id?: string
  /** Cut as a provision; else a heading, or a line cut in another way. */
  proper: boolean
}

/** At least this share of a provision's word runs, and a line is the provision, changed. */
const ENOUGH = 0.4
/** At its own place a smaller share will do. */
const ENOUGH_THERE = 0.2

/** Other ways to read the lines of a copy: as they stand, by their points, their sentences, and joined with the next ones. */
function* otherPieces(lines: readonly Line[]): Generator<Piece> {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    const piece = (text: string): Piece => ({ at: line.at, text, proper: false })
    yield piece(line.text)
    const list = listOf(line.text)
    for (const point of list?.points ?? []) yield piece(point)
    const inside = points(line.text)
    if (inside.length > 1) for (const point of inside) yield piece(point)
    const colon = /:\s+/.exec(line.text)
    if (colon) yield piece(line.text.slice(colon.index + colon[0].length))
    for (const many of [2, 3, 4]) {
      if (at + many > lines.length) break
      yield piece(
        lines
          .slice(at, at + many)
          .map(({ text }) => text)
          .join(' '),
      )
    }
  }
}

/** For each key its places in a list, first to last. */
function group<T>(list: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of list) {
    const name = key(entry)
    const there = groups.get(name)
    if (there) there.push(entry)
    else groups.set(name, [entry])
  }
  return groups
}

/** The runs of a line, each word where it begins. */
function runsOfLine(text: string): { words: string[]; at: Map<string, number[]> } {
  const words = wordsOf(normalise(text))
  const at = new Map<string, number[]>()
  for (let from = 0; from + RUN <= words.length; from += 1) {
    const hash = runHash(words.slice(from, from + RUN))
    const there = at.get(hash)
    if (there) there.push(from)
    else at.set(hash, [from])
  }
  return { words, at }
}

const share = (runs: readonly string[], line: ReturnType<typeof runsOfLine>) =>
  runs.length === 0 ? 0 : runs.filter((run) => line.at.has(run)).length / runs.length

/**
 * The stretches of a line, in its own characters, that no run of the official line covers. The words of the levelled line and of the
 * line itself are the same in number once marks before it are gone, so they are counted from the end.
 */
export function changedIn(text: string, runs: readonly string[]): [number, number][] {
  const { words, at } = runsOfLine(text)
  const known = new Set<number>()
  for (const run of runs) {
    for (const from of at.get(run) ?? []) for (let word = from; word < from + RUN; word += 1) known.add(word)
  }
  const places = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}%]+/gu)]
  const own = places.slice(Math.max(0, places.length - words.length))
  const stretches: [number, number][] = []
  own.forEach((place, word) => {
    if (known.has(word)) return
    const from = place.index
    const to = from + place[0].length
    const last = stretches.at(-1)
    if (last && !known.has(word - 1) && word > 0) last[1] = to
    else stretches.push([from, to])
  })
  return stretches
}

/** Places of a longest rising run in a list of numbers: what stands in order. */
function rising(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) <= value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  })
  const inOrder = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) inOrder.add(at)
  return inOrder
}

/** Matches a copy with a plan. */
export function match(copy: Cut, prints: readonly Print[]): Matched {
  const pieces: Piece[] = copy.provisions.map(({ id, at, text }) => ({ id, at, text, proper: true }))
  const taken = new Map<string, Piece>()
  const used = new Set<Piece>()
  const take = (print: Print, piece: Piece) => {
    taken.set(print.id, piece)
    used.add(piece)
  }

  // 1. The same line: at its place first, then in the order of the document.
  const byHash = group(pieces, ({ text }) => hashOf(normalise(text)))
  for (const print of prints) {
    const there = byHash.get(print.sha256)?.find((piece) => piece.id === print.id && !used.has(piece))
    if (there) take(print, there)
  }
  for (const print of prints) {
    const there = taken.has(print.id) ? undefined : byHash.get(print.sha256)?.find((piece) => !used.has(piece))
    if (there) take(print, there)
  }

  // 2. The same line, cut otherwise than ours: inside a longer one, or over several.
  const wanted = group(
    prints.filter(({ id }) => !taken.has(id)),
    ({ sha256 }) => sha256,
  )
  const covered = new Set<number>()
  const rest: Piece[] = []
  if (wanted.size > 0) {
    const read = new Set([...used].map(({ at, text }) => `${at} ${normalise(text)}`))
    const parted = new Set<Line>()
    for (const piece of otherPieces(copy.lines)) {
      const levelled = normalise(piece.text)
      const [print, ...others] = wanted.get(hashOf(levelled)) ?? []
      // A stretch of the copy is one provision, however it is read.
      if (!print || read.has(`${piece.at} ${levelled}`)) continue
      read.add(`${piece.at} ${levelled}`)
      take(print, piece)
      wanted.set(print.sha256, others)
      for (const line of copy.lines) {
        if (line.at < piece.at || !(piece.text.includes(line.text) || line.at === piece.at)) continue
        covered.add(line.at)
        if (line.text.length > piece.text.length) parted.add(line)
      }
    }
    for (const { at, text } of parted) {
      for (const point of listOf(text)?.points ?? points(text))
        if (!read.has(`${at} ${normalise(point)}`) && wordsOf(point).length > RUN) rest.push({ at, text: point, proper: true })
    }
  }

  // 3. A changed line: enough of the same word runs, the more so at its own place.
  const left = [...pieces.filter((piece) => !used.has(piece) && !covered.has(piece.at)), ...rest]
  const order = new Map(prints.map(({ id }, at) => [id, at]))
  const neighbours = (print: Print): [number, number] => {
    const at = order.get(print.id) ?? 0
    const places = (list: readonly Print[]) => list.map(({ id }) => taken.get(id)?.at).filter((place) => place !== undefined)
    return [places(prints.slice(0, at)).at(-1) ?? 0, places(prints.slice(at + 1))[0] ?? Number.POSITIVE_INFINITY]
  }
  const lines = new Map(left.map((piece) => [piece, runsOfLine(piece.text)]))
  const open = prints.filter(({ id }) => !taken.has(id))
  const rated = open.flatMap((print) => {
    const runs = runsIn(print.runs)
    const [from, to] = neighbours(print)
    return left.flatMap((piece) => {
      const line = lines.get(piece)
      if (!line) return []
      const same = share(runs, line)
      const there = piece.id === print.id || (piece.at > from && piece.at < to)
      // A line of a few words has a run or two: changed, it may have none; then its place must say it.
      const short = runs.length <= 2 && piece.id === print.id && line.words.length <= RUN * 3
      const size = Math.min(runs.length * RUN, line.words.length) / Math.max(runs.length * RUN, line.words.length, 1)
      if (same < (there ? ENOUGH_THERE : ENOUGH) && !short) return []
      return [{ print, piece, score: same + (there ? 0.3 : 0) + size * 0.2 }]
    })
  })
  for (const { print, piece } of rated.sort((a, b) => b.score - a.score)) {
    if (!taken.has(print.id) && !used.has(piece)) take(print, piece)
  }

  const exact = new Set(prints.filter((print) => hashOf(normalise(taken.get(print.id)?.text ?? '')) === print.sha256))
  const placed = prints.filter(({ id }) => taken.has(id))
  const inOrder = rising(placed.map(({ id }) => (taken.get(id) as Piece).at))
  const moved = new Set(placed.filter((_, at) => !inOrder.has(at)).map(({ id }) => id))
  const found = prints.map((print): Found => {
    const piece = taken.get(print.id)
    if (!piece) return { id: print.id, status: 'missing' }
    const where = { id: print.id, at: piece.at, text: piece.text, ...(moved.has(print.id) ? { moved: true } : {}) }
    if (exact.has(print)) return { ...where, status: 'matched' }
    return { ...where, status: 'differs', changed: changedIn(piece.text, runsIn(print.runs)) }
  })
  const unknown = left.filter((piece) => !used.has(piece)).map(({ at, text }) => ({ at, text }))
  return { found, unknown }
}

/** How many lines of a copy are, word for word, lines of each plan: by the first characters of their hashes. */
export function looksLike(
  copy: Cut,
  plans: readonly { id: string; hashes: readonly string[] }[],
): { id: string; lines: number }[] {
  const length = plans[0]?.hashes[0]?.length ?? 0
  const there = new Set<string>()
  for (const { text } of copy.provisions) there.add(hashOf(normalise(text)).slice(0, length))
  if (copy.provisions.length < 4000)
    for (const { text } of otherPieces(copy.lines)) there.add(hashOf(normalise(text)).slice(0, length))
  return plans
    .map(({ id, hashes }) => ({ id, lines: new Set(hashes.filter((hash) => there.has(hash))).size }))
    .sort((a, b) => b.lines - a.lines)
}
