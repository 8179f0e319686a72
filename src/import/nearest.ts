/**
 * The restated provisions nearest to an official line: by the word runs that both official lines share (their stored hashes), and by the
 * words that the line shares with our Vietnamese text. Pure.
 */
import { RUN, runHash, runsIn } from '../segment/fingerprint.ts'
import { normalise, wordsOf } from '../segment/normalise.ts'

/** A provision that is restated already, as far as it is looked at here. */
export interface Restated {
  key: string
  /** Our Vietnamese words: text, headline, and the official words that they replaced. */
  words: string
  /** Hashes of the word runs of its official line; empty where it has no fingerprint. */
  runs: string
}

/** How near a restated provision is. */
export interface Near {
  key: string
  /** 0 to 1: the larger of shared official words and shared words of ours. */
  score: number
  /**
   * Shares of the words of the new line and of the other official line that are certainly common: runs of the other line begin at every
   * fourth word only, so that up to three words at each end of a common stretch are not seen.
   */
  shares: [own: number, other: number]
}

/** Words and pairs of neighbours: Vietnamese words have one or two syllables. */
function termsOf(text: string): string[] {
  const words = wordsOf(normalise(text))
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]
}

/** Where each run of four words begins in a line, by its hash. */
function placesOf(line: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + RUN <= line.length; at += 1) {
    const hash = runHash(line.slice(at, at + RUN))
    places.set(hash, [...(places.get(hash) ?? []), at])
  }
  return places
}

/** The shares of a line's words and of another line's runs that are common. */
function commonOf(places: ReadonlyMap<string, readonly number[]>, length: number, runs: readonly string[]): [number, number] {
  const covered = new Set<number>()
  let found = 0
  for (const run of runs) {
    const there = places.get(run)
    if (!there) continue
    found += 1
    for (const at of there) for (let word = at; word < at + RUN; word += 1) covered.add(word)
  }
  return found === 0 ? [0, 0] : [covered.size / length, found / runs.length]
}

/** The shares of this line's words, and of the runs of another, that are certainly common: made once for a line, asked for each other. */
export function sharer(line: readonly string[]): (runs: readonly string[]) => [number, number] {
  const places = placesOf(line)
  return (runs) => commonOf(places, line.length, runs)
}

/** A finder over what is restated: made once, asked for each new line. Nearest first, only what has something in common. */
export function finderOf(restated: readonly Restated[]): (line: string) => Near[] {
  const counts = new Map<string, number>()
  const bags = restated.map(({ words }) => new Set(termsOf(words)))
  for (const bag of bags) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weights = new Map([...counts].map(([term, count]) => [term, weigh(restated.length, count)]))
  const unknown = weigh(restated.length, 0)
  const weight = (term: string) => weights.get(term) ?? unknown
  const size = (terms: Iterable<string>) => {
    let sum = 0
    for (const term of terms) sum += weight(term)
    return Math.sqrt(sum)
  }
  const sizes = bags.map(size)
  const runs = restated.map((each) => runsIn(each.runs))
  return (line) => {
    const own = new Set(termsOf(line))
    const ownSize = size(own)
    const words = wordsOf(normalise(line))
    const sharesOf = sharer(words)
    return restated
      .map(({ key }, at): Near => {
        const bag = bags[at] ?? new Set()
        let common = 0
        for (const term of own) if (bag.has(term)) common += weight(term)
        const shares = sharesOf(runs[at] ?? [])
        const alike = common / (ownSize * (sizes[at] ?? 1) || 1)
        return { key, shares, score: Math.max(alike, (shares[0] + shares[1]) / 2) }
      })
      .filter(({ score }) => score > 0.05)
      .sort((a, b) => b.score - a.score)
  }
}

/** How telling a word is: the fewer provisions have it, the more. */
const weigh = (all: number, having: number) => Math.log((all + 1) / (having + 0.5)) ** 2
