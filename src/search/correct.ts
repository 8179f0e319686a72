/** “Did you mean”: wrong marks, slips of one letter, words typed joined, raw Telex or VNI keys. Pure. */
import type { Corpus } from './corpus.ts'
import { fromKeys } from './keystrokes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Neighbours } from './lookup.ts'
import { isOfPlace, type Query, type Word } from './query.ts'
import { REAL_WORDS } from './real-words.ts'
import { compatible, fold, formOf, isMarked, keyOf, oneSlip, tokenize } from './text.ts'

/**
 * How sure it is that a spelling is what was meant. `certain`: what was typed is no word (raw keys, a syllable that cannot be) or
 * never stands so in any text (hỏi for ngã). `likely`: believed where the texts name the whole. `perhaps`: only ever offered.
 */
export type Sureness = 'certain' | 'likely' | 'perhaps'
/** A better spelling of a query. */
export interface Mended {
  text: string
  how: Sureness
}

type Slip = 'keys' | 'joined' | 'tone' | 'marks' | 'sound' | 'letter'
interface Choice {
  /** The form of the texts; of words typed joined the first and the last. */
  form: number
  end: number
  text: string
  cost: number
  slip?: Slip
}

/** Shorter words have too many neighbours of one letter. */
const SHORTEST_SLIP = 3
/** Alone, in English. */
const SHORTEST_ALONE = 5
/** The pull of neighbours that were seen together twice or more. */
const SURE = 1.2
const COST: Record<Slip, number> = { keys: 0.2, joined: 0.3, tone: 0.8, marks: 1.2, sound: 1.4, letter: 2 }
/** The best ways through a query that are tried in the texts. */
const MOST_WAYS = 3
const SURENESS: readonly Sureness[] = ['certain', 'likely', 'perhaps']

/**
 * A syllable that Vietnamese can have, folded: whoever typed one may have meant it (“nhựa” is in no text, and still no slip for “nhà”).
 */
const SYLLABLE =
  /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|iu|ieu|yeu|oa|oai|oao|oay|oe|oeo|oi|ua|uay|uau|ue|ui|uoi|uou|uo|uu|uy|uya|uyu|(?:[aeiouy]|ie|ye|oa|oe|oo|ua|ue|uo|uy|uye)(?:c|ch|m|n|ng|nh|p|t))$/

/** Spellings of the query that the texts may know, the likeliest first; none where it may stand as it is. */
export function corrections(query: Query, texts: Corpus, pairs: Neighbours, names: Lexicon): Mended[] {
  const { words } = query
  if (words.length === 0) return []
  const { corpus, neighbours } = withRegisters(texts, pairs, names)
  const fixed = (i: number) =>
    query.spans.some((span) => span.from <= i && i < span.to && span.how === 'abbr') || isOfPlace(query, i)
  const choices = words.map((word, i) => choicesFor(word, corpus, neighbours, fixed(i)))
  // The cheapest ways through, where words that are known neighbours pull together.
  let paths: { cost: number; chosen: Choice[] }[] = [{ cost: 0, chosen: [] }]
  for (const list of choices) {
    paths = list
      .map((choice) => {
        const ways = paths.map((path) => {
          const before = path.chosen.at(-1)
          return { cost: path.cost + choice.cost - pull(before, choice, neighbours), chosen: [...path.chosen, choice] }
        })
        return ways.reduce((best, way) => (way.cost < best.cost ? way : best))
      })
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 12)
  }
  const typed = words.map(({ text }) => text).join(' ')
  const found = new Map<string, Mended>()
  for (const { chosen } of paths) {
    // What costs more than leaving the query alone is no better.
    if (chosen.every((choice) => !choice.slip)) break
    const how = believed(chosen, query, corpus, neighbours)
    const text = spelt(chosen, query, corpus)
    if (how && text !== typed && !found.has(text)) found.set(text, { text, how })
  }
  return [...found.values()].slice(0, MOST_WAYS)
}

