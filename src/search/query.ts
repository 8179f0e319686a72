/** Query understanding: from what a person typed to units that can be looked up. Pure: no files, no page. */
import type { Locale } from '../model/locale.ts'
import { type Concept, type Corpus, keyOf } from './corpus.ts'
import { type AskedDate, DOCUMENT_NUMBER, datesIn } from './dates.ts'
import { compatible, fold, formOf, isMarked, otherOf, type Token, tokenize } from './text.ts'

/** Longer queries are cut: nobody types them, and a page must stay quick. */
const LONGEST_QUERY = 240
const MOST_WORDS = 24

/** A typed word and the forms of the texts that it stands for, each with how well (0 to 1). */
export interface Word {
  text: string
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
  how: 'name' | 'abbr' | 'alias'
  locale: Locale
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
  /** Localities that the query names, by the plan's id, and their words. */
  places: { plan: string; from: number; to: number }[]
  /** Question words and fillers that were left aside. */
  dropped: string[]
  /** “What does X do”, “X làm gì”: X is an agency whose tasks are asked for. */
  asksTasks: boolean
}

/** Finds concepts by their names. */
export interface Lexicon {
  bySequence: Map<string, Hit[]>
  byCompact: Map<string, Hit[]>
  longest: number
}
interface Hit {
  concept: Concept
  how: Span['how']
  locale: Locale
  forms: string[]
  upper: string
}

/** Prepares the concepts' names for look-up. */
export function lexicon(concepts: readonly Concept[]): Lexicon {
  const bySequence = new Map<string, Hit[]>()
  const byCompact = new Map<string, Hit[]>()
  let longest = 1
  const add = (map: Map<string, Hit[]>, key: string, hit: Hit) => {
    const hits = map.get(key)
    if (!hits) map.set(key, [hit])
    else if (!hits.some((other) => other.concept === hit.concept)) hits.push(hit)
  }
  for (const concept of concepts) {
    for (const locale of ['vi', 'en'] as const) {
      const named = (text: string, how: Span['how']) => {
        for (const part of [text, text.replace(/\s*\([^)]*\)/, '')]) {
          const tokens = tokenize(part, locale)
          longest = Math.max(longest, tokens.length)
          add(bySequence, `${locale} ${tokens.map((t) => t.key).join(' ')}`, {
            concept,
            how,
            locale,
            forms: tokens.map((t) => t.form),
            upper: '',
          })
        }
      }
      named(concept.name[locale], 'name')
      for (const alias of concept.aliases[locale]) {
        if (/^\p{Lu}{2,}$/u.test(alias)) add(byCompact, compact(alias), { concept, how: 'abbr', locale, forms: [], upper: alias })
        else named(alias, 'alias')
      }
      for (const abbr of concept.abbr[locale])
        add(byCompact, compact(abbr), { concept, how: 'abbr', locale, forms: [], upper: abbr })
    }
  }
  return { bySequence, byCompact, longest: Math.min(longest, 12) }
}

const compact = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')

