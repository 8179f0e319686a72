/**
 * How much there is, in words: counts and names of localities, plans and copies as a sentence says them in each language.
 * Nothing here knows how many there are; `tallyOf` of the catalogue counts. Pure.
 */
import type { Locale, Localized } from './locale.ts'

/** What is counted in the content: of each kind the names in site order, where it has names. */
export interface Tally {
  /** Localities with a plan, by their official code. */
  localities: readonly string[]
  /** Of these the provinces, and the centrally-run cities. */
  provinces: readonly string[]
  cities: readonly string[]
  /** Plans by the name of their locality; where a locality has several, with the period. */
  plans: readonly string[]
  /** Of these, the plans held in full text, and those known from a news report alone. */
  full: readonly string[]
  reports: readonly string[]
}

/** What can be counted in a text; `copies` are the plans, as the documents that this site holds. */
export const COUNTED = ['localities', 'provinces', 'cities', 'plans', 'copies', 'full', 'reports'] as const
export type Counted = (typeof COUNTED)[number]

const NOUNS: Record<Counted, { vi: string; en: [one: string, many: string] }> = {
  localities: { vi: 'địa phương', en: ['locality', 'localities'] },
  provinces: { vi: 'tỉnh', en: ['province', 'provinces'] },
  cities: { vi: 'thành phố', en: ['city', 'cities'] },
  plans: { vi: 'kế hoạch', en: ['plan', 'plans'] },
  copies: { vi: 'bản', en: ['copy', 'copies'] },
  full: { vi: 'bản toàn văn', en: ['full text', 'full texts'] },
  reports: { vi: 'bản tin', en: ['news report', 'news reports'] },
}

/** The names of a kind; copies have those of their plans. */
export const namesOf = (tally: Tally, what: Counted): readonly string[] => tally[what === 'copies' ? 'plans' : what]

const UNITS: Localized<string[]> = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']

const formats: Partial<Record<Locale, Intl.NumberFormat>> = {}

/** A number in digits, as it is written in a language: “1,7” and “1.7”. */
export function formatNumber(n: number, locale: Locale): string {
  // Kept: making one takes longer than all that a page says with it.
  formats[locale] ??= new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB')
  return formats[locale].format(n)
}

/** A whole number as running text has it: a word up to twenty, digits above, grouped as the language does. */
export function numberInWords(n: number, locale: Locale): string {
  if (n > 20) return formatNumber(n, locale)
  const unit = UNITS[locale][n]
  if (unit !== undefined) return unit
  if (locale === 'en') return TEENS[n - 11] ?? String(n)
  // “mười lăm”, not “mười năm”, which would be ten years.
  return n === 20 ? 'hai mươi' : `mười ${n === 15 ? 'lăm' : UNITS.vi[n - 10]}`
}

/** A number with what it counts: “five localities”, “năm bản kế hoạch”. `between` stands before the noun. */
export function counted(locale: Locale, n: number, what: Counted, between = ''): string {
  const noun = locale === 'vi' ? NOUNS[what].vi : NOUNS[what].en[n === 1 ? 0 : 1]
  return [numberInWords(n, locale), between, noun].filter(Boolean).join(' ')
}

/** “the five plans”, and of one alone “the plan”; in Vietnamese “năm kế hoạch”, “kế hoạch”. */
export function theCounted(locale: Locale, n: number, what: Counted, between = ''): string {
  const bare = locale === 'vi' ? NOUNS[what].vi : `the ${NOUNS[what].en[0]}`
  if (n === 1 && !between) return bare
  if (n === 1) return locale === 'vi' ? `${between} ${bare}` : bare.replace('the ', `the ${between} `)
  return `${locale === 'en' ? 'the ' : ''}${counted(locale, n, what, between)}`
}

/** “four provinces and one city”; where there are no cities, or no provinces, the others alone. */
export function provincesAndCities(locale: Locale, { provinces, cities }: Tally, between = ''): string {
  const parts = [
    ...(provinces.length > 0 ? [counted(locale, provinces.length, 'provinces', between)] : []),
    ...(cities.length > 0 ? [counted(locale, cities.length, 'cities', provinces.length > 0 ? '' : between)] : []),
  ]
  return parts.join(AND[locale])
}

const AND: Localized = { vi: ' và ', en: ' and ' }

/** A list as a sentence has it: “A, B and C”. */
export const inSentence = (locale: Locale, parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${AND[locale]}${parts.at(-1)}`

/** Up to so many localities a page shows one by one: of more it shows what is chosen, or names them folded. */
export const FEW = 6

/** So many names are still read in a sentence; of more it gives the number. */
export const MOST_NAMES = 8

/** Names as a list, of many the first and how many more. */
export function listed(locale: Locale, names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return inSentence(locale, names)
  const rest = names.length - MOST_NAMES
  return `${names.slice(0, MOST_NAMES).join(', ')}${AND[locale]}${locale === 'vi' ? `${rest} nơi khác` : `${rest} more`}`
}

/** The names of a kind; of many how many they are, and out of how many: “12 of the 34 localities”. */
export function named(locale: Locale, tally: Tally, what: Counted): string {
  const names = namesOf(tally, what)
  if (names.length <= MOST_NAMES) return inSentence(locale, names)
  const all = what === 'localities' ? tally.localities.length : tally.plans.length
  const noun = all === tally.localities.length ? 'localities' : 'plans'
  if (names.length === all) return theCounted(locale, all, noun)
  const n = numberInWords(names.length, locale)
  return locale === 'vi' ? `${n} trong ${counted('vi', all, noun)}` : `${n} of ${theCounted('en', all, noun)}`
}

/** With a capital first letter, as at the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
