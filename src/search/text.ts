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
  return apart.replace(TONES, '').normalize('NFC') + tone
}

/** The words of a text, in order. */
export function tokenize(text: string, locale: Locale): Token[] {
  const tokens: Token[] = []
  let at = 0
  let end = 0
  for (const match of text.matchAll(WORD)) {
    if (end > 0 && SENTENCE_END.test(text.slice(end, match.index + 1))) at += SENTENCE_GAP
    end = match.index + match[0].length
    const folded = fold(match[0])
    if (locale === 'en' && folded === 's') continue
    tokens.push({ key: locale === 'en' ? stem(folded) : folded, form: formOf(match[0]), at: at++, from: match.index, to: end })
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
  [/(?<=.{5})al$/, ''],
  [/(?<=.{4})(ment|ance|ence|ity|ous|ive|ful)$/, ''],
  [/(?<=.{4})ion$/, ''],
  [/(?<=.{4})ly$/, ''],
  [/(?<=.{3})(ing|ed)$/, ''],
  [/(?<=.{3})(er|or)$/, ''],
  [/(?<=.{3})[eyi]$/, ''],
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

const TELEX_TONES: Record<string, string> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' }
const VNI_TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }

/** The form that raw Telex or VNI keys stand for (`suwcs`, `bien61`); null when the keys hold none. */
export function fromKeys(word: string): string | null {
  const lower = word.toLowerCase()
  if (!/^[a-z]+[a-z0-9]*$/.test(lower)) return null
  return /\d/.test(lower) ? fromVni(lower) : fromTelex(lower)
}

function fromTelex(word: string): string | null {
  let tone = ''
  let out = word.replace(/(?<=[aeiouyw][a-z]*)[fsrxj](?=[a-z]*$)/g, (key, index: number) => {
    // Inside a word these are tone keys only before the last consonants: `truowfng`.
    if (index < word.length - 4) return key
    tone = TELEX_TONES[key] ?? tone
    return ''
  })
  out = out
    .replace(/dd/, 'đ')
    .replace(/^d(.*)d$/, 'đ$1')
    .replace(/aa/, 'â')
    .replace(/ee/, 'ê')
    .replace(/oo/, 'ô')
    .replace(/uo([a-z]*)w|uwow?|uow/, 'ươ$1')
    .replace(/aw|a(?=[a-z]w$)/, 'ă')
    .replace(/ow/, 'ơ')
    .replace(/uw/, 'ư')
    .replace(/([ao])([a-z]*)\1$/, (_, vowel: string, rest: string) => (vowel === 'a' ? 'â' : 'ô') + rest)
    .replace(/e([a-z]+)e$/, 'ê$1')
    .replace(/w$/, '')
  out += tone
  return out === word ? null : out
}

function fromVni(word: string): string | null {
  let tone = ''
  let letters = word.replace(/\d/g, '')
  for (const digit of word.match(/\d/g) ?? []) {
    if (VNI_TONES[digit]) tone = VNI_TONES[digit]
    else if (digit === '6')
      letters = letters.replace(/[aeo](?=[^aeo]*$)/, (vowel) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] ?? vowel)
    else if (digit === '7')
      letters = /uo/.test(letters)
        ? letters.replace('uo', 'ươ')
        : letters.replace(/[uo](?=[^uo]*$)/, (v) => (v === 'u' ? 'ư' : 'ơ'))
    else if (digit === '8') letters = letters.replace('a', 'ă')
    else if (digit === '9') letters = letters.replace('d', 'đ')
  }
  return letters.length > 0 ? letters + tone : null
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
