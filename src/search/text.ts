/** Spelling: how words of the texts and of the query are made comparable. Pure, the same in Node and in the browser. */
import type { Locale } from '../model/locale.ts'

/** The other language. Said here again because `model/locale.ts` brings its schemas, which the page must not load. */
export const otherOf = (locale: Locale): Locale => (locale === 'vi' ? 'en' : 'vi')

/** A word in a text: `key` folds case, tone marks and đ (English: the stem too), `form` keeps the marks apart from where they stand. */
export interface Token {
  key: string
  form: string
  /** Place in the sequence; sentence ends leave a gap, so that words across them are not neighbours. */
  at: number
  /** Offsets in the text, in UTF-16 units. */
  from: number
  to: number
}

/** Letters of other scripts that look like ours and come in by copying: Cyrillic, Greek, the Icelandic and African ð. */
const LOOKALIKES = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsһhԁdοoαaνvðđɖđƌđ'.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']): [string, string] => [from, to]),
)

/** Typed or pasted text in the letters of the texts: compatibility forms folded, look-alikes mapped, invisible characters removed. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\p{ASCII}\p{Script=Latin}]/gu, (c) => {
      const to = LOOKALIKES.get(c.toLowerCase())
      return to ? (c === c.toLowerCase() ? to : to.toUpperCase()) : c
    })
    .replace(/[Ðð]/g, (c) => (c === 'ð' ? 'đ' : 'Đ'))
}

/** U+0300 grave, U+0301 acute, U+0303 tilde, U+0309 hook above, U+0323 dot below: the five tone marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const SENTENCE_END = /[.;:!?…]\s|\n/
const SENTENCE_GAP = 4

/** Lower case without tone marks, other marks or đ. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** A word's letters with hats, horns and đ, then its tone: hoà and hòa are one form, `hoa\u0300`. */
export function formOf(word: string): string {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(TONES)?.[0] ?? ''
  return apart.replace(TONES, '').replace(FINAL_Y, '$1i').normalize('NFC') + tone
}

/** “kỹ” and “kĩ” are two lawful spellings of one syllable; “thuý” and “thúi” are two syllables. */
const FINAL_Y = /^([hklmstv]|qu)y$/
const keyOfSyllable = (word: string) => fold(word).replace(FINAL_Y, '$1i')

const PERCENT = /^\s*(?:%|ph[ầa]n tr[ăa]m|per ?cent)(?![\p{L}\p{N}])/iu
const NUMBER_AHEAD = /^\.?\s*\d/
const ARTICLES = new Set(['the', 'a', 'an'])

/** The key of one word: folded; stemmed in English; without leading zeros. */
export const keyOf = (word: string, locale: Locale): string => {
  if (/^\d/.test(word)) return fold(word).replace(/^0+(?=\d)/, '')
  return locale === 'en' ? stem(fold(word)) : keyOfSyllable(word)
}

/** What is made of a word, whatever stands beside it. */
interface Spelt {
  folded: string
  form: string
  key: string
}
const spelt: Record<Locale, Map<string, Spelt>> = { vi: new Map(), en: new Map() }

/** A word in its comparable spellings, worked out once: texts repeat their words many times. */
function spell(word: string, locale: Locale): Spelt {
  let known = spelt[locale].get(word)
  if (!known) {
    const key = keyOf(word, locale)
    known = { folded: fold(word), form: /^\d/.test(word) ? key : formOf(word), key }
    spelt[locale].set(word, known)
  }
  return known
}

/**
 * The words of a text, in order. “100 %”, “100 phần trăm” and “100 percent” are one word; “số” and “No.” before a number,
 * English articles and possessive endings are none; “Viet Nam” is one word in English.
 */