// Question words and fillers, folded, longest first; they are kept at a low weight, so that “từ ngày” still helps a little.
const QUESTIONS: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}\p{N}])(lam (nhung )?(viec )?gi|co nhiem vu gi|nhiem vu gi|chiu trach nhiem gi|duoc giao (viec )?gi|lam nhung gi|la (cai )?gi|nhu the nao|the nao|ra sao|lam sao|vi sao|tai sao|bao nhieu|bao gio|khi nao|luc nao|o dau|noi nao|ngay nao|nam nao|nhung ai|la ai|cho (toi|minh) (biet|hoi)|toi (muon|can) (biet|tim|hoi)|toi|minh|xin|hoi|lieu|phai chang|co phai|co duoc|duoc khong|hay khong|hay chua|khong(?=\s*[?.!]*$)|chua(?=\s*[?.!]*$)|nhung gi|cai gi|dieu gi|viec gi|gi|nao|ai|co|la|thi|ma|cua|va|cac|nhung|cho|ve|voi|trong|tai|o|de|duoc|bi|khi|den|tu|do|se|da|dang|phai|can|nen|nhu|theo|de cap|nhac den|lien quan|noi den|hay|hoac|nay|do|moi|mot|so|giup|noi|lo|chuyen|quy dinh|neu)(?![\p{L}\p{N}])/gu,
  en: /(?<![\p{L}\p{N}])(what|which|who|whom|whose|where|when|why|how|many|much|do|does|did|done|is|are|was|were|be|been|being|has|have|had|can|could|will|would|should|must|may|might|i|me|my|we|our|you|your|they|them|their|it|its|he|she|there|here|this|that|these|those|the|a|an|and|or|of|in|on|at|to|for|from|by|with|about|into|as|than|then|any|some|all|not|no|if|so|also|such|say|says|said|mention|mentions|mentioned|tell|find|show|talk|talks|discuss|discusses|cover|covers|deal|deals|concern|concerning|regarding|want|wants|need|know|happen|happens|like|give|gives|going|come|comes|done|every|each|other|more|most|help|helps|support|supports|please|get|gets|plan|plans|planned|provision|provisions)(?![\p{L}\p{N}])/gu,
}
/** Words that are left aside only where a question is asked: elsewhere they may carry meaning. */
const TASKS: Record<Locale, RegExp> = {
  vi: /(lam (nhung )?(viec )?gi|nhiem vu( gi| cua| nao)?|trach nhiem (gi|cua)|duoc giao( viec)?( gi)?|lam nhung gi|viec cua|cong viec cua|phu trach gi)/,
  en: /\b(what (does|did|do|must|should|will|is|are|was|were)\b.*\b(do|does|responsible|duties|tasks?|asked|assigned|given|told)|tasks? (of|for)|duties of|responsibilit\w+ of|role of|job of)/,
}
const TASK_WORDS: Record<Locale, RegExp> = {
  vi: /(?<![\p{L}])(nhiem vu|trach nhiem|cong viec|viec|lam|giao|phu trach)(?![\p{L}])/gu,
  en: /\b(tasks?|duties|duty|responsibilit\w+|responsible|role|job|asked|assigned|given|told)\b/g,
}

/** Tidies what was typed: NFC, plain spaces, no control characters, a bounded length. */
export function tidy(typed: string): string {
  return typed
    .slice(0, 4 * LONGEST_QUERY)
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
  const tokens = tokenize(text, locale).slice(0, MOST_WORDS)
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
      key: token.key,
      form: token.form,
      forms,
      weight: filler ? 0.12 : 1,
      known: forms.size > 0,
      quoted,
      number: /^\d+$/.test(token.key),
    }
  })
  // A query of nothing but fillers asks for them.
  if (words.every((word) => word.weight < 1)) for (const word of words) word.weight = 1

  const spans = spansOf(text, tokens, words, corpus, names)
  // An agency and words such as “tasks” and nothing else: its tasks are asked for.
  const agency = spans.find((span) => span.concepts.some((concept) => concept.type === 'agency'))
  const tasks = ranges(folded, TASK_WORDS[locale])
  const others = tokens.filter((_, i) => words[i]?.weight === 1 && !(agency && agency.from <= i && i < agency.to))
  if (agency && others.length > 0 && others.every((token) => tasks.some((range) => inside(token, range)))) {
    asksTasks = true
    for (const [i, token] of tokens.entries()) if (others.includes(token)) words[i] = { ...(words[i] as Word), weight: 0.12 }
  }
  const dates = datesIn(folded).flatMap((date) => {
    const first = tokens.findIndex((token) => token.from >= date.from)
    const last = tokens.findLastIndex((token) => token.to <= date.to)
    return first < 0 || last < first ? [] : [{ ...date, first, last }]
  })
  const numbers = ranges(folded, DOCUMENT_NUMBER).flatMap((range) => {
    const at = tokens.findIndex((token) => inside(token, range) && /^\d+$/.test(token.key))
    const to = tokens.findLastIndex((token) => inside(token, range))
    return at < 0 || dates.some((date) => date.first <= at && at <= date.last) ? [] : [{ at, to }]
  })
  // The letters of a document number say which, not what.
  for (const { at, to } of numbers)
    for (let i = at + 1; i <= to; i++) if (words[i]) words[i] = { ...(words[i] as Word), weight: 0.2 }
  const dropped = words.filter((word) => word.weight < 0.2).map((word) => word.text)
  return { typed: text, locale, words, spans, dates, numbers, places: placesIn(tokens, corpus), dropped, asksTasks }
}

