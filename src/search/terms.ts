/**
 * The terms of the Pagefind index: runs of one to a few neighbouring words, names and tags, each written as one word of letters and
 * digits. A claim needs the order of words and their tones; an index of runs answers it with one short list, where an index of
 * syllables would need as many lists as the phrase has syllables, and their positions.
 */
import type { Locale } from '../model/locale.ts'
import { fold, type Token } from './text.ts'

/** The longest run that is one term: Vietnamese words are mostly of two or four syllables, English names of two or three words. */
export const LONGEST_RUN: Record<Locale, number> = { vi: 4, en: 3 }

// Greek letters stand in no text, pass Pagefind's folding unchanged, and sort behind all words: names and tags share few chunks.
const BETWEEN = 'ω'
const TONES_FOLLOW = 'τ'
const END = 'ε'
const MARKS: Record<string, string> = {
  '\u0306': 'b',
  '\u0302': 'c',
  '\u031b': 'h',
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
}

type Word = Pick<Token, 'key' | 'form'>
const letters = (words: readonly Word[]) => words.map(({ key }) => key).join(BETWEEN)
const known = new Map<string, string>()
function marks(form: string): string {
  let found = known.get(form)
  if (found === undefined) {
    found = [...form.replaceAll('đ', 'd\u0110').normalize('NFD')].map((c) => (c === '\u0110' ? 'd' : (MARKS[c] ?? ''))).join('')
    known.set(form, found)
  }
  return found
}

/** The term of a run with its marks; nothing in the index is longer and begins with it. */
export function runTerm(words: readonly Word[], locale: Locale): string {
  if (locale === 'en') return letters(words) + END
  return letters(words) + TONES_FOLLOW + words.map(({ form }) => marks(form)).join(BETWEEN) + END
}

/** The beginning that all spellings of a run share, whatever their marks; `open` leaves its last word unfinished. */
export function runBeginning(words: readonly Word[], locale: Locale, open = false): string {
  return letters(words) + (open ? '' : locale === 'en' ? END : TONES_FOLLOW)
}

/** The term of a name: every record that names the thing by any of its true names. */
export const nameTerm = (type: string, id: string): string => `ν${type.slice(0, 2)}${id.replaceAll('-', '')}${END}`

/** The term of a tag: topic, agency, group of people, kind, date. */
export const tagTerm = (type: string, id: string): string => `σ${type[0]}${fold(id).replace(/[^a-z0-9]/g, '')}${END}`

/** The runs that together stand for a phrase: overlapping, so that their words can hardly stand apart in a record. */
export function coverOf(length: number, locale: Locale): [from: number, to: number][] {
  const longest = LONGEST_RUN[locale]
  if (length <= longest) return [[0, length]]
  const cover: [number, number][] = []
  for (let from = 0; from + longest < length; from += longest - 1) cover.push([from, from + longest])
  cover.push([length - longest, length])
  return cover
}