/** The words of the texts and, behind them, those of the names in the registers, which stand side by side as surely. */
function withRegisters(texts: Corpus, pairs: Neighbours, { bySequence }: Lexicon): { corpus: Corpus; neighbours: Neighbours } {
  const { locale } = texts
  const corpus: Corpus = {
    ...texts,
    forms: [...texts.forms],
    folded: [...texts.folded],
    keys: [...texts.keys],
    numbers: new Map(texts.numbers),
    byKey: new Map(texts.byKey),
  }
  const neighbours = new Map(pairs)
  const numberOf = (form: string) => {
    const known = corpus.numbers.get(form)
    if (known !== undefined) return known
    const n = corpus.forms.push(form) - 1
    const key = keyOf(form, locale)
    corpus.numbers.set(form, n)
    corpus.keys.push(key)
    corpus.folded.push(fold(form))
    corpus.byKey.set(key, [...(corpus.byKey.get(key) ?? []), n])
    return n
  }
  for (const concept of new Set([...bySequence.values()].flatMap((hits) => hits.map((hit) => hit.concept))))
    for (const name of [concept.name[locale], ...concept.same[locale], ...concept.aliases[locale]]) {
      // Abbreviations are no words that a slip could be one of.
      if (/\p{Lu}{2}/u.test(name)) continue
      const numbers = tokenize(name, locale).map(({ form }) => numberOf(form))
      for (const [i, n] of numbers.entries()) {
        const pair = `${numbers[i - 1]} ${n}`
        if (i > 0) neighbours.set(pair, Math.max(2, neighbours.get(pair) ?? 0))
      }
    }
  return { corpus, neighbours }
}

/** Whether the changes may be meant: each beside a neighbour that stands so in the texts; alone only a long English word, or keys. */
function believed(chosen: Choice[], { words, marked }: Query, corpus: Corpus, neighbours: Neighbours): Sureness | null {
  const slips = chosen.flatMap((choice, i) => (choice.slip ? [i] : []))
  const guessed = slips.filter((i) => chosen[i]?.slip !== 'keys' && chosen[i]?.slip !== 'joined')
  const letters = slips.filter((i) => chosen[i]?.slip === 'letter')
  if (letters.length > (words.length < 6 ? 1 : 2) || guessed.length > (words.length < 6 ? 2 : 3)) return null
  let least = 0
  for (const i of slips) {
    const { slip } = chosen[i] as Choice
    const { text, form } = words[i] as Word
    const beside = (enough: number) =>
      [i - 1, i + 1].some(
        (j) =>
          chosen[j] &&
          !guessed.includes(j) &&
          pull(chosen[Math.min(i, j)], chosen[Math.max(i, j)] as Choice, neighbours) > enough,
      )
    const strange = !corpus.numbers.has(form)
    let how: Sureness | null = null
    if (slip === 'keys' || slip === 'joined') how = 'certain'
    else if (slip === 'tone') how = beside(0) && !standsSo(i, words, corpus, neighbours) ? 'certain' : null
    else if (slip === 'sound') how = beside(0) && !standsSo(i, words, corpus, neighbours) ? 'likely' : null
    else if (slip === 'marks') how = beside(SURE) ? (strange ? 'certain' : 'perhaps') : null
    else if (corpus.locale === 'en') {
      const real = REAL_WORDS.has(keyOf(text, 'en'))
      how = real ? null : text.length >= SHORTEST_ALONE ? 'certain' : beside(SURE) ? 'likely' : null
    } else {
      const impossible = !SYLLABLE.test(fold(form))
      const spelt = formOf((chosen[i] as Choice).text)
      if (impossible && beside(0)) how = 'certain'
      else if (impossible && words.length === 1 && marked && sameTone(form, spelt)) how = 'likely'
      else if (beside(SURE) && strange && isMarked(form) && sameTone(form, spelt)) how = 'likely'
      else if (beside(SURE) && words.length > 3 && (!marked || strange)) how = 'likely'
    }
    if (!how) return null
    least = Math.max(least, SURENESS.indexOf(how))
  }
  return SURENESS[least] ?? null
}

/** Whether one letter, with its own marks, is all that two forms do not share: “ngời” for “người”, but not “trọ” for “trẻ”. */
function sameTone(a: string, b: string): boolean {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/
  return tone.exec(a)?.[0] === tone.exec(b)?.[0] && oneSlip(a.replace(tone, ''), b.replace(tone, ''))
}

/** Whether a word stands somewhere in the texts beside one of its neighbours in the query, as they were typed. */
function standsSo(at: number, words: Word[], corpus: Corpus, neighbours: Neighbours): boolean {
  const forms = (i: number) => [...(words[i]?.forms.keys() ?? [])].filter((n) => corpus.keys[n] === words[i]?.key)
  const own = corpus.numbers.get(words[at]?.form ?? '')
  if (own === undefined) return false
  return forms(at - 1).some((n) => neighbours.has(`${n} ${own}`)) || forms(at + 1).some((n) => neighbours.has(`${own} ${n}`))
}

/**
 * The mended query. Where no marks were typed a mended word has none either, since beside it the others would be taken as they are:
 * unless all others are written so, as after raw keys.
 */
