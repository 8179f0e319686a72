/** The hard things in a line that two texts must share: dates, figures, numbers of documents, and names of bodies and of groups. */
import type { Locale } from '../model/locale.ts'
import { tidy, unmarked } from './normalise.ts'

/** A hard thing and where it stands in its text. */
export interface Fact {
  kind: 'date' | 'figure' | 'document' | 'body' | 'group'
  /** What makes two of them the same in both languages: `y2016`, `d01-25`, `100%`, `161/QĐ-TTG`, an id. */
  key: string
  from: number
  to: number
}

/** A body or a group with the ways to name it in one language. */
export interface Named {
  kind: 'body' | 'group'
  id: string
  names: readonly string[]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, first: 1, second: 2, third: 3, fourth: 4 }
const SPELT: Record<Locale, string[]> = {
  vi: ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

const two = (text: string | number) => String(Number(text)).padStart(2, '0')
const quarter = (text: string) => QUARTERS[text.toLowerCase()] ?? Number(text)

type Reader = [pattern: RegExp, keys: (match: RegExpExecArray) => [Fact['kind'], string][]]

const READERS: Record<Locale, Reader[]> = {
  vi: [
    [/\d{1,2}[/.-](\d{1,2})[/.-]\d{4}(?!\d)/g, (m) => dayOf(m[0].split(/[/.-]/))],
    [/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu, (m) => dayOf([m[1] ?? '', m[2] ?? '', m[3] ?? ''])],
    [
      /tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})/giu,
      (m) => [
        ['date', `m${two(m[1] ?? '')}`],
        ['date', `y${m[2]}`],
      ],
    ],
    [/(?:ngày|trước|hạn)\s+(\d{1,2})[/-](\d{1,2})(?!\d)/giu, (m) => dayOf([m[1] ?? '', m[2] ?? '', ''])],
    [/quý\s+(iv|i{1,3}|[1-4])(?!\p{L})/giu, (m) => [['date', `q${quarter(m[1] ?? '')}`]]],
  ],
  en: [
    [
      new RegExp(`(\\d{1,2})\\s+(${MONTHS.join('|')})`, 'g'),
      (m) => dayOf([m[1] ?? '', String(MONTHS.indexOf(m[2] ?? '') + 1), '']),
    ],
    [new RegExp(`(${MONTHS.join('|')})(?=\\s+\\d{4})`, 'g'), (m) => [['date', `m${two(MONTHS.indexOf(m[1] ?? '') + 1)}`]]],
    [/\b(first|second|third|fourth) quarter|\bQ([1-4])\b/gi, (m) => [['date', `q${quarter(m[1] ?? m[2] ?? '')}`]]],
  ],
}
const BOTH: Reader[] = [
  [/\d{1,4}(?:\/\d{4})?(?:\s?[-/]\s?\p{Lu}[\p{L}]*){1,4}/gu, (m) => [['document', m[0].replace(/\s/g, '').toUpperCase()]]],
]

function dayOf([day = '', month = '', year = '']: string[]): [Fact['kind'], string][] {
  return [['date', `d${two(month)}-${two(day)}`], ...(year ? [['date', `y${year}`] as [Fact['kind'], string]] : [])]
}

/** The figures, dates and numbers of documents in a text; the mark of its item (“1.”) is none of them. */
export function factsOf(text: string, lang: Locale): Fact[] {
  const facts: Fact[] = []
  const skip = text.length - unmarked(text).length
  // What is read is blanked, so that a day is not read again as figures.
  let rest = ' '.repeat(skip) + text.slice(skip)
  // A place in the plan (“mục VI.4”, “section II.3.1”) is no figure.
  rest = rest.replace(/(?:^|[^\p{L}\d])[IVX]{1,5}(?:\.\d{1,2})+/gu, (place) => ' '.repeat(place.length))
  const take = ([pattern, keys]: Reader) => {
    for (const match of rest.matchAll(pattern)) {
      for (const [kind, key] of keys(match)) facts.push({ kind, key, from: match.index, to: match.index + match[0].length })
    }
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length))
  }
  for (const reader of [...BOTH, ...READERS[lang]]) take(reader)
  const thousand = lang === 'vi' ? /\.(?=\d{3})/g : /,(?=\d{3})/g
  for (const match of rest.matchAll(/\d+(?:[.,]\d+)*(\s?%|\s+per cent)?/g)) {
    const digits = match[0].replace(/\D+$/, '')
    const at = { from: match.index, to: match.index + match[0].length }
    if (/^(?:19|20)\d\d$/.test(digits) && !match[1]) facts.push({ kind: 'date', key: `y${digits}`, ...at })
    else
      facts.push({
        kind: 'figure',
        key: `${digits
          .replace(thousand, '')
          .replace(',', '.')
          .replace(/^0+(?=\d)/, '')}${match[1] ? '%' : ''}`,
        ...at,
      })
  }
  return facts.sort((a, b) => a.from - b.from)
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A finder of names: made once for a register, used on many texts. Longer names first, so that a ministry is not its department. */
export function namer(register: readonly Named[]): (text: string) => Fact[] {
  const ways = register
    .flatMap(({ kind, id, names }) => names.map((name) => ({ kind, id, words: tidy(name).split(/[\s,–-]+/) })))
    .sort((a, b) => b.words.join(' ').length - a.words.join(' ').length)
    .map(({ kind, id, words }) => ({
      kind,
      id,
      // Abbreviations are names only in capitals.
      pattern: new RegExp(
        `(^|[^\\p{L}\\p{N}])(${words.map(escaped).join('[\\s,–-]+')})(?![\\p{L}\\p{N}])`,
        /^[\p{Lu}\d]+$/u.test(words.join('')) ? 'gu' : 'giu',
      ),
    }))
  return (text) => {
    const facts: Fact[] = []
    let rest = text
    for (const { kind, id, pattern } of ways) {
      rest = rest.replace(pattern, (_: string, before: string, name: string, at: number) => {
        const from = at + before.length
        facts.push({ kind, key: id, from, to: from + name.length })
        return before + '\u0000'.repeat(name.length)
      })
    }
    return facts.sort((a, b) => a.from - b.from)
  }
}

/** What stands in only one of two texts. A small number may be a word in the other. */
export function onlyIn(facts: readonly Fact[], others: readonly Fact[], other: string, lang: Locale): Fact[] {
  const there = new Set(others.map(({ kind, key }) => `${kind} ${key}`))
  return facts.filter(({ kind, key }) => {
    if (there.has(`${kind} ${key}`)) return false
    const word = kind === 'figure' ? SPELT[lang][Number(key)] : undefined
    return !word || !new RegExp(`(^|[^\\p{L}])${word}(?!\\p{L})`, 'iu').test(other)
  })
}
