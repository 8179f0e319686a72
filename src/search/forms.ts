/** Which word forms of the texts a typed word stands for. */
import type { Corpus } from './corpus.ts'
import { compatible, fold, isMarked, type Token } from './text.ts'

/** The forms of the texts that a typed word stands for. */
export function formsOf(
  token: Pick<Token, 'key' | 'form'>,
  corpus: Corpus,
  queryMarked: boolean,
  last: boolean,
): Map<number, number> {
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
