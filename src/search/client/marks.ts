import type { Corpus } from '../corpus.ts'
import type { Query, Word } from '../query.ts'
import { type Token, tokenize } from '../text.ts'

/** A piece of a text; `hit` where it is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

const cut = new Map<string, Token[]>()

/** The words of a text; those of a text once shown are kept, as typing shows the same ones again and again. */
function tokensOf(text: string, corpus: Corpus): Token[] {
  const known = cut.get(text) ?? tokenize(text, corpus.locale)
  cut.set(text, known)
  return known
}

/** Cuts a text where the words of the query stand, in the spelling of the text. */
export function markedPieces(text: string, query: Query, corpus: Corpus): Piece[] {
  const tokens = tokensOf(text, corpus)
  const hit = new Array<boolean>(tokens.length).fill(false)
  const worth = (word: Word | undefined, token: Token | undefined) =>
    word?.forms.get(corpus.numbers.get(token?.form ?? '') ?? -1) ?? 0
  const hard = query.words.filter((word) => word.weight === 1).length
  const lone: [token: number, slot: number][] = []
  const paired = new Set<number>()
  for (const [i, token] of tokens.entries()) {
    for (const [slot, word] of query.words.entries()) {
      if (worth(word, token) < 0.3) continue
      const next = worth(query.words[slot + 1], tokens[i + 1]) >= 0.3 && (tokens[i + 1]?.at ?? 0) - token.at === 1
      const before = worth(query.words[slot - 1], tokens[i - 1]) >= 0.3 && token.at - (tokens[i - 1]?.at ?? 0) === 1
      if (word.weight === 1 ? hard === 1 || next || before || corpus.locale === 'en' : next && before) {
        hit[i] = true
        paired.add(slot)
      } else if (word.weight === 1 && (corpus.frequency.get(token.key) ?? 0) <= corpus.cap * 2) lone.push([i, slot])
    }
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
