import { meaningOf } from '../claims.ts'
import type { isBound } from '../compounds.ts'
import type { Corpus } from '../corpus.ts'
import type { Query, Word } from '../query.ts'
import { type Token, tokenize } from '../text.ts'

/** A piece of a text; `hit` where it is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

/** A syllable that more records hold than this says nothing by itself. */
const COMMON = 0.07
const cut = new Map<string, Token[]>()

/** The words of a text; those of a text once shown are kept, as typing shows the same ones again and again. */
function tokensOf(text: string, corpus: Corpus): Token[] {
  const known = cut.get(text) ?? tokenize(text, corpus.locale)
  cut.set(text, known)
  return known
}

/** The words of a query that are asked for alone, and so are counted only where they stand free and in the marks that were typed. */
export function loneSlots(query: Query, corpus: Corpus): Set<number> {
  return new Set(
    corpus.locale === 'vi'
      ? meaningOf(query).flatMap(([from, to]) => (to - from === 1 && query.words[from]?.known ? [from] : []))
      : [],
  )
}

/**
 * Cuts a text where the words of the query stand, in the spelling of the text.
 * @param bound tells the syllables that are part of a longer word; needed where the query has a lone syllable
 */
export function markedPieces(text: string, query: Query, corpus: Corpus, bound?: typeof isBound): Piece[] {
  const tokens = tokensOf(text, corpus)
  const hit = new Array<boolean>(tokens.length).fill(false)
  const worth = (word: Word | undefined, token: Token | undefined) =>
    word?.forms.get(corpus.numbers.get(token?.form ?? '') ?? -1) ?? 0
  const alone = loneSlots(query, corpus)
  /** Whether a lone syllable is not the one that was counted: within a longer word, with other marks, or one that only begins so. */
  const another = (slot: number, word: Word, i: number, token: Token) =>
    alone.has(slot) &&
    (bound?.(tokens, i) ||
      (token.key !== word.key && !query.unfinished) ||
      (query.marked && token.form !== word.form && corpus.numbers.has(word.form)))
  const hard = query.words.filter((word) => word.weight === 1).length
  const lone: [token: number, slot: number][] = []
  const paired = new Set<number>()
  for (const [i, token] of tokens.entries()) {
    for (const [slot, word] of query.words.entries()) {
      if (worth(word, token) < 0.3 || another(slot, word, i, token)) continue
      const next = worth(query.words[slot + 1], tokens[i + 1]) >= 0.3 && (tokens[i + 1]?.at ?? 0) - token.at === 1
      const before = worth(query.words[slot - 1], tokens[i - 1]) >= 0.3 && token.at - (tokens[i - 1]?.at ?? 0) === 1
      if (word.weight === 1 ? hard === 1 || next || before || corpus.locale === 'en' : next && before) {
        hit[i] = true
        paired.add(slot)
      } else if (word.weight === 1 && (corpus.frequency.get(token.key) ?? 0) <= corpus.size * COMMON) lone.push([i, slot])
    }
  }
  // Where the whole of it stands, its parts elsewhere are not marked: “bảo hiểm xã hội” beside “bảo hiểm y tế”.
  const meant = query.words.flatMap((word, slot) => (word.weight === 1 ? [slot] : []))
  const first = meant[0] ?? 0
  if (meant.length > 1 && meant.every((slot, i) => slot === first + i)) {
    const starts = tokens.flatMap((_, i) => (meant.every((slot, o) => worth(query.words[slot], tokens[i + o]) >= 0.3) ? [i] : []))
    if (starts.length > 0) {
      hit.fill(false)
      lone.length = 0
      for (const i of starts) hit.fill(true, i, i + meant.length)
    }
  }
  for (const [i] of tokens.entries()) {
    for (const { words } of query.spans.flatMap((span) => span.others)) {
      if (words.every((word, offset) => worth(word, tokens[i + offset]) > 0)) hit.fill(true, i, i + words.length)
    }
  }
  // A syllable by itself is marked only where it stands nowhere in its pair.
  for (const [i, slot] of lone) if (!paired.has(slot)) hit[i] = true
  const pieces: Piece[] = []
  let end = 0
  for (const [i, token] of tokens.entries()) {
    if (!hit[i]) continue
    const last = pieces.at(-1)
    const between = text.slice(end, token.from)
    if (last?.hit && /^[\s/&-]*$/.test(between)) last.text += between + text.slice(token.from, token.to)
    else pieces.push({ text: between, hit: false }, { text: text.slice(token.from, token.to), hit: true })
    end = token.to
  }
  pieces.push({ text: text.slice(end), hit: false })
  return pieces.filter((piece) => piece.text)
}

/** Longer texts are shown by the sentences around their first hit (characters). */
const SHORT = 190

/** The part of a text to show first: whole where it is short, else the sentence with the most hits, cut to a length. */
export function excerpt(pieces: readonly Piece[]): Piece[] {
  const text = pieces.map((piece) => piece.text).join('')
  if (text.length <= SHORT) return [...pieces]
  const hits: [number, number][] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.hit) hits.push([at, at + piece.text.length])
    at += piece.text.length
  }
  const sentences = [...text.matchAll(/[^.;!?…]+(?:[.;!?…]+["”]?|$)/g)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
  const holds = ([from, to]: [number, number]) =>
    hits.filter(([a, b]) => a < to && b > from).reduce((sum, [a, b]) => sum + b - a, 0)
  const best = sentences.reduce((one, other) => (holds(other) > holds(one) ? other : one), sentences[0] ?? [0, text.length])
  let [from, to] = best
  if (to - from > SHORT * 1.3) {
    const first = hits.find(([a]) => a >= from && a < to)?.[0] ?? from
    from = Math.max(from, text.lastIndexOf(' ', Math.max(from, first - SHORT / 3)) + 1)
    const end = text.indexOf(' ', from + SHORT)
    to = end > 0 && end < to ? end : to
  }
  return [
    { text: from > 0 ? '… ' : '', hit: false },
    ...slice(pieces, from, to),
    { text: to < text.length ? ' …' : '', hit: false },
  ]
}

function slice(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += piece.text.length
    return text ? [{ text: text.trimStart() === text || at > from ? text : text.trimStart(), hit: piece.hit }] : []
  })
}
