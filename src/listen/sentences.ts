/** Cuts a text into the sentences that are read aloud one by one. Pure. */

/** Short forms whose full stop ends no sentence. */
const SHORT = /(?:^|[\s(“"])(?:TP|Tp|No|Nos|Mr|Mrs|Ms|Dr|St|e\.g|i\.e|[A-Z]|[IVX]+)\.$/u
/** A mark that may end a sentence, with the closing marks behind it; then a space, then a beginning. */
const END = /[.!?…]+[”’"»)\]]*(?=\s+[“‘"«([]?[\p{Lu}\p{N}])/gu
/** A longer piece is cut at a semicolon or colon, so that a pause never comes late. */
const LONG = 220

/** A piece of a text by its first letter and the place behind its last. */
export type Span = [from: number, to: number]

/** Where the sentences of a text stand, without the spaces between them. */
export function sentences(text: string): Span[] {
  const ends = [...text.matchAll(END)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => !SHORT.test(text.slice(Math.max(0, end - 6), end)))
  return pieces(text, 0, [...ends, text.length]).flatMap((span) => shorter(text, span))
}

function shorter(text: string, [from, to]: Span): Span[] {
  if (to - from <= LONG) return [[from, to]]
  const cuts = [...text.slice(from, to).matchAll(/[;:](?=\s)/g)].map(({ index }) => from + index + 1)
  return pieces(text, from, [...cuts, to])
}

/** The pieces between ends, trimmed; empty ones left out. */
function pieces(text: string, start: number, ends: readonly number[]): Span[] {
  const found: Span[] = []
  let at = start
  for (const end of ends) {
    const piece = text.slice(at, end)
    const from = at + piece.length - piece.trimStart().length
    const to = from + piece.trim().length
    if (to > from) found.push([from, to])
    at = end
  }
  return found
}