export function tokenize(text: string, locale: Locale): Token[] {
  const tokens: Token[] = []
  let at = 0
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    if (end > match.index) continue
    if (end > 0 && SENTENCE_END.test(text.slice(end, match.index + 1))) at += SENTENCE_GAP
    end = match.index + word.length
    let { folded, form, key } = spell(word, locale)
    const after = text.slice(end, end + 14)
    if ((folded === 'so' || folded === 'no') && NUMBER_AHEAD.test(after)) continue
    if (locale === 'en' && (folded === 's' || ARTICLES.has(folded))) continue
    const percent = /^\d+$/.test(word) ? PERCENT.exec(after)?.[0] : undefined
    const nam = locale === 'en' && folded === 'viet' ? /^[\s-]nam\b/i.exec(after)?.[0] : undefined
    if (percent) {
      key += 'pct'
      form = key
      end += percent.length
    } else if (nam) {
      key = stem('vietnam')
      form = 'vietnam'
      end += nam.length
    }
    tokens.push({ key, form, at: at++, from: match.index, to: end })
  }
  return tokens
}

/** How well a typed form stands for a form of the text: 2 the same, 1 marks left out by the typist, 0 another word. */
export function compatible(typed: string, actual: string): 0 | 1 | 2 {
  if (typed === actual) return 2
  const [letters, tone] = apart(typed)
  const [wanted, wantedTone] = apart(actual)
  if (tone && tone !== wantedTone) return 0
  if (letters.length !== wanted.length) return 0
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? ''
    if (letter !== wanted[i] && letter !== fold(wanted[i] ?? '')) return 0
  }
  return 1
}

function apart(form: string): [string, string] {
  const tone = form.match(TONES)?.[0]
  return tone ? [form.replace(tone, ''), tone] : [form, '']
}

/** Whether a form has any Vietnamese mark. */
export const isMarked = (form: string): boolean => fold(form) !== form.toLowerCase()

const SUFFIXES: [RegExp, string][] = [
  [/(?<=.{3})ies$/, 'y'],
  [/(?<=(ss|sh|ch|x))es$/, ''],
  [/(?<=..[^su])s$/, ''],
  [/bility$/, 'bl'],
  [/(?<=.{4})(ational|ation|ating|ated|ate)$/, ''],
  [/(?<=.{4})(ional|ical)$/, ''],
  [/(?<=.{4})(ous|ful)$/, ''],
  [/(?<=.{4})ion$/, ''],
  [/(?<=.{4})ly$/, ''],
  [/(?<=.{3})(ing|ed)$/, ''],
  [/(?<=.{4})(er|or)$/, ''],
  [/(?<=.{3})e$/, ''],
  // “party” is not “part”.
  [/(?<=.{2})y$/, 'i'],
  [/(?<=..)([bdgmnprt])\1$/, '$1'],
]
const IRREGULAR: Record<string, string> = {
  paid: 'pay',
  taught: 'teach',
  built: 'build',
  held: 'hold',
  made: 'make',
  met: 'meet',
  kept: 'keep',
  sought: 'seek',
  drawn: 'draw',
  drew: 'draw',
  given: 'give',
  gave: 'give',
  taken: 'take',
  took: 'take',
  women: 'woman',
  men: 'man',
  children: 'child',
  sold: 'sell',
  bought: 'buy',
  spent: 'spend',
  led: 'lead',
  brought: 'bring',
  written: 'write',
  chosen: 'choose',
  fought: 'fight',
  grown: 'grow',
}
const stems = new Map<string, string>()

/** A light English stem of a folded word: plural and verb endings, British and American spelling as one. */
export function stem(word: string): string {
  if (IRREGULAR[word]) return stem(IRREGULAR[word])
  if (word.length < 4 || /\d/.test(word)) return word
  let out = stems.get(word)
  if (out !== undefined) return out
  out = word
    .replace(/our/g, 'or')
    .replace(/iz(?=[aei])/g, 'is')
    .replace(/mme/, 'm')
    .replace(/tre(?=s?$)/, 'ter')
  for (const [suffix, replacement] of SUFFIXES) out = out.replace(suffix, replacement)
  stems.set(word, out)
  return out
}

/** Whether two keys differ by one slip: a letter left out, added, changed, or two swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