function spelt(chosen: Choice[], { words, marked }: Query, corpus: Corpus): string {
  const whole =
    marked ||
    chosen.every((choice, i) => choice.slip === 'keys' || (!choice.slip && corpus.forms[choice.form] === words[i]?.form))
  return chosen.map(({ text, slip }) => (whole || !slip ? text : fold(text))).join(' ')
}

/** How strongly two forms belong side by side. */
function pull(before: Choice | undefined, after: Choice, neighbours: Neighbours): number {
  return before ? strength(before.end, after.form, neighbours) : 0
}
const strength = (a: number, b: number, neighbours: Neighbours) =>
  Math.min(2.5, Math.log2(1 + (neighbours.get(`${a} ${b}`) ?? 0)) * 0.8)

function choicesFor(word: Word, corpus: Corpus, neighbours: Neighbours, fixed: boolean): Choice[] {
  const { locale } = corpus
  const keep = [...word.forms]
    .filter(([n]) => corpus.keys[n] === word.key)
    .sort((a, b) => b[1] - a[1])
    .map(([form]): Choice => ({ form, end: form, text: word.text, cost: 0 }))
  // A word of the registers alone is one too.
  for (const form of corpus.byKey.get(word.key) ?? [])
    if (keep.length === 0 && compatible(word.form, corpus.forms[form] ?? '') > 0)
      keep.push({ form, end: form, text: word.text, cost: 0 })
  if (keep.length === 0) keep.push({ form: -1, end: -1, text: word.text, cost: word.number || fixed ? 0 : 3 })
  if (word.number || fixed) return keep.slice(0, 8)
  const found = new Map<number, Choice>()
  const offer = (form: number, cost: number, slip: Slip) => {
    const text = (corpus.forms[form] ?? '').normalize('NFC')
    const known = found.get(form)
    if ((slip === 'tone' || !word.forms.has(form)) && (!known || known.cost > cost))
      found.set(form, { form, end: form, text: withY(placeTone(text), word.text), cost, slip })
  }
  const keys = locale === 'vi' ? fromKeys(word.text) : null
  if (keys) {
    const wanted = formOf(keys)
    for (const [n, form] of corpus.forms.entries()) {
      const fit = compatible(wanted, form)
      if (fit === 2 || (fit === 1 && !word.known)) offer(n, COST.keys + (fit === 1 ? 0.4 : 0), 'keys')
    }
  }
  if (locale === 'vi' && isMarked(word.form)) {
    const swapped = otherTone(word.form)
    for (const n of corpus.byKey.get(word.key) ?? []) {
      const tone = corpus.forms[n] === swapped ? 'tone' : 'marks'
      offer(n, COST[tone], tone)
    }
  }
  if (locale === 'vi') for (const form of soundsLike(word.form, corpus)) offer(form, COST.sound, 'sound')
  const typed = fold(word.form)
  const decoded = keys && !word.known ? fold(keys) : typed
  // A word of the texts is one, in English; a Vietnamese syllable may be another's slip.
  const possible = locale === 'vi' || !word.known
  if (typed.length >= SHORTEST_SLIP && !/\d/.test(typed) && word.weight === 1 && possible) {
    const penalty = word.known ? 1.5 : 0
    for (const [n, form] of corpus.forms.entries()) {
      const whole = corpus.folded[n] ?? ''
      if (/\d/.test(whole) || !(oneSlip(typed, whole) || oneSlip(decoded, whole))) continue
      // Names with marks are no English words.
      if (locale === 'en' && (isMarked(form) || isMarked(word.form))) continue
      // Whoever types marks has thought about the word: its first letter is meant.
      if (isMarked(word.form) && whole[0] !== typed[0]) continue
      // A key pressed twice or two in the wrong order are the commonest slips.
      const common = [...typed].sort().join('') === [...whole].sort().join('') || typed.replace(/(.)\1/, '$1') === whole
      const cost = COST.letter + penalty + (whole[0] === typed[0] ? 0 : 0.5) - (common ? 0.3 : 0)
      offer(n, cost + distance(word.form, form) * 0.2, 'letter')
    }
  }
  const apart = !word.known ? cuts(word, corpus, neighbours) : []
  return [...keep.slice(0, 8), ...apart, ...[...found.values()].sort((a, b) => a.cost - b.cost).slice(0, 24)]
}

/** “kỷ năng” is mended to “kỹ năng”, not to “kĩ năng”: both are one form. */
const withY = (text: string, typed: string) =>
  /y$/i.test(fold(typed)) && /^([hklmstv]|qu)i$/.test(fold(text))
    ? text.normalize('NFD').replace('i', 'y').normalize('NFC')
    : text

