/**
 * Computed words in the texts of `content/`: `[[localities]]` is “five localities” as long as there are five. Pure.
 *
 * | written | becomes, with five plans of four provinces and one city |
 * | --- | --- |
 * | `[[localities]]`, `[[plans]]`, `[[copies]]`, `[[full]]`, `[[reports]]` | five localities, five plans, five copies, three full texts, two news reports |
 * | `[[Localities]]` | Five localities: a capital where the placeholder has one |
 * | `[[localities: Vietnamese]]` | five Vietnamese localities: what stands before the noun |
 * | `[[the plans]]` | the five plans; of one alone: the plan |
 * | `[[n reports]]` | two |
 * | `[[provinces and cities]]` | four provinces and one city |
 * | `[[names reports]]` | Lạng Sơn and An Giang; of more than eight: 12 of the 34 localities |
 * | `[[reports? is|are|]]` | what stands for one, for more, and for none (two parts: none reads as more) |
 * | `[[read]]`, `[[check …]]` | nothing: marks that `prose-assertions.ts` reads |
 */
import { LOCALES, type Locale } from '../model/locale.ts'
import {
  COUNTED,
  type Counted,
  capital,
  counted,
  named,
  namesOf,
  numberInWords,
  provincesAndCities,
  type Tally,
  theCounted,
} from '../model/tally.ts'
import type { Content } from './read.ts'

/** Counts what the content holds; plans and localities in site order. */
export function tallyOf({ localities, plans }: Pick<Content, 'localities' | 'plans'>): Tally {
  const inOrder = localities
    .filter(({ id }) => plans.some(({ facts }) => facts.locality === id))
    .toSorted((a, b) => a.code.localeCompare(b.code))
  const all = inOrder.flatMap(({ id, name }) => {
    const own = plans.filter(({ facts }) => facts.locality === id).toSorted((a, b) => a.facts.period.from - b.facts.period.from)
    return own.map(({ facts: { copy, period } }) => ({
      copy,
      name: own.length > 1 ? `${name} (${period.from}–${period.to})` : name,
    }))
  })
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  return {
    localities: names(inOrder),
    provinces: names(inOrder.filter(({ type }) => type === 'province')),
    cities: names(inOrder.filter(({ type }) => type === 'city')),
    plans: names(all),
    full: names(all.filter(({ copy }) => copy === 'full-text')),
    reports: names(all.filter(({ copy }) => copy === 'news-report')),
  }
}

/** An innermost placeholder; one may stand in a branch of another. */
export const PLACEHOLDER = /\[\[([^[\]]*)\]\]/
/** A mark, with the space before it. */
const MARK = /\s*\[\[(?:read|check [^[\]]*)\]\]/g

const isCounted = (word: string): word is Counted => (COUNTED as readonly string[]).includes(word)

/** What a placeholder says; null where it means nothing. */
export function placeholderText(inner: string, locale: Locale, tally: Tally): string | null {
  const branch = /^\s*(\p{L}+)\?(.*)$/su.exec(inner)
  if (branch) {
    const [, what = '', rest = ''] = branch
    const parts = rest.split('|').map((part) => part.trim())
    if (!isCounted(what) || parts.length < 2 || parts.length > 3) return null
    const n = namesOf(tally, what).length
    return (n === 1 ? parts[0] : n === 0 ? (parts[2] ?? parts[1]) : parts[1]) ?? ''
  }
  const [left = '', between = ''] = inner.split(':').map((part) => part.trim())
  const text = plainText(left.toLowerCase(), between, locale, tally)
  return text !== null && /^\p{Lu}/u.test(left) ? capital(text) : text
}

function plainText(words: string, between: string, locale: Locale, tally: Tally): string | null {
  if (words === 'provinces and cities') return provincesAndCities(locale, tally, between)
  const [first = '', second = '', ...more] = words.split(/\s+/)
  const what = second || first
  if (more.length > 0 || !isCounted(what)) return null
  const n = namesOf(tally, what).length
  if (!second) return counted(locale, n, what, between)
  if (first === 'the') return theCounted(locale, n, what, between)
  if (first === 'n') return numberInWords(n, locale)
  return first === 'names' ? named(locale, tally, what) : null
}

/** A text with its placeholders filled and its marks taken out; what means nothing stays, and `computedWordsAreKnown` says so. */
export function fillText(text: string, locale: Locale, tally: Tally): string {
  if (!text.includes('[[')) return text
  let rest = text.replace(MARK, '')
  let kept = ''
  for (let found = PLACEHOLDER.exec(rest); found; found = PLACEHOLDER.exec(rest)) {
    const said = placeholderText(found[1] ?? '', locale, tally)
    const before = rest.slice(0, found.index)
    const after = rest.slice(found.index + found[0].length)
    if (said === null) {
      kept += before + found[0]
      rest = after
    } else rest = before + said + after
  }
  return kept + rest
}

/** The content with every computed word written out, provisions apart: they restate official lines, and compute nothing. */
export const fillContent = (content: Content): Content => filled(content, tallyOf(content))

/** Fills every pair of texts `{ vi, en }`, be they strings or stories, and copies nothing that stays. */
function filled<T>(value: T, tally: Tally, locale?: Locale): T {
  if (typeof value === 'string') return (locale ? fillText(value, locale, tally) : value) as T
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
    if (key === 'provisions' || key === 'fingerprints') return [key, each]
    const next = filled(each, tally, LOCALES.find((known) => known === key) ?? locale)
    changed ||= next !== each
    return [key, next]
  })
  if (!changed) return value
  return (Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)) as T
}