/** The localities named: a plan's id begins with its locality's name. */
function placesIn(tokens: Token[], corpus: Corpus): Query['places'] {
  return corpus.plans.flatMap((plan) => {
    const name = plan.split('-').filter((part) => !/^\d+$/.test(part))
    const from = tokens.findIndex((_, i) => name.every((part, offset) => fold(tokens[i + offset]?.form ?? '') === part))
    return from < 0 ? [] : [{ plan, from, to: from + name.length }]
  })
}

// Where marks are typed, `thi` is not `thì` and `má` is not `mà`: a filler must be written as one.
const FILLER_FORMS = new Set(
  'là gì nào ai có thì mà của và các những cho về với trong tại ở để được bị khi đến từ do sẽ đã đang phải cần nên như theo hay hoặc lại này đó mọi một số giúp nói lo chuyện quy định nêu làm việc nhiệm vụ chịu trách nhiệm giao cái thế ra sao vì bao nhiêu giờ lúc đâu nơi ngày năm biết hỏi chăng phải đến liên quan đề cập nhắc nhằm chúng tôi muốn tìm mình xin liệu chăng không chưa điều công phụ'
    .split(' ')
    .map(formOf),
)
const isContent = (form: string) => !FILLER_FORMS.has(form)

function ranges(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}
const inside = (token: Token, [from, to]: [number, number]) => token.from >= from && token.to <= to

/** The forms of the texts that a typed word stands for. */
function formsOf(token: Pick<Token, 'key' | 'form'>, corpus: Corpus, queryMarked: boolean, last: boolean): Map<number, number> {
  const found = new Map<number, number>()
  const same = corpus.byKey.get(token.key) ?? []
  const typedMarks = isMarked(token.form)
  const exact = same.some((n) => corpus.forms[n] === token.form)
  for (const n of same) {
    const form = corpus.forms[n] ?? ''
    if (corpus.locale === 'en' && !typedMarks) {
      found.set(n, corpus.folded[n] === fold(token.form) ? 1 : 0.9)
      continue
    }
    const fit = compatible(token.form, form)
    if (fit === 2) found.set(n, 1)
    else if (fit === 1) found.set(n, typedMarks ? (exact ? 0.1 : 0.7) : queryMarked ? 0.8 : 1)
  }
  if (!last || /^\d/.test(token.key)) return found
  // The last word may be unfinished: longer words count, less where the word as typed exists.
  const worth = found.size > 0 ? 0.35 : 0.8
  const beginning = fold(token.form)
  for (const [n, whole] of corpus.folded.entries()) {
    if (!whole.startsWith(beginning) || whole.length === beginning.length || found.has(n)) continue
    if (beginsWith(corpus.forms[n] ?? '', token.form)) found.set(n, worth)
  }
  return found
}

/** Whether a form begins with the letters of another, marks that were typed included. */
function beginsWith(form: string, typed: string): boolean {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/
  const typedTone = tone.exec(typed)?.[0]
  if (typedTone && tone.exec(form)?.[0] !== typedTone) return false
  const letters = typed.replace(tone, '')
  const start = form.replace(tone, '').slice(0, letters.length)
  return compatible(letters, start) > 0
}

