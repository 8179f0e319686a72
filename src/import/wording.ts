/** Common wording of a new plan with the plans that are there: measured on the official lines where they are at hand, else on their hashes. */
import { WORDING } from '../model/reference.ts'
import { RUN, runsIn } from '../segment/fingerprint.ts'
import { normalise, wordsOf } from '../segment/normalise.ts'
import { sharer } from './nearest.ts'

/** A line of another plan: its text where the machine has it, else the hashes of its runs. */
export interface Other {
  key: string
  text?: string | undefined
  runs: string
}

/** A line of fewer words is a stock phrase: that two plans have it says nothing. */
const SHORTEST = 8

/** A pair of common wording. */
export interface Pair {
  pair: [string, string]
  shares: [number, number]
  /** Measured on hashes: the shares are at least so large, and may be larger. */
  atLeast: boolean
}

const round = (share: number) => Math.floor(share * 100 + 1e-9) / 100

/** The share of a line's words that lie in runs of at least four words which the other line has too. */
export function shareIn(line: readonly string[], other: readonly string[]): number {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= other.length; at += 1) runs.add(other.slice(at, at + RUN).join(' '))
  const covered = new Set<number>()
  for (let at = 0; at + RUN <= line.length; at += 1)
    if (runs.has(line.slice(at, at + RUN).join(' '))) for (let word = at; word < at + RUN; word += 1) covered.add(word)
  return line.length === 0 ? 0 : covered.size / line.length
}

/**
 * Pairs of a plan's lines with lines of other plans, both shares at least those of “largely the same words”; and the pairs of which the
 * hashes leave it open: a common stretch of which they see two thirds may be enough.
 */
export function pairsOf(
  lines: readonly { key: string; text: string }[],
  others: readonly Other[],
): { pairs: Pair[]; open: Pair[] } {
  const pairs: Pair[] = []
  const open: Pair[] = []
  const theirs = others.map((other) => ({
    ...other,
    hashes: runsIn(other.runs),
    words: other.text === undefined ? undefined : wordsOf(normalise(other.text)),
  }))
  for (const { key, text } of lines) {
    const words = wordsOf(normalise(text))
    if (words.length < SHORTEST) continue
    const sharesOf = sharer(words)
    for (const other of theirs) {
      if ((other.words?.length ?? other.hashes.length * RUN) < SHORTEST) continue
      const shares: [number, number] = other.words
        ? [shareIn(words, other.words), shareIn(other.words, words)]
        : sharesOf(other.hashes)
      const pair: Pair = { pair: [key, other.key], shares: [round(shares[0]), round(shares[1])], atLeast: !other.words }
      if (Math.min(...pair.shares) >= WORDING.large) pairs.push(pair)
      else if (pair.atLeast && Math.min(...shares) >= WORDING.large * 0.6 && Math.max(...shares) >= WORDING.large * 0.7)
        open.push(pair)
    }
  }
  return { pairs, open }
}
