/** Names in a query: which topics, agencies, terms and people it speaks of, and their other wordings. */
import type { Locale } from '../model/locale.ts'
import type { Corpus } from './corpus.ts'
import { compact, type Hit, type Lexicon } from './lexicon.ts'
import type { Span, Word } from './query.ts'
import { nameTerm } from './terms.ts'
import { compatible, fold, isMarked, keyOf, otherOf, type Token, tokenize } from './text.ts'

/** The longest names in the query, left to right; each word belongs to one at most. */
export function spansOf(text: string, tokens: Token[], words: Word[], corpus: Corpus, names: Lexicon): Span[] {
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
        const how = (['abbr', 'name', 'same'] as const).find((kind) => hits.some((hit) => hit.how === kind)) ?? 'alias'
        const named = hits.filter((hit) => hit.true).map(({ concept }) => nameTerm(concept.type, concept.id))
        best = {
          from,
          to,
          concepts: hits.map((hit) => hit.concept),
          how,
          locale: first.locale,
          named: [...new Set(named)],
          others: [],
        }
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
    (hit) => locale === 'en' || hit.forms.every((form, i) => isSpelling(slice[i] as Token, form, corpus)),
  )
  const abbreviations =
    slice.length > 4 || /\d/.test(typed)
      ? []
      : (names.byCompact.get(compact(typed)) ?? []).filter(
          (hit) => hit.locale === locale && readsAsAbbreviation(typed, hit, corpus),
        )
  return [...named, ...abbreviations]
}

/** Whether a typed word stands for a form: with marks typed and a word as it is, it is no other word (“nghiên” is not “nghiện”). */
function isSpelling({ form: typed }: Token, form: string, corpus: Corpus): boolean {
  return typed === form || (compatible(typed, form) > 0 && !(isMarked(typed) && corpus.numbers.has(typed)))
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
    const name = how === 'abbr' || how === 'same' || (foreign && how === 'name') ? 1 : how === 'alias' ? (loose ? 0.45 : 0.6) : 0
    if (name > 0) others.push([concept.name[locale].replace(/\s*\([^)]*\)/, ''), name])
    for (const abbr of concept.abbr[locale]) others.push([abbr, how === 'alias' && !foreign ? 0.6 : 1])
    for (const same of concept.same[locale]) others.push([same, how === 'alias' ? 0.6 : 1])
    const alias = foreign ? 0.45 : how === 'alias' ? 0 : loose ? 0.3 : 0.5
    if (alias > 0) for (const text of concept.aliases[locale]) others.push([text, alias])
  }
  return others.map(([text, weight]) => ({ weight, words: exactWords(text, corpus) }))
}

/** The words of a wording of ours, in exactly its forms. */
function exactWords(text: string, corpus: Corpus): Word[] {
  return tokenize(text, corpus.locale).map((token) => {
    const same = corpus.byKey.get(token.key) ?? []
    const fits = corpus.locale === 'en' ? same : same.filter((n) => corpus.forms[n] === token.form)
    const forms = new Map(fits.map((n) => [n, 1]))
    return {
      text: text.slice(token.from, token.to),
      from: token.from,
      to: token.to,
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
