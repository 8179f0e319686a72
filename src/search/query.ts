/** Query understanding: from what a person typed to units that can be looked up. Pure: no files, no page. */
import type { Locale } from '../model/locale.ts'
import type { Concept, Corpus } from './corpus.ts'
import { type AskedDate, DOCUMENT_NUMBER, datesIn } from './dates.ts'
import { BESIDE_DATE, BESIDE_FIGURE, inside, isContent, QUESTION, QUESTIONS, ranges, TASK_WORDS, TASKS } from './fillers.ts'
import { formsOf } from './forms.ts'
import { type Intent, intentIn } from './intents.ts'
import type { Lexicon, NamedHow } from './lexicon.ts'
import { spansOf } from './names.ts'
import { compatible, fold, formOf, isMarked, keyOf, plainLetters, type Token, tokenize } from './text.ts'

/** Longer queries are cut: nobody types them, and a page must stay quick. */
export const LONGEST_QUERY = 400
const MOST_WORDS = 24

/** A typed word and the forms of the texts that it stands for, each with how well (0 to 1). */
export interface Word {
  text: string
  /** Where it stands in the tidy query. */
  from: number
  to: number
  key: string
  form: string
  forms: Map<number, number>
  /** 1 for a word that carries meaning; less for question words and fillers. */
  weight: number
  /** Unknown words stand nowhere in the texts of this language. */
  known: boolean
  quoted: number
  number: boolean
}

/** Words that together name a topic, agency, term or group of people. */
export interface Span {
  from: number
  to: number
  concepts: Concept[]
  how: NamedHow
  locale: Locale
  /** Terms of the index for what it names truly; none where it is only an alias. */
  named: string[]
  /** Other wordings to look for, with their worth. */
  others: { words: Word[]; weight: number }[]
}

/** What was understood. */
export interface Query {
  typed: string
  locale: Locale
  words: Word[]
  spans: Span[]
  dates: (AskedDate & { first: number; last: number })[]
  /** Document numbers: the place of the number, then of the letters after it. */
  numbers: { at: number; to: number }[]
  /** Localities that the query names, by the plan's id, and their words; `today` where the name is that of a larger unit now. */
  places: { plan: string; from: number; to: number; today: boolean }[]
  /** Question words and fillers that were left aside. */
  dropped: string[]
  /** “What does X do”, “X làm gì”: X is an agency whose tasks are asked for. */
  asksTasks: boolean
  /** Asked as a question, or with words left aside: silence is not claimed. */
  question: boolean
  /** Marks were typed somewhere: a word without any is meant so where it exists. */
  marked: boolean
  /** The last word is only the beginning of one. */
  unfinished: boolean
  /** A question about a plan as a whole. */
  intent: Intent | null
}

/** Whether the word at a place of the query belongs to the name of a locality. */
export const isOfPlace = ({ places }: Query, at: number): boolean => places.some(({ from, to }) => from <= at && at < to)

/** Words that carry meaning and stand in no text of the language; the name of a place is none of them. */
export const unknownIn = (query: Query): Word[] =>
  query.words.filter((word, i) => word.weight === 1 && !word.known && !isOfPlace(query, i))

/** Tidies what was typed: NFC, plain spaces, no control characters, a bounded length. */
export function tidy(typed: string): string {
  return plainLetters(typed.slice(0, 4 * LONGEST_QUERY))
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
}

/** Folding that keeps every offset, so that places in the folded text are places in the tidy one. */
const foldInPlace = (text: string) =>
  [...text].map((c) => fold(c).padEnd(c.length).slice(0, c.length) || ' '.repeat(c.length)).join('')