/** The longest names in the query, left to right; each word belongs to one at most. */
function spansOf(text: string, tokens: Token[], words: Word[], corpus: Corpus, names: Lexicon): Span[] {
  const spans: Span[] = []
  const other = otherOf(corpus.locale)
  for (let from = 0; from < tokens.length; ) {
    let best: Span | null = null
    for (let to = Math.min(tokens.length, from + names.longest); to > from && !best; to--) {
      const slice = tokens.slice(from, to)
      if (slice.every((_, i) => (words[from + i]?.weight ?? 1) < 1)) continue
      for (const locale of [corpus.locale, other]) {
        const hits = hitsFor(text, slice, locale, corpus, names)
        if (hits.length === 0) continue
        const [first] = hits as [Hit, ...Hit[]]
        const how = hits.some((hit) => hit.how === 'abbr') ? 'abbr' : hits.some((hit) => hit.how === 'name') ? 'name' : 'alias'
        best = { from, to, concepts: hits.map((hit) => hit.concept), how, locale: first.locale, others: [] }
        best.others = wordings(best, hits, corpus)
        break
      }
    }
    if (best) spans.push(best)
    from = best?.to ?? from + 1
  }
  // Words of a name count fully even where they look like fillers.
  for (const span of spans) for (let i = span.from; i < span.to; i++) (words[i] as Word).weight = 1
  return spans
}

function hitsFor(text: string, slice: Token[], locale: Locale, corpus: Corpus, names: Lexicon): Hit[] {
  const typed = text.slice(slice[0]?.from, slice.at(-1)?.to)
  const keys = locale === corpus.locale ? slice.map((t) => t.key) : slice.map((t) => keyOf(t.form, locale))
  const named = (names.bySequence.get(`${locale} ${keys.join(' ')}`) ?? []).filter(
    (hit) => locale === 'en' || hit.forms.every((form, i) => compatible(slice[i]?.form ?? '', form) > 0),
  )
  const abbreviations =
    slice.length > 4 || /\d/.test(typed)
      ? []
      : (names.byCompact.get(compact(typed)) ?? []).filter(
          (hit) => hit.locale === locale && readsAsAbbreviation(typed, hit, corpus),
        )
  return [...named, ...abbreviations]
}

/** Short abbreviations that are also words (`IT`, `PAR`) must be typed in capitals. */
function readsAsAbbreviation(typed: string, hit: Hit, corpus: Corpus): boolean {
  if (isMarked(typed) && fold(hit.upper) === hit.upper.toLowerCase()) return false
  if (typed === typed.toUpperCase()) return true
  if (/\s/.test(typed.trim()) && !/\s/.test(hit.upper.trim())) return false
  return (
    hit.upper.length > 3 ||
    (!corpus.byKey.has(keyOf(typed, corpus.locale)) && typed.length > 1 && !/^(it|par|pm|ip)$/i.test(typed))
  )
}

/** Other wordings of the named thing in the language of the texts. */
function wordings(span: Span, hits: Hit[], corpus: Corpus): Span['others'] {
  const { locale } = corpus
  const foreign = span.locale !== locale
  const others: [string, number][] = []
  for (const { concept, how } of hits) {
    const loose = concept.type === 'topic'
    const name = how === 'abbr' || (foreign && how === 'name') ? 1 : how === 'alias' ? (loose ? 0.45 : 0.6) : 0
    if (name > 0) others.push([concept.name[locale].replace(/\s*\([^)]*\)/, ''), name])
    for (const abbr of concept.abbr[locale]) others.push([abbr, how === 'alias' && !foreign ? 0.6 : 1])
    const alias = foreign ? 0.45 : how === 'alias' ? 0 : loose ? 0.3 : 0.5
    if (alias > 0) for (const text of concept.aliases[locale]) others.push([text, alias])
  }
  return others.map(([text, weight]) => ({ weight, words: exactWords(text, corpus) }))
}

/** The words of a wording of ours, in exactly its forms. */
export function exactWords(text: string, corpus: Corpus): Word[] {
  return tokenize(text, corpus.locale).map((token) => {
    const same = corpus.byKey.get(token.key) ?? []
    const fits = corpus.locale === 'en' ? same : same.filter((n) => corpus.forms[n] === token.form)
    const forms = new Map(fits.map((n) => [n, 1]))
    return {
      text: text.slice(token.from, token.to),
      key: token.key,
      form: token.form,
      forms,
      weight: 1,
      known: forms.size > 0,
      quoted: -1,
      number: false,
    }
  })
}