/** Hỏi and ngã are one tone in the South. */
function otherTone(form: string): string {
  return form.replace(/[\u0303\u0309]/, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'))
}

/** First and last letters that sound alike in some part of the country. */
const SOUNDS: [RegExp, string[]][] = [
  [/^s(?=[^h])/, ['x']],
  [/^x/, ['s']],
  [/^ch/, ['tr']],
  [/^tr/, ['ch']],
  [/^(gi|d|r)(?=[aeiouy])/, ['gi', 'd', 'r']],
  [/^l/, ['n']],
  [/^n(?=[^gh])/, ['l']],
  [/t$/, ['c', 'ch']],
  [/ch?$/, ['t']],
  [/n$/, ['ng', 'nh']],
  [/n[gh]$/, ['n']],
]
/** Forms that sound like one, with the vowels and the tone that were typed. */
function soundsLike(form: string, { forms, folded }: Corpus): number[] {
  const typed = fold(form)
  const wanted = SOUNDS.flatMap(([sound, others]) =>
    sound.test(typed) ? others.map((other) => typed.replace(sound, other)) : [],
  )
  if (wanted.length === 0) return []
  const sung = (one: string) =>
    one
      .normalize('NFD')
      .replace(/^gi(?=[aeouy])/, '')
      .replace(/[b-df-hj-np-tv-xzđ]/g, '')
  const marked = isMarked(form.replaceAll('đ', 'd'))
  return folded.flatMap((whole, n) =>
    whole !== typed && wanted.includes(whole) && (!marked || sung(forms[n] ?? '') === sung(form)) ? [n] : [],
  )
}

/** Ways to read a word as others typed joined, each beside a neighbour that it has in the texts: “yte”, “baohiemyte”. */
function cuts(word: Word, corpus: Corpus, neighbours: Neighbours): Choice[] {
  const text = word.text.normalize('NFC')
  const { locale } = corpus
  const longest = locale === 'vi' ? 7 : 14
  if (text.length < 3 || text.length > 30 || /\d/.test(text)) return []
  /** By where they end: the last form, the first, the syllables so far. */
  const ways: { end: number; first: number; parts: string[]; cost: number }[][] = [[]]
  for (let to = 1; to <= text.length; to++) {
    const here = new Map<number, { end: number; first: number; parts: string[]; cost: number }>()
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const part = text.slice(from, to)
      const form = formOf(part)
      const same = corpus.byKey.get(keyOf(part, locale)) ?? []
      const fits = same.filter((n) => (locale === 'vi' ? compatible(form, corpus.forms[n] ?? '') > 0 : corpus.forms[n] === form))
      for (const n of fits) {
        if (from === 0) here.set(n, { end: n, first: n, parts: [part], cost: COST.joined })
        for (const way of ways[from] ?? []) {
          const times = strength(way.end, n, neighbours)
          const cost = way.cost + 0.5 - times
          const known = here.get(n)
          if (times > 0 && way.parts.length < 6 && (!known || known.cost > cost))
            here.set(n, { end: n, first: way.first, parts: [...way.parts, part], cost })
        }
      }
    }
    ways.push([...here.values()])
  }
  return (ways.at(-1) ?? [])
    .filter(({ parts }) => parts.length > 1)
    .map(({ end, first, parts, cost }): Choice => ({ form: first, end, text: parts.join(' '), cost, slip: 'joined' }))
}

/** Marks that two forms do not share, so that the nearest spelling is offered first. */
function distance(a: string, b: string): number {
  const marks = (form: string) => form.normalize('NFD').replace(/[a-z]/g, '')
  return marks(a) === marks(b) ? 0 : 1
}

/** A form has its tone at its end; readers expect it on the vowel: `hoa\u0300` is “hòa”. */
export function placeTone(form: string): string {
  const apart = form.normalize('NFD')
  const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0]
  if (!tone) return form.normalize('NFC')
  const letters = [...apart.replace(tone, '').normalize('NFC')]
  const vowels = letters.flatMap((letter, i) =>
    /[aeiouyăâêôơư]/.test(letter) &&
    !(i === 1 && /^(qu|gi)/.test(letters.join('')) && letters.length > 2 && /[aeiouyăâêôơư]/.test(letters[2] ?? ''))
      ? [i]
      : [],
  )
  const special = vowels.findLast((i) => /[ăâêôơư]/.test(letters[i] ?? ''))
  const last = vowels.at(-1) ?? 0
  const closed = last < letters.length - 1
  const at = special ?? (vowels.length === 1 || closed ? last : vowels.length === 3 ? (vowels[1] ?? last) : (vowels[0] ?? last))
  letters[at] += tone
  return letters.join('').normalize('NFC')
}