/** Understands a query for the texts of one language. */
export function understand(typed: string, corpus: Corpus, names: Lexicon): Query {
  const { locale } = corpus
  const text = tidy(typed)
  const folded = foldInPlace(text)
  const open = typed.length <= LONGEST_QUERY && !/[\s?.!"”]$/.test(typed.normalize('NFC'))
  const tokens = respelt(tokenize(text, locale), corpus).slice(0, MOST_WORDS)
  let asksTasks = TASKS[locale].test(folded)
  const fillers = ranges(folded, QUESTIONS[locale])
  if (asksTasks) fillers.push(...ranges(folded, TASK_WORDS[locale]))
  const quotes = ranges(text, /["“”„«»][^"“”„«»]+["“”„«»]/g)
  const marked = tokens.some((token) => isMarked(token.form))

  const words = tokens.map((token, i): Word => {
    const quoted = quotes.findIndex((range) => inside(token, range))
    const filler =
      quoted < 0 && fillers.some((range) => inside(token, range)) && !(marked && locale === 'vi' && isContent(token.form))
    const last = i === tokens.length - 1 && open && quoted < 0
    const forms = formsOf(token, corpus, marked, last)
    return {
      text: text.slice(token.from, token.to),
      from: token.from,
      to: token.to,
      key: token.key,
      form: token.form,
      forms,
      weight: filler ? 0.12 : 1,
      known: forms.size > 0,
      quoted,
      number: /^\d+(pct)?$/.test(token.key),
    }
  })
  // A query of nothing but fillers asks for them.
  if (words.every((word) => word.weight < 1)) for (const word of words) word.weight = 1

  const dates = datesIn(folded).flatMap((date) => {
    const first = tokens.findIndex((token) => token.from >= date.from)
    const last = tokens.findLastIndex((token) => token.to <= date.to)
    return first < 0 || last < first ? [] : [{ ...date, first, last }]
  })
  const asked = intentIn(folded, locale)
  // Beside a date “trước, hạn, due” say nothing of their own, nor “chỉ tiêu, target” beside a figure.
  const beside = [
    ...(dates.length > 0 ? ranges(folded, BESIDE_DATE) : []),
    ...(words.some((word) => word.number) ? ranges(folded, BESIDE_FIGURE) : []),
    ...(asked?.ranges ?? []),
  ]
  for (const [i, token] of tokens.entries())
    if (beside.some((range) => inside(token, range)) && words[i]?.quoted === -1)
      words[i] = { ...(words[i] as Word), weight: 0.12 }
  if (!asked && dates.length === 0 && words.every((word) => word.weight < 1)) for (const word of words) word.weight = 1
  const spans = spansOf(text, tokens, words, corpus, names)
  // An agency and words such as “tasks” and nothing else: its tasks are asked for.
  const agency = spans.find((span) => span.concepts.some((concept) => concept.type === 'agency'))
  const tasks = ranges(folded, TASK_WORDS[locale])
  const others = tokens.filter((_, i) => words[i]?.weight === 1 && !(agency && agency.from <= i && i < agency.to))
  if (agency && others.length > 0 && others.every((token) => tasks.some((range) => inside(token, range)))) {
    asksTasks = true
    for (const [i, token] of tokens.entries()) if (others.includes(token)) words[i] = { ...(words[i] as Word), weight: 0.12 }
  }
  const numbers = ranges(folded, DOCUMENT_NUMBER).flatMap((range) => {
    const at = tokens.findIndex((token) => inside(token, range) && /^\d+$/.test(token.key))
    const to = tokens.findLastIndex((token) => inside(token, range))
    return at < 0 || dates.some((date) => date.first <= at && at <= date.last) ? [] : [{ at, to }]
  })
  // The letters of a document number say which, not what.
  for (const { at, to } of numbers)
    for (let i = at + 1; i <= to; i++) if (words[i]) words[i] = { ...(words[i] as Word), weight: 0.2 }
  const dropped = words.filter((word) => word.weight < 0.2).map((word) => word.text)
  const places = placesIn(tokens, names)
  const question = QUESTION[locale].test(folded) || /\?\s*$/.test(text)
  const last = words.at(-1)
  const unfinished = Boolean(last?.known && ![...last.forms.keys()].some((n) => corpus.keys[n] === last.key))
  return {
    typed: text,
    locale,
    words,
    spans,
    dates,
    numbers,
    places,
    dropped,
    asksTasks,
    question,
    marked,
    unfinished,
    intent: asked?.intent ?? null,
  }
}

/** The localities named, in any of their spellings, by their own name or today's; joined words too: “Haiphong”. */
function placesIn(tokens: Token[], { places }: Lexicon): Query['places'] {
  return places.flatMap(({ plan, names, today }) => {
    let now: Query['places'] = []
    for (let from = 0; from < tokens.length; from++) {
      let joined = ''
      for (let to = from + 1; to <= Math.min(tokens.length, from + 4); to++) {
        joined += fold(tokens[to - 1]?.form ?? '')
        const slice = tokens.slice(from, to)
        const larger = today.some((name) => name.compact === joined && fits(slice, name.forms))
        if (names.includes(joined)) return [{ plan, from, to, today: larger }]
        if (larger && now.length === 0) now = [{ plan, ...withUnit(tokens, from, to), today: true }]
      }
    }
    return now
  })
}

/** “đồng thấp” is not Đồng Tháp; words typed joined have lost their places, not their marks. */
const fits = (tokens: Token[], forms: string[]) =>
  tokens.length !== forms.length || tokens.every(({ form }, i) => compatible(form, forms[i] ?? '') > 0)

/** A name with “tỉnh” before it, or “province” behind. */
function withUnit(tokens: Token[], from: number, to: number): { from: number; to: number } {
  const unit = (at: number, words: string[]) => words.includes(fold(tokens[at]?.form ?? ''))
  return { from: unit(from - 1, ['tinh', 'tp']) ? from - 1 : from, to: unit(to, ['province', 'city']) ? to + 1 : to }
}

/** Words typed joined or apart otherwise than in the texts: “Haiphong” is two of their words, “on line” one. */
function respelt(tokens: Token[], { byKey, folded, locale }: Corpus): Token[] {
  const known = (word: string) => byKey.has(keyOf(word, locale))
  const out: Token[] = []
  const add = (token: Token, form: string) => out.push({ ...token, key: keyOf(form, locale), form: formOf(form), at: out.length })
  for (const token of tokens) {
    const word = fold(token.form)
    const before = out.at(-1)
    const start = before ? fold(before.form) : ''
    if (before && (start + word).length > 4 && known(start + word) && !(known(start) && known(word))) {
      out.pop()
      add({ ...before, to: token.to }, before.form + token.form)
      continue
    }
    // What begins a word of the texts is still being typed.
    const whole = known(word) || /\d/.test(word) || isMarked(token.form) || folded.some((form) => form.startsWith(word))
    const cut = whole ? 0 : cutOf(word, known, locale === 'en' ? 3 : 2)
    if (cut) for (const form of [word.slice(0, cut), word.slice(cut)]) add(token, form)
    else out.push({ ...token, at: out.length })
  }
  return out
}

/** Where a word that nobody knows is two known ones; 0 where it is not. */
function cutOf(word: string, known: (word: string) => boolean, shortest: number): number {
  for (let at = shortest; at <= word.length - shortest; at++)
    if (word.length > 4 && known(word.slice(0, at)) && known(word.slice(at))) return at
  return 0
}
