/** What is kept of an official line instead of its words: one hash of the whole, and short hashes of its word runs. */
import { sha256 } from '@noble/hashes/sha2.js'
import { normalise, wordsOf } from './normalise.ts'

/** Words in a run. */
export const RUN = 4

/** The fingerprint of an official line. */
export interface Fingerprint {
  /** SHA-256 of the levelled line, in hexadecimal. */
  sha256: string
  /**
   * Hashes of its word runs, four characters each, in the order of the line. A run stands beside the next, not over it, and its hash
   * has 24 bits: several runs of real Vietnamese share each value, so that the line cannot be spelt back word by word.
   */
  runs: string
}

const encoder = new TextEncoder()
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 of a levelled line, in hexadecimal. */
export const hashOf = (levelled: string): string => hex(sha256(encoder.encode(levelled)))

/** The short hash of a run of words: the first 24 bits of its SHA-256. */
export function runHash(words: readonly string[]): string {
  const [a = 0, b = 0, c = 0] = sha256(encoder.encode(words.join(' ')))
  const bits = (a << 16) | (b << 8) | c
  return [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]).join('')
}

/** Where the runs of so many words begin: side by side, the last one drawn back to the end of the line. */
export function runStarts(count: number): number[] {
  if (count < RUN) return []
  const starts: number[] = []
  for (let at = 0; at + RUN <= count; at += RUN) starts.push(at)
  if (count % RUN > 0) starts.push(count - RUN)
  return starts
}

/** The fingerprint of an official line as it stands in a copy. */
export function fingerprint(line: string): Fingerprint {
  const levelled = normalise(line)
  const words = wordsOf(levelled)
  return {
    sha256: hashOf(levelled),
    runs: runStarts(words.length)
      .map((at) => runHash(words.slice(at, at + RUN)))
      .join(''),
  }
}

/** The hashes in a string of runs. */
export const runsIn = (runs: string): string[] => runs.match(/.{4}/g) ?? []
