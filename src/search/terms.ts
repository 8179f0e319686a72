/**
 * The terms of the Pagefind index: runs of one to a few neighbouring words, names and tags, each written as one word of letters and
 * digits. A claim needs the order of words and their tones; an index of runs answers it with one short list, where an index of
 * syllables would need as many lists as the phrase has syllables, and their positions.
 */
import type { Locale } from '../model/locale.ts'
import { fold, formOf as formOfWord, type Token } from './text.ts'

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

/** The runs of a text, each once. */
export function runsOf(tokens: readonly Token[], locale: Locale): Set<string> {
  const found = new Set<string>()
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_RUN[locale]); to++) {
      if (to > from + 1 && (tokens[to - 1] as Token).at - (tokens[to - 2] as Token).at !== 1) break
      if (to > from + 1 || !isBound(tokens, from, locale)) found.add(runTerm(tokens.slice(from, to), locale))
    }
  }
  return found
}

/** The runs that together stand for a phrase: overlapping, so that their words can hardly stand apart in a record. */
export function coverOf(length: number, locale: Locale): [from: number, to: number][] {
  const longest = LONGEST_RUN[locale]
  if (length <= longest) return [[0, length]]
  const cover: [number, number][] = []
  for (let from = 0; from + longest < length; from += longest - 1) cover.push([from, from + longest])
  cover.push([length - longest, length])
  return cover
}

/**
 * Syllables that are no words of their own in these compounds: «trường» in «môi trường» is no school, «sách» in «chính sách» no book.
 * A lone syllable is looked for among those that stand free.
 */
const COMPOUNDS = new Set(
  `môi trường|thị trường|hiện trường|lập trường|nhà nước|đất nước|trong nước|ngoài nước|các nước|thế giới|biên giới|giới thiệu|ranh giới
lao động|ma túy|đường lối|báo cáo|thông báo|cảnh báo|dự báo|quảng bá|chính sách|ngân sách|cộng đồng|hội đồng|đồng bào|đồng bộ|hợp đồng
thương binh|thương mại|tổn thương|cách mạng|điện tử|bộ máy|nhân dân|người dân|nông dân|dân tộc|dân chủ|tiền đề|kinh tế|quốc tế|thực tế
tôn giáo|giáo dục|khoa học|sinh học|hóa học|văn học|công tác|công nghệ|công chức|văn hóa|xã hội|hội nhập|hiện đại|y tế|y đức|sức khỏe
khu vực|lĩnh vực|phòng chống|văn phòng|tổ chức|viên chức|chủ trì|chủ trương|năng lực|năng lượng|quy định|quyết định|tình hình|tình trạng`
    .split(/[|\n]/)
    .map((pair) => pair.trim()),
)
const compounds = new Map<string, true>()
/** Tells the compounds as the tokens are written; filled by the tokenizer's own forms when first asked. */
function isBound(tokens: readonly Token[], at: number, locale: Locale): boolean {
  if (locale === 'en') return false
  if (compounds.size === 0) for (const pair of COMPOUNDS) compounds.set(pair.split(' ').map(formOfWord).join(' '), true)
  const here = tokens[at] as Token
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return Boolean(
    (before && here.at - before.at === 1 && compounds.has(`${before.form} ${here.form}`)) ||
      (after && after.at - here.at === 1 && compounds.has(`${here.form} ${after.form}`)),
  )
}
